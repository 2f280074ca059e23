import CaseCore
import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `The JSON scanner` {
  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"a\"", "\"\"", "\"铁\"", "0", "-0", "12", "-1.5e+3", "1e5", "true", "false", "null", " ", "\n",
    "{\"k\":1}",
    "[1,2]", "{}", "[]", "\"k\":", ",\"k\":2", "\"", "\\", "\\n", "\\u0041", "\\uD83D\\uDE00", "\\uDE00", "\\uD83D", "-", "1.", "01", "1E",
    "nul",
    "tru", "\t", "\u{1}", "x", "18446744073709551616", "-9223372036854775808", "1e308", "1e309", "\u{FEFF}", "é",
  ]

  /// Whether simdjson reads every value.
  private func isRead(_ file: MappedFile, as shape: TapeReader.Shape, by tapes: TapeReader) -> Bool? {
    var step = tapes.begin(file, as: shape) ?? tapes.next()
    while case .value = step { step = tapes.next() }
    switch step {
    case .notArray: return nil
    case .end: return true
    default: return false
    }
  }

  @Test(arguments: 0..<4, [TapeReader.Shape.array, .lines])
  func `refuses what simdjson refuses, and nothing else`(seed: UInt64, shape: TapeReader.Shape) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let tapes = try #require(TapeReader())
    for _ in 0..<200 {
      let inner = (0..<Int.random(in: 0...7, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let frame = [("[", "]"), ("[{\"a\":", "}]"), ("[\"", "\"]"), ("[[", "]]"), ("", "")].randomElement(using: &random) ?? ("", "")
      let text = frame.0 + inner + frame.1
      try folder.write(text, to: "text.json")
      guard let isRead = isRead(try MappedFile(path: folder.file("text.json"), byteLimit: 1_000), as: shape, by: tapes) else { continue }
      #expect((JSONScanner.firstFault(in: Array(text.utf8), as: shape, maximumDepth: 1_024) == nil) == isRead, "\(text)")
    }
  }

  /// Every token of a record stands where its number on the tape says.
  @Test func `numbers tokens as a tape does`() throws {
    let folder = try TemporaryFolder()
    let text = #"[{}, {"a": [1, -2.5, "x\"y", {"b": null}], "铁": true, "c": 18446744073709551615, "d": []}]"#
    try folder.write(text, to: "text.json")
    let file = try MappedFile(path: folder.file("text.json"), byteLimit: 1_000)
    let tapes = try #require(TapeReader())
    guard tapes.begin(file, as: .array) == nil, case .value = tapes.next(), case .value(let tape) = tapes.next() else {
      Issue.record("no second record")
      return
    }
    let document = Document(path: "text.json", file: file)
    var found: [String] = []
    var index = Tape.root
    while index < tape.end(of: Tape.root) {
      found.append(document.text[document.span(of: index, in: tape)])
      index += tape.number(at: index) == nil ? 1 : 2
    }
    #expect(
      found == [
        "{", "\"a\"", "[", "1", "-2.5", #""x\"y""#, "{", "\"b\"", "null", "}", "]", "\"铁\"", "true", "\"c\"", "18446744073709551615",
        "\"d\"", "[", "]",
      ])
  }
}
