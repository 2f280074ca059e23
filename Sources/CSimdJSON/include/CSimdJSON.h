#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Parsers and their buffers, used for one text after another.
typedef struct csj_reader csj_reader;

/// simdjson's tape of one JSON value, valid until the reader's next call.
typedef struct {
  const uint64_t *words;   ///< the value begins at `words[1]`
  size_t word_count;       ///< at least so many words can be read
  size_t words_before;     ///< what to subtract from the indices that the words name: several values share a tape
  const uint8_t *strings;  ///< what the string words point into: a 32-bit length, then the bytes
  const uint64_t *hashes;  ///< beside each word that is a string XXH3 of its bytes; NULL where nothing was hashed
  size_t offset;           ///< where the value begins in the text that was given, in bytes
} csj_tape;

/// How values follow each other in a text.
typedef enum {
  CSJ_ARRAY,  ///< as the elements of one array
  CSJ_LINES   ///< with space between them, which JSON Lines are a case of
} csj_shape;

typedef enum {
  CSJ_VALUE,    ///< a tape was written
  CSJ_END,      ///< the values are at their end, and nothing follows them
  CSJ_INVALID,  ///< the text is not valid JSON; where, only a scanner can tell
  CSJ_NO_ARRAY  ///< the text is no array
} csj_step;

/// How many readable bytes a text needs behind it.
extern const size_t csj_padding;

/// Makes a reader that hashes strings with a seed; NULL when there is no memory.
csj_reader *csj_create(uint64_t seed);
void csj_destroy(csj_reader *reader);

/// Parses a whole text.
csj_step csj_parse(csj_reader *reader, const uint8_t *bytes, size_t length, csj_tape *tape);

/// Begins to read the values of a text, which must stay as it is until all are read or another is begun; CSJ_VALUE when that can be done.
csj_step csj_begin(csj_reader *reader, const uint8_t *bytes, size_t length, csj_shape shape);

/// Parses the next value.
csj_step csj_next(csj_reader *reader, csj_tape *tape);

/// Tells memory what is asked for soon.
static inline void csj_prefetch(const void *address) { __builtin_prefetch(address, 1); }

#ifdef __cplusplus
}
#endif

#endif
