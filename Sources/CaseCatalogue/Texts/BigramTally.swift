/// At how many places each of the pairs stands that were found so far, and how many bytes these take in a `BigramIndex`.
struct BigramTally {
  /// The pairs in the order in which they were found.
  private(set) var pairs: [UInt64] = []

  /// What is known of each pair.
  private(set) var entries: [Entry] = []

  struct Entry {
    /// At how many places the pair stands.
    fileprivate(set) var count: UInt32

    /// The last place.
    fileprivate var last: Int

    /// At first how many bytes the places take, then where the next of them is written.
    fileprivate var byte: Int
  }

  /// Open addressing: pairs with their places in `pairs` plus one; 0 where nothing is.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)

  private struct Slot {
    var pair: UInt64 = 0
    var number: UInt32 = 0
  }

  /// Counts a pair at a place; places ascend.
  mutating func count(_ pair: UInt64, at place: Int) {
    let slot = slot(of: pair)
    if slots[slot].number == 0 {
      pairs.append(pair)
      entries.append(Entry(count: 1, last: place, byte: BigramTally.byteCount(place + 1)))
      slots[slot] = Slot(pair: pair, number: UInt32(pairs.count))
      if pairs.count * 2 > slots.count { grow() }
      return
    }
    let number = Int(slots[slot].number) - 1
    entries[number].count += 1
    entries[number].byte += BigramTally.byteCount(place - entries[number].last)
    entries[number].last = place
  }

  /// Gives each pair its part of the bytes of all, in some order of the pairs.
  ///
  /// - Returns: Where the bytes of each pair end.
  mutating func arrange(inOrder order: [Int]) -> [Int] {
    var end = 0
    return order.map { number in
      let start = end
      end += entries[number].byte
      entries[number].byte = start
      entries[number].last = -1
      return end
    }
  }

  /// Writes a place of a pair among those that it has; the first gap counts from before the first byte.
  mutating func write(_ place: Int, of pair: UInt64, to postings: inout [UInt8]) {
    let number = Int(slots[slot(of: pair)].number) - 1
    var gap = place - entries[number].last
    entries[number].last = place
    var byte = entries[number].byte
    while gap >= 0x80 {
      postings[byte] = UInt8(truncatingIfNeeded: gap) | 0x80
      gap >>= 7
      byte += 1
    }
    postings[byte] = UInt8(gap)
    entries[number].byte = byte + 1
  }

  private static func byteCount(_ gap: Int) -> Int { (Int.bitWidth - gap.leadingZeroBitCount + 6) / 7 }

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
