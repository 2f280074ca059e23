#include "reading_ahead.h"

#include <new>

const size_t csj_padding = simdjson::SIMDJSON_PADDING;

struct csj_reader {
  explicit csj_reader(uint64_t seed) : values(seed) {}

  simdjson::dom::parser parser;
  ReadingAhead values;
  const uint8_t *bytes = nullptr;
};

csj_reader *csj_create(uint64_t seed) { return new (std::nothrow) csj_reader(seed); }

void csj_destroy(csj_reader *reader) { delete reader; }

csj_step csj_parse(csj_reader *reader, const uint8_t *bytes, size_t length, csj_tape *tape) {
  csj_step step = parseValue(reader->parser, bytes, length, tape);
  tape->offset = 0;
  return step;
}

csj_step csj_begin(csj_reader *reader, const uint8_t *bytes, size_t length, csj_shape shape) {
  reader->bytes = bytes;
  Values values(bytes, length, shape);
  if (values.step == CSJ_VALUE) reader->values.begin(values, length);
  return values.step;
}

csj_step csj_next(csj_reader *reader, csj_tape *tape) {
  const uint8_t *start = nullptr;
  csj_step step = reader->values.next(tape, &start);
  tape->offset = start ? size_t(start - reader->bytes) : 0;
  return step;
}
