/// What a paste may bring into a line.
enum PastedText {
  /// Line breaks become newlines and tabs spaces; other control characters are dropped; what is no UTF-8 becomes U+FFFD.
  ///
  /// A carriage return and a line feed, in either order, are one line break: a terminal in editing mode exchanges the two.
  static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        if previous == byte ^ (UInt8(ascii: "\r") ^ UInt8(ascii: "\n")) {
          previous = 0
          continue
        }
        kept.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\t"): kept.append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: break
      case 0x80...0x9F where previous == 0xC2: kept.removeLast()
      default: kept.append(byte)
      }
      previous = byte
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// A text from a caller, without what could not be typed.
  static func cleaned(_ text: String) -> String { cleaned(Array(text.utf8)[...]) }
}
