#include "block.h"

#include <cstring>
#include <new>

#define XXH_INLINE_ALL
#include <xxhash.h>

using namespace simdjson;

/// So many bytes stay in a core's own cache together with their tape.
static constexpr ptrdiff_t blockLength = 1 << 17;

/// The index of a tape's last word, which the first one names.
static size_t wordCount(const dom::document &document) noexcept { return size_t(document.tape[0] & 0x00FFFFFFFFFFFFFF); }

csj_step parseValue(dom::parser &parser, const uint8_t *start, size_t length, csj_tape *tape) noexcept {
  dom::element root;
  if (parser.parse(start, length, false).get(root)) return CSJ_INVALID;
  *tape = {parser.doc.tape.get(), wordCount(parser.doc), 0, parser.doc.string_buf.get(), nullptr, 0};
  return CSJ_VALUE;
}

void Block::fill(Values &source, uint64_t seed) noexcept {
  values.clear();
  taken = 0;
  try {
    while ((end = source.next()) == CSJ_VALUE) {
      values.push_back({source.start, source.length, 0});
      if (source.start - values.front().start + ptrdiff_t(source.length) >= blockLength) break;
    }
    isParsed = !values.empty() && parse();
    if (isParsed) hashStrings(seed);
  } catch (const std::bad_alloc &) {
    // A value may have been found that there is no room for.
    isParsed = false;
    end = CSJ_INVALID;
  }
}

bool Block::parse() {
  const uint8_t *start = values.front().start;
  size_t length = size_t(values.back().start - start) + values.back().length;
  if (capacity < length + 2 + SIMDJSON_PADDING) {
    capacity = length + length / 4 + 2 + SIMDJSON_PADDING;
    text.reset(new uint8_t[capacity]());
  }
  text[0] = '[';
  memcpy(&text[1], start, length);
  text[length + 1] = ']';
  for (size_t number = 1; number < values.size(); number++) {
    // Lines have no commas between them.
    const uint8_t *behind = values[number - 1].start + values[number - 1].length;
    if (behind == values[number].start) return false;
    text[size_t(behind - start) + 1] = ',';
    while (++behind < values[number].start) text[size_t(behind - start) + 1] = ' ';
  }
  dom::element root;
  if (parser.parse(text.get(), length + 2, false).get(root)) return false;
  const uint64_t *words = parser.doc.tape.get();
  size_t index = 2;
  for (Value &value : values) {
    value.root = index;
    switch (words[index] >> 56) {
      case '{': case '[': index = size_t(words[index] & 0xFFFFFFFF); break;
      case 'l': case 'u': case 'd': index += 2; break;
      default: index++;
    }
  }
  return true;
}

void Block::hashStrings(uint64_t seed) {
  const dom::document &document = parser.doc;
  size_t count = wordCount(document);
  if (hashes.size() < count) hashes.resize(count + count / 4);
  for (size_t index = 1; index < count; index++) {
    uint64_t word = document.tape[index];
    switch (word >> 56) {
      case '"': {
        const uint8_t *string = document.string_buf.get() + (word & 0x00FFFFFFFFFFFFFF);
        uint32_t length;
        memcpy(&length, string, sizeof length);
        hashes[index] = XXH3_64bits_withSeed(string + sizeof length, length, seed);
        break;
      }
      case 'l': case 'u': case 'd': index++; break;
      default: break;
    }
  }
}

csj_step Block::next(csj_tape *tape, const uint8_t **start) noexcept {
  const Value &value = values[taken++];
  *start = value.start;
  if (!isParsed) return parseValue(parser, value.start, value.length, tape);
  size_t before = value.root - 1;
  *tape = {
    parser.doc.tape.get() + before, wordCount(parser.doc) - before, before, parser.doc.string_buf.get(), hashes.data() + before, 0};
  return CSJ_VALUE;
}
