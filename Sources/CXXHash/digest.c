// libxxhash's code is compiled into this file; the program does not need the library to run.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "CXXHash.h"

struct cxh_state {
  XXH3_state_t xxh;
};

cxh_state *cxh_create(void) {
  cxh_state *state = (cxh_state *)XXH3_createState();
  if (state) XXH3_64bits_reset(&state->xxh);
  return state;
}

void cxh_destroy(cxh_state *state) { XXH3_freeState((XXH3_state_t *)state); }

void cxh_update(cxh_state *state, const void *bytes, size_t count) { XXH3_64bits_update(&state->xxh, bytes, count); }

uint64_t cxh_digest(const cxh_state *state) { return XXH3_64bits_digest(&state->xxh); }

uint64_t cxh_hash(const void *bytes, size_t count, uint64_t seed) { return XXH3_64bits_withSeed(bytes, count, seed); }
