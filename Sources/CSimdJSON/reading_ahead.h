#ifndef READING_AHEAD_H
#define READING_AHEAD_H

#include "block.h"

#include <condition_variable>
#include <mutex>
#include <thread>

/// Parses a text block by block: a big one on a thread of its own, some blocks ahead of who reads the tapes.
class ReadingAhead {
public:
  explicit ReadingAhead(uint64_t seed) : seed(seed) {}
  ~ReadingAhead() { stop(); }

  /// Begins to parse a text of so many bytes.
  void begin(const Values &text, size_t length) noexcept;

  /// Gives the next value's tape, which is valid until the next call, and where the value begins.
  csj_step next(csj_tape *tape, const uint8_t **start) noexcept;

private:
  static constexpr size_t blockCount = 4;

  void stop() noexcept;

  /// What the thread does.
  void fillBlocks() noexcept;

  /// Makes the next block the one that is read.
  void takeBlock() noexcept;

  const uint64_t seed;
  Values values;
  Block blocks[blockCount];

  /// How many blocks were filled so far, and how many of them were read to their end.
  size_t filled = 0;
  size_t emptied = 0;
  bool isTaken = false;

  std::thread ahead;
  std::mutex lock;
  std::condition_variable changed;
  bool isStopped = false;
};

#endif
