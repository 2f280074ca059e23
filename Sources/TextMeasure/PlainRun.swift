import CUnicode

/// The part of a text that folds to itself but for case: Latin letters, digits and single spaces between them, small Cyrillic letters,
/// Chinese characters that are nowhere simplified.
///
/// Most of what is folded is such, and is copied.
enum PlainRun {
  /// Where the run ends that begins at a byte; the byte itself where none begins there.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var (end, lastStart) = (start, start)
    while end < text.count {
      let width = width(in: text, at: end, from: start)
      if width == 0 { break }
      lastStart = end
      end += width
    }
    // A mark folds together with the letter before it.
    if end > start, end < text.count, text[end] >= 0xCC, text.scalar(at: end).scalar.isMark {
      end = lastStart
      if end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    }
    return end
  }

  /// How many bytes of the run the character at a byte has; 0 where it is none of it.
  private static func width(in text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      if isLetter(byte) { return 1 }
      let isBetween = index > start && index + 1 < text.count && isLetter(text[index - 1]) && isLetter(text[index + 1])
      return byte == 0x20 && isBetween ? 1 : 0
    }
    if byte & 0xF0 == 0xE0 {
      guard index + 2 < text.count, text[index + 1] & 0xC0 == 0x80, text[index + 2] & 0xC0 == 0x80 else { return 0 }
      let value = UInt32(byte & 0xF) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      guard value >= 0x3400, value <= 0x9FFF, !(0x4DC0..<0x4E00).contains(value) else { return 0 }
      return cun_simplified(value) == value ? 3 : 0
    }
    guard byte == 0xD0 || byte == 0xD1, index + 1 < text.count else { return 0 }
    let next = text[index + 1]
    return byte == 0xD0 ? (0xB0...0xBF).contains(next) ? 2 : 0 : (0x80...0x9F).contains(next) ? 2 : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at a byte, and how many bytes it has; what is no UTF-8 stands for U+FFFD.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let byte = self[index]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    var parser = UTF8.ForwardParser()
    var rest = self[index...].makeIterator()
    switch parser.parseScalar(from: &rest) {
    case .valid(let encoded): return (UTF8.decode(encoded), encoded.count)
    case .error(let length): return ("\u{FFFD}", length)
    case .emptyInput: return ("\u{FFFD}", 1)
    }
  }
}

extension Array {
  /// Makes room for so many more elements, and for as many again as there are where there is too little.
  mutating func reserveRoom(_ count: Int) {
    if capacity - self.count < count { reserveCapacity(Swift.max(self.count + count, self.count * 2)) }
  }
}
