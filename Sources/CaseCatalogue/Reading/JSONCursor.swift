import CaseCore

/// A place in JSON text, and what can be read there: space, a string, a number, a literal.
struct JSONCursor {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = min(max(0, offset), bytes.count)
  }

  var byte: UInt8? { self[offset] }

  private subscript(index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func advance() { offset += 1 }

  mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// Reads a string from its quotation mark on.
  mutating func readString() throws(JSONFault) {
    let start = offset
    offset += 1
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): try readEscape()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw JSONFault(.unclosedString, at: start..<offset)
      case 0..<0x20: throw JSONFault(.controlCharacter(byte), at: offset..<offset + 1)
      case 0..<0x80: offset += 1
      default:
        guard let length = lengthOfSequence(at: offset) else { throw JSONFault(.invalidUTF8, at: offset..<offset + 1) }
        offset += length
      }
    }
    throw JSONFault(.unclosedString, at: start..<offset)
  }

  private mutating func readEscape() throws(JSONFault) {
    let start = offset
    switch self[start + 1] {
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: start + 2) else { throw invalidEscape(start, length: 6) }
      offset += 6
      guard (0xD800..<0xE000).contains(unit) else { return }
      // A character beyond U+FFFF is written as two, the higher first.
      guard unit < 0xDC00, self[offset] == UInt8(ascii: "\\"), self[offset + 1] == UInt8(ascii: "u"),
        let low = codeUnit(at: offset + 2), (0xDC00..<0xE000).contains(low)
      else { throw JSONFault(.loneSurrogate, at: start..<start + 6) }
      offset += 6
    case let byte? where "\"\\/bfnrt".utf8.contains(byte): offset += 2
    default: throw invalidEscape(start, length: 2)
    }
  }

  private func invalidEscape(_ start: Int, length: Int) -> JSONFault {
    var end = start + 1
    while end < start + length, let byte = self[end], byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\"") { end += 1 }
    return JSONFault(.invalidEscape(String(decoding: bytes[start..<end], as: UTF8.self)), at: start..<end)
  }

  private func codeUnit(at index: Int) -> UInt32? {
    var unit: UInt32 = 0
    for position in index..<index + 4 {
      guard let byte = self[position], let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Reads a number that begins with a digit or a minus sign.
  mutating func readNumber() throws(JSONFault) {
    let span = spanOfWord()
    let text = String(decoding: bytes[span], as: UTF8.self)
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    rest = rest[whole.endIndex...]
    var isWritten = whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0"))
    let isInteger = rest.isEmpty
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: isDigit)
      isWritten = isWritten && !digits.isEmpty
      rest = rest[digits.endIndex...]
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      let digits = rest.prefix(while: isDigit)
      isWritten = isWritten && !digits.isEmpty
      rest = rest[digits.endIndex...]
    }
    guard isWritten, rest.isEmpty else { throw JSONFault(.invalidNumber(text), at: span) }
    // simdjson reads whole numbers of 64 bits, and no infinity.
    let fits = isInteger ? Int64(text) != nil || UInt64(text) != nil : Double(text)?.isFinite == true
    guard fits else { throw JSONFault(.numberOutOfRange(text), at: span) }
    offset = span.upperBound
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Reads `true`, `false` or `null`.
  mutating func takeLiteral() -> Bool {
    let span = spanOfWord()
    guard ["true", "false", "null"].contains(where: { bytes[span].elementsEqual($0.utf8) }) else { return false }
    offset = span.upperBound
    return true
  }

  /// What looks like one word from here on: letters, digits and the signs of numbers, or else one character.
  func spanOfWord() -> SourceSpan {
    var end = offset
    while let byte = self[end], isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || "+-._".utf8.contains(byte) { end += 1 }
    return offset..<(end > offset ? end : min(bytes.count, offset + (lengthOfSequence(at: offset) ?? 1)))
  }

  /// The text of a span; `nil` where it is no UTF-8.
  func text(in span: SourceSpan) -> String? { String(validating: bytes[span], as: UTF8.self) }

  /// How many bytes the character at an index has, as Unicode's table 3-7 allows; `nil` where there is none.
  private func lengthOfSequence(at index: Int) -> Int? {
    guard let first = self[index] else { return nil }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard let byte = self[index + 1], second.contains(byte) else { return nil }
    for position in index + 2..<index + max(2, length) { guard let byte = self[position], 0x80...0xBF ~= byte else { return nil } }
    return length
  }
}
