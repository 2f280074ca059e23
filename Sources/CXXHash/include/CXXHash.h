#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// XXH3 of 64 bits over bytes that come in pieces.
typedef struct cxh_state cxh_state;

/// NULL when there is no memory.
cxh_state *cxh_create(void);
void cxh_destroy(cxh_state *state);

void cxh_update(cxh_state *state, const void *bytes, size_t count);

/// The hash of all bytes so far.
uint64_t cxh_digest(const cxh_state *state);

/// XXH3 of 64 bits over some bytes.
uint64_t cxh_hash(const void *bytes, size_t count, uint64_t seed);

#ifdef __cplusplus
}
#endif

#endif
