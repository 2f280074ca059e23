/// How many texts hold each of the pairs that were found so far, and how many bytes they take in a `BigramIndex`.
struct BigramTally {
  /// The pairs in the order in which they were found.
  private(set) var pairs: [UInt64] = []

  /// What is known of each pair.
  private(set) var entries: [Entry] = []

  struct Entry {
    /// How many texts hold the pair.
    var count: UInt32 = 0

    /// One more than the number of the last text.
    fileprivate var last: UInt32 = 0

    /// At first how many bytes the texts take, then where the next of them is written.
    fileprivate var byte = 0
  }

  /// Open addressing: pairs with their places in `pairs` plus one; 0 where nothing is.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)

  private struct Slot {
    var pair: UInt64 = 0
    var number: UInt32 = 0
  }

  /// Counts a pair of a text; texts come in their order.
  mutating func count(_ pair: UInt64, in text: UInt32) {
    let slot = slot(of: pair)
    if slots[slot].number == 0 {
      pairs.append(pair)
      entries.append(Entry(count: 1, last: text + 1, byte: BigramTally.byteCount(text + 1)))
      slots[slot] = Slot(pair: pair, number: UInt32(pairs.count))
      if pairs.count * 2 > slots.count { grow() }
      return
    }
    let number = Int(slots[slot].number) - 1
    let last = entries[number].last
    if last == text + 1 { return }
    entries[number].count += 1
    entries[number].last = text + 1
    entries[number].byte += BigramTally.byteCount(text + 1 - last)
  }

  /// Gives each pair its place among the bytes of all, in some order of the pairs.
  ///
  /// - Returns: Where the bytes of each pair end.
  mutating func place(inOrder order: [Int]) -> [Int] {
    var end = 0
    return order.map { number in
      let start = end
      end += entries[number].byte
      entries[number].byte = start
      entries[number].last = 0
      return end
    }
  }

  /// Writes a text of a pair where that has its place.
  mutating func write(_ text: UInt32, of pair: UInt64, to postings: inout [UInt8]) {
    let number = Int(slots[slot(of: pair)].number) - 1
    var gap = text + 1 - entries[number].last
    if gap == 0 { return }
    entries[number].last = text + 1
    var byte = entries[number].byte
    while gap >= 0x80 {
      postings[byte] = UInt8(truncatingIfNeeded: gap) | 0x80
      gap >>= 7
      byte += 1
    }
    postings[byte] = UInt8(gap)
    entries[number].byte = byte + 1
  }

  private static func byteCount(_ gap: UInt32) -> Int { gap < 1 << 7 ? 1 : gap < 1 << 14 ? 2 : gap < 1 << 21 ? 3 : gap < 1 << 28 ? 4 : 5 }

  /// The slot that holds a pair, or the free one where it belongs.
  private func slot(of pair: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].number != 0, slots[slot].pair != pair { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for (number, pair) in pairs.enumerated() { slots[slot(of: pair)] = Slot(pair: pair, number: UInt32(number + 1)) }
  }
}
