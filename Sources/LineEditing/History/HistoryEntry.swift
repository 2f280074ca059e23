/// One entry of a history file: a JSON string on a line of its own, so that line breaks in it survive.
enum HistoryEntry {
  /// The line for an entry, with its line break.
  static func encoded(_ text: String) -> [UInt8] {
    var line: [UInt8] = [UInt8(ascii: "\"")]
    line.reserveCapacity(text.utf8.count + 3)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): line += "\\n".utf8
      case UInt8(ascii: "\t"): line += "\\t".utf8
      case UInt8(ascii: "\r"): line += "\\r".utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        line += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
      default: line.append(byte)
      }
    }
    line += "\"\n".utf8
    return line
  }

  /// The entry that a line holds, without its line break; `nil` when it holds none.
  static func decoded(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count >= 2, line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") else { return nil }
    let inner = line.dropFirst().dropLast()
    guard inner.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }) else {
      return String(validating: inner, as: UTF8.self)
    }
    return unescaped(inner)
  }

  private static func unescaped(_ inner: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      let byte = inner[index]
      index += 1
      if byte < 0x20 || byte == UInt8(ascii: "\"") { return nil }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard index < inner.endIndex else { return nil }
      let escape = inner[index]
      index += 1
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(escape)
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "u"):
        guard let scalar = escapedScalar(inner, &index), let encoded = UTF8.encode(scalar) else { return nil }
        bytes += encoded
      default: return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The scalar that the digits from `index` on stand for: another program may have written a surrogate pair.
  private static func escapedScalar(_ inner: ArraySlice<UInt8>, _ index: inout Int) -> Unicode.Scalar? {
    guard let first = codeUnit(inner, &index) else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard inner[index...].starts(with: "\\u".utf8) else { return nil }
    index += 2
    guard let second = codeUnit(inner, &index), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func codeUnit(_ inner: ArraySlice<UInt8>, _ index: inout Int) -> UInt32? {
    guard inner.endIndex - index >= 4 else { return nil }
    var value: UInt32 = 0
    for byte in inner[index..<index + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
