/// How many characters a text in UTF-8 has, and about which: it tells of most texts that they are not near each other.
struct CharacterBag {
  private var count = 0

  /// A bit for each character; several share one.
  private var mask: UInt64 = 0

  /// - Complexity: O(*n*).
  init(_ text: ArraySlice<UInt8>) {
    var scalar: UInt64 = 0
    for byte in text {
      if byte & 0xC0 == 0x80 {
        scalar = scalar << 6 | UInt64(byte & 0x3F)
      } else {
        if count > 0 { add(scalar) }
        (scalar, count) = (UInt64(byte), count + 1)
      }
    }
    if count > 0 { add(scalar) }
  }

  private mutating func add(_ scalar: UInt64) { mask |= 1 << (scalar &* 0x9E37_79B9_7F4A_7C15 >> 58) }

  /// Whether so few edits as the limit may lead from one text to the other: each adds no more than one character, and takes no more away.
  func mayBeNear(_ other: CharacterBag, limit: Int) -> Bool {
    abs(count - other.count) <= limit && (mask & ~other.mask).nonzeroBitCount <= limit && (other.mask & ~mask).nonzeroBitCount <= limit
  }
}
