#define _GNU_SOURCE
#include "CUnicode.h"

#include <string.h>

const void *cun_find(const void *bytes, size_t count, const void *run, size_t run_count) { return memmem(bytes, count, run, run_count); }
