#include "CSimdJSON.h"

#include <new>
#include <string_view>
#include <simdjson.h>

using namespace simdjson;

const size_t csj_padding = SIMDJSON_PADDING;

// The outer array is walked on demand, so that the tape of a whole file is never in memory; each element is parsed by one reused DOM parser.
struct csj_reader {
  ondemand::parser outer;
  ondemand::document document;
  ondemand::array array;
  ondemand::array_iterator position;
  bool hasPosition = false;
  dom::parser inner;
  const uint8_t *bytes = nullptr;
  size_t length = 0;
};

namespace {

bool isSpace(uint8_t byte) noexcept { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

csj_step parseInto(csj_reader *reader, const uint8_t *bytes, size_t length, csj_tape *tape) noexcept {
  dom::element root;
  if (reader->inner.parse(bytes, length, false).get(root)) return CSJ_INVALID;
  const auto &document = reader->inner.doc;
  // The first word of the tape names the index of its last one.
  tape->words = document.tape.get();
  tape->word_count = size_t(document.tape[0] & 0x00FFFFFFFFFFFFFF);
  tape->strings = document.string_buf.get();
  tape->offset = size_t(bytes - reader->bytes);
  tape->length = length;
  return CSJ_VALUE;
}

// simdjson's on-demand array ends at its bracket and does not look at what follows.
csj_step endOfText(csj_reader *reader) noexcept {
  const char *at;
  if (reader->document.current_location().get(at)) return CSJ_END;
  for (auto byte = reinterpret_cast<const uint8_t *>(at); byte < reader->bytes + reader->length; byte++)
    if (!isSpace(*byte)) return CSJ_INVALID;
  return CSJ_END;
}

}

csj_reader *csj_create(void) { return new (std::nothrow) csj_reader(); }

void csj_destroy(csj_reader *reader) { delete reader; }

csj_step csj_parse(csj_reader *reader, const uint8_t *bytes, size_t length, csj_tape *tape) {
  reader->bytes = bytes;
  reader->length = length;
  return parseInto(reader, bytes, length, tape);
}

csj_step csj_begin(csj_reader *reader, const uint8_t *bytes, size_t length) {
  reader->bytes = bytes;
  reader->length = length;
  reader->hasPosition = false;
  if (reader->outer.iterate(bytes, length, length + SIMDJSON_PADDING).get(reader->document)) return CSJ_INVALID;
  ondemand::json_type type;
  if (reader->document.type().get(type)) return CSJ_INVALID;
  if (type != ondemand::json_type::array) return CSJ_NO_ARRAY;
  if (reader->document.get_array().get(reader->array)) return CSJ_INVALID;
  if (reader->array.begin().get(reader->position)) return CSJ_INVALID;
  return CSJ_VALUE;
}

csj_step csj_next(csj_reader *reader, csj_tape *tape) {
  if (reader->hasPosition) ++reader->position;
  reader->hasPosition = true;
  if (!(reader->position != ondemand::array_iterator())) return endOfText(reader);
  ondemand::value value;
  if ((*reader->position).get(value)) return CSJ_INVALID;
  ondemand::json_type type;
  if (value.type().get(type)) return CSJ_INVALID;
  std::string_view raw;
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    if (value.get_object().get(object) || object.raw_json().get(raw)) return CSJ_INVALID;
  } else if (type == ondemand::json_type::array) {
    ondemand::array array;
    if (value.get_array().get(array) || array.raw_json().get(raw)) return CSJ_INVALID;
  } else {
    raw = value.raw_json_token();
    if (value.is_null().error()) return CSJ_INVALID;
    switch (type) {
      case ondemand::json_type::string: if (value.get_raw_json_string().error()) return CSJ_INVALID; break;
      case ondemand::json_type::number: if (value.get_double().error()) return CSJ_INVALID; break;
      case ondemand::json_type::boolean: if (value.get_bool().error()) return CSJ_INVALID; break;
      default: break;
    }
  }
  while (!raw.empty() && isSpace(uint8_t(raw.back()))) raw.remove_suffix(1);
  return parseInto(reader, reinterpret_cast<const uint8_t *>(raw.data()), raw.size(), tape);
}
