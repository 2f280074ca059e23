#include "reading_ahead.h"

#include <system_error>

/// Beginning a thread takes as long as parsing some ten thousand bytes.
static constexpr size_t worthwhileLength = 1 << 20;

void ReadingAhead::begin(const Values &text, size_t length) noexcept {
  stop();
  values = text;
  filled = emptied = 0;
  isTaken = isStopped = false;
  if (length < worthwhileLength || std::thread::hardware_concurrency() < 2) return;
  try {
    ahead = std::thread([this] { fillBlocks(); });
  } catch (const std::system_error &) {
    // Without a thread, blocks are filled when they are asked for.
  }
}

csj_step ReadingAhead::next(csj_tape *tape, const uint8_t **start) noexcept {
  while (true) {
    if (!isTaken) takeBlock();
    Block &block = blocks[emptied % blockCount];
    if (block.hasValue()) return block.next(tape, start);
    if (block.after() != CSJ_VALUE) return block.after();
    std::lock_guard<std::mutex> guard(lock);
    emptied++;
    isTaken = false;
    changed.notify_all();
  }
}

void ReadingAhead::takeBlock() noexcept {
  isTaken = true;
  if (!ahead.joinable()) return blocks[emptied % blockCount].fill(values, seed);
  std::unique_lock<std::mutex> guard(lock);
  changed.wait(guard, [this] { return filled > emptied; });
}

void ReadingAhead::fillBlocks() noexcept {
  while (values.step == CSJ_VALUE) {
    {
      std::unique_lock<std::mutex> guard(lock);
      changed.wait(guard, [this] { return isStopped || filled < emptied + blockCount; });
      if (isStopped) return;
    }
    blocks[filled % blockCount].fill(values, seed);
    std::lock_guard<std::mutex> guard(lock);
    filled++;
    changed.notify_all();
  }
}

void ReadingAhead::stop() noexcept {
  if (!ahead.joinable()) return;
  {
    std::lock_guard<std::mutex> guard(lock);
    isStopped = true;
  }
  changed.notify_all();
  ahead.join();
}
