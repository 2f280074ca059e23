#ifndef CUNICODE_H
#define CUNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <utf8proc.h>

enum { CUN_MOST_READINGS = 8 };

/// Writes the toneless readings of a Han character into `readings`, most common first, and returns how many there are (0: none is known).
int cun_pinyin(uint32_t scalar, const char *readings[CUN_MOST_READINGS]);

/// The simplified form of a traditional character; any other character is returned as it is.
uint32_t cun_simplified(uint32_t scalar);

/// Whether the width of a character is ambiguous: one cell, or two beside East Asian characters (class A of Unicode's EastAsianWidth).
bool cun_is_ambiguous(uint32_t scalar);

/// Where some bytes first stand in others, or NULL: memmem, which Swift does not see.
const void *cun_find(const void *bytes, size_t count, const void *run, size_t run_count);

#endif
