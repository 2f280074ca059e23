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
  const uint64_t *words;   ///< `words[0]` is the root word; the value begins at `words[1]`
  size_t word_count;       ///< the index of the closing root word
  const uint8_t *strings;  ///< what the string words point into: a 32-bit length, then the bytes
  size_t offset;           ///< where the value begins in the text that was given, in bytes
  size_t length;           ///< its length there
} csj_tape;

typedef enum {
  CSJ_VALUE,    ///< a tape was written
  CSJ_END,      ///< the array is at its end, and nothing follows it
  CSJ_INVALID,  ///< the text is not valid JSON; where, only a scanner can tell
  CSJ_NO_ARRAY  ///< the text is no array
} csj_step;

/// How many readable bytes a text needs behind it.
extern const size_t csj_padding;

/// NULL when there is no memory.
csj_reader *csj_create(void);
void csj_destroy(csj_reader *reader);

/// Parses a whole text.
csj_step csj_parse(csj_reader *reader, const uint8_t *bytes, size_t length, csj_tape *tape);

/// Begins to read a text that is an array; CSJ_VALUE when it is one.
csj_step csj_begin(csj_reader *reader, const uint8_t *bytes, size_t length);

/// Parses the array's next element.
csj_step csj_next(csj_reader *reader, csj_tape *tape);

#ifdef __cplusplus
}
#endif

#endif
