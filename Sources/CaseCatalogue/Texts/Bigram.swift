import CaseCore
import TextMeasure

/// Two characters that stand beside each other, as one number.
enum Bigram {
  /// How many bits a character has.
  static let width: UInt64 = 21

  /// Stands behind the last character of a text; it is none itself.
  static let end: UInt64 = 1 << width - 1

  /// A character and the next one; `nil` at the end of a text.
  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
    UInt64(first.value) << width | (second.map { UInt64($0.value) } ?? end)
  }

  /// The numbers of all pairs that begin with a character.
  static func pairs(beginningWith first: Unicode.Scalar) -> Range<UInt64> {
    UInt64(first.value) << width..<(UInt64(first.value) + 1) << width
  }

  /// Goes over the pairs of each text, the last of which is with the end, and the bytes at which they begin.
  static func forEach(
    in texts: FoldedTexts, unless interruption: Interruption, _ body: (_ pair: UInt64, _ place: Int) -> Void
  ) throws(Diagnostic) {
    var pace = interruption.pace
    let bytes = texts.bytes
    for text in 0..<texts.count {
      let range = texts.range(of: text)
      try pace.step(1 + range.count >> 7)
      guard !range.isEmpty else { continue }
      var (place, index) = (range.lowerBound, range.lowerBound)
      var character = scalar(in: bytes, at: &index)
      while index < range.upperBound {
        let start = index
        let next = scalar(in: bytes, at: &index)
        body(character << width | next, place)
        (character, place) = (next, start)
      }
      body(character << width | end, place)
    }
  }

  /// The number of the character at a byte of folded texts, which are always UTF-8, and moves behind it.
  private static func scalar(in bytes: [UInt8], at index: inout Int) -> UInt64 {
    let lead = bytes[index]
    index += 1
    if lead < 0x80 { return UInt64(lead) }
    let rest = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt64(lead) & (0x3F >> UInt64(rest))
    for _ in 0..<rest {
      value = value << 6 | UInt64(bytes[index] & 0x3F)
      index += 1
    }
    return value
  }
}
