#ifndef BLOCK_H
#define BLOCK_H

#include "values.h"

#include <memory>
#include <vector>
#include <simdjson.h>

/// Parses one value.
csj_step parseValue(simdjson::dom::parser &parser, const uint8_t *start, size_t length, csj_tape *tape) noexcept;

/// Values that stand one behind the other, parsed together: one tape for many costs less than one for each.
class Block {
public:
  /// Takes as many values as make a block, parses them, and hashes their strings.
  void fill(Values &source, uint64_t seed) noexcept;

  bool hasValue() const noexcept { return taken < values.size(); }

  /// What follows the last value: CSJ_VALUE where there are more.
  csj_step after() const noexcept { return end; }

  /// Gives the next value's tape, and where the value begins.
  csj_step next(csj_tape *tape, const uint8_t **start) noexcept;

private:
  struct Value {
    const uint8_t *start;
    size_t length;
    size_t root;  ///< its index on the common tape
  };

  bool parse();
  void hashStrings(uint64_t seed);

  std::vector<Value> values;
  size_t taken = 0;
  csj_step end = CSJ_END;

  /// Whether all values together are JSON: where one is none, those before it are parsed one by one.
  bool isParsed = false;
  simdjson::dom::parser parser;

  /// The values as one array, with simdjson's padding.
  std::unique_ptr<uint8_t[]> text;
  size_t capacity = 0;

  /// For each word of the tape that is a string, its hash.
  std::vector<uint64_t> hashes;
};

#endif
