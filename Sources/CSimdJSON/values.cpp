#include "values.h"

#include <cstring>

namespace {

bool isSpace(uint8_t byte) noexcept { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// Behind the closing quotation mark of the string whose characters begin at a byte.
const uint8_t *behindString(const uint8_t *start, const uint8_t *end) noexcept {
  for (const uint8_t *at = start; at < end;) {
    auto quote = static_cast<const uint8_t *>(memchr(at, '"', size_t(end - at)));
    if (!quote) return end;
    const uint8_t *escapes = quote;
    while (escapes > start && escapes[-1] == '\\') escapes--;
    at = quote + 1;
    if ((quote - escapes) % 2 == 0) return at;
  }
  return end;
}

/// Behind the value that begins at a byte.
const uint8_t *behindValue(const uint8_t *at, const uint8_t *end) noexcept {
  for (size_t depth = 0; at < end;) {
    switch (*at) {
      case '"':
        at = behindString(at + 1, end);
        if (depth == 0) return at;
        break;
      case '{': case '[':
        depth++;
        at++;
        break;
      case '}': case ']':
        if (depth == 0) return at;
        at++;
        if (--depth == 0) return at;
        break;
      default:
        if (depth == 0 && (*at == ',' || isSpace(*at))) return at;
        at++;
    }
  }
  return end;
}

}

Values::Values(const uint8_t *bytes, size_t length, csj_shape shape) noexcept
    : at(bytes), end(bytes + length), isArray(shape == CSJ_ARRAY) {
  skipSpace();
  if (!isArray) step = CSJ_VALUE;
  else if (at == end) step = CSJ_INVALID;
  else if (*at != '[') step = CSJ_NO_ARRAY;
  else {
    at++;
    step = CSJ_VALUE;
  }
}

csj_step Values::next() noexcept {
  if (step != CSJ_VALUE) return step;
  const uint8_t *behind = at;
  skipSpace();
  if (isArray) step = isFirst && at < end && *at == ']' ? behindArray() : isFirst ? CSJ_VALUE : behindComma();
  else if (at == end) step = CSJ_END;
  else if (!isFirst && at == behind) step = CSJ_INVALID;
  isFirst = false;
  if (step != CSJ_VALUE) return step;
  start = at;
  at = behindValue(at, end);
  length = size_t(at - start);
  if (length == 0) step = CSJ_INVALID;
  return step;
}

csj_step Values::behindComma() noexcept {
  if (at < end && *at == ']') return behindArray();
  if (at == end || *at != ',') return CSJ_INVALID;
  at++;
  skipSpace();
  return CSJ_VALUE;
}

csj_step Values::behindArray() noexcept {
  at++;
  skipSpace();
  return at == end ? CSJ_END : CSJ_INVALID;
}

void Values::skipSpace() noexcept {
  while (at < end && isSpace(*at)) at++;
}
