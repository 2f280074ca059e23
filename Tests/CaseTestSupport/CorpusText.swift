/// The notation of the corpus for what plain text cannot show.
///
/// `‹E5 FF›` are bytes in hexadecimal, `‹3×ab›` is `ababab`, and `№` in it counts from 1; `▸` marks a place and is no part of the text.
struct CorpusText {
  private(set) var bytes: [UInt8] = []

  /// Where the marks stand.
  private(set) var marks: [Int] = []

  init(_ notation: some StringProtocol) {
    var rest = Substring(notation).unicodeScalars[...]
    self.init(&rest, number: nil)
  }

  /// Reads as far as the bracket that closes this text.
  private init(_ rest: inout Substring.UnicodeScalarView.SubSequence, number: Int?) {
    while let scalar = rest.popFirst(), scalar != "›" {
      switch scalar {
      case "‹": append(CorpusText.bracket(&rest))
      case "▸": marks.append(bytes.count)
      case "№": bytes += number.map { String($0).utf8.map(\.self) } ?? Array("№".utf8)
      default: bytes += String(scalar).utf8
      }
    }
  }

  private mutating func append(_ other: CorpusText) {
    if !other.marks.isEmpty { marks += other.marks.map { $0 + bytes.count } }
    bytes += other.bytes
  }

  private static func bracket(_ rest: inout Substring.UnicodeScalarView.SubSequence) -> CorpusText {
    var text = CorpusText("")
    let digits = rest.prefix { $0.properties.isASCIIHexDigit || $0 == " " }
    if rest[digits.endIndex...].first == "×", let count = Int(String(digits)) {
      let start = rest[digits.endIndex...].dropFirst()
      rest = start
      let first = CorpusText(&rest, number: 1)
      let isNumbered = start[..<rest.startIndex].contains("№")
      for number in 1...max(1, count) {
        var again = start
        text.append(isNumbered ? CorpusText(&again, number: number) : first)
      }
    } else {
      text.bytes = String(digits).split(separator: " ").compactMap { UInt8($0, radix: 16) }
      rest = rest[digits.endIndex...].dropFirst()
    }
    return text
  }
}
