#ifndef VALUES_H
#define VALUES_H

#include "CSimdJSON.h"

/// Finds one value of an array, or of lines, after the other.
///
/// It looks at brackets and quotation marks alone: what it finds may be no JSON, which only a parser tells.
class Values {
public:
  Values() = default;

  /// Begins to read a text; `step` tells whether that can be done.
  Values(const uint8_t *bytes, size_t length, csj_shape shape) noexcept;

  /// CSJ_VALUE as long as there are more.
  csj_step step = CSJ_END;

  /// Where the value begins that was found last, and how many bytes it has.
  const uint8_t *start = nullptr;
  size_t length = 0;

  /// Finds the next value.
  csj_step next() noexcept;

private:
  void skipSpace() noexcept;

  /// Goes behind a comma, or behind the end of the array.
  csj_step behindComma() noexcept;
  csj_step behindArray() noexcept;

  const uint8_t *at = nullptr;
  const uint8_t *end = nullptr;
  bool isArray = false;
  bool isFirst = true;
};

#endif
