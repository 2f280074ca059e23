import CaseCore

/// The texts of a JSON file that was read already, keys among them, from the top.
struct WrittenTexts: IteratorProtocol {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> WrittenText? {
    guard let start = bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
    offset = min(bytes.count, end + 1)
    return WrittenText(content: bytes[start + 1..<max(start + 1, min(bytes.count, end))])
  }
}

/// A text as JSON writes it.
struct WrittenText {
  /// What stands between the quotation marks.
  let content: ArraySlice<UInt8>

  /// Where it stands, quotation marks included.
  var span: SourceSpan { content.startIndex - 1..<content.endIndex + 1 }

  var characters: Characters { Characters(rest: content) }

  /// The characters that the text means, each with the place where it is written.
  struct Characters: IteratorProtocol {
    fileprivate var rest: ArraySlice<UInt8>

    mutating func next() -> (scalar: Unicode.Scalar, span: SourceSpan)? {
      guard let first = rest.first else { return nil }
      let start = rest.startIndex
      let scalar: Unicode.Scalar
      if first == UInt8(ascii: "\\") {
        scalar = readEscape()
      } else {
        var decoder = UTF8()
        var bytes = rest.makeIterator()
        guard case .scalarValue(let read) = decoder.decode(&bytes) else { return nil }
        scalar = read
        rest = rest.dropFirst(UTF8.width(read))
      }
      return (scalar, start..<rest.startIndex)
    }

    private mutating func readEscape() -> Unicode.Scalar {
      let letter = rest.dropFirst().first
      rest = rest.dropFirst(2)
      switch letter {
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        // Half of a pair stands for a character that is seen.
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        rest = rest.dropFirst(4)
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      default: return letter.map { Unicode.Scalar($0) } ?? "\u{FFFD}"
      }
    }
  }
}
