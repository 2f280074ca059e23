import CaseCore
import CaseQuery
import CaseTestSupport
import Testing

/// Statements that analysts write, cut off and damaged: whatever is left is read or refused.
@Suite(.timeLimit(.minutes(5))) struct DamagedStatementTests {
  /// The corpus, and the examples of the reference.
  static let statements: [String] = {
    func lines(_ path: String) -> [Substring] {
      let bytes = (try? TemporaryFolder.read("\(CatalogueFolders.repository)/\(path)")) ?? []
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    var examples: [String] = []
    var isInside = false
    for line in lines("Sources/CaseQuery/README.md") {
      if line.hasPrefix("```") { isInside = line == "```casebook" } else if isInside { examples.append(String(line)) }
    }
    return lines("Tests/TranscriptTests/LanguageCorpus.txt").compactMap { $0.split(separator: "\t").last.map(String.init) } + examples
  }()

  static let pieces =
    [
      "(", ")", "“", "”", "\"", "'", "「", "\\", "\\u{", "\n", "\r", ";", "。", "#", " #", "$", "$_", "|", "..", ".", "~", "!~", "!=", ",",
      "、", "，",
    ]
    + [
      "=", ":", " ", "　", "\t", "\0", "\u{301}", "\u{200D}", "\u{202E}", "\u{FEFF}", "🍎", "👩‍🌾", "é", "至", "的", "和", "不", "非", "5", "-",
      "2024", "前5",
    ]
    + ["颜色", "红色", "水果", "Bosc", "金冠", "color", "picked", "weight", "kg", "万"] + Keyword.allCases.flatMap(\.names)

  @Test func `There are statements to damage`() { #expect(DamagedStatementTests.statements.count > 300) }

  @Test func `Every beginning of a statement is read without a crash`() {
    var beginnings: Set<String> = []
    for statement in DamagedStatementTests.statements {
      for end in statement.unicodeScalars.indices { beginnings.insert(String(statement.unicodeScalars[..<end])) }
    }
    for text in beginnings {
      if let flaw = flaw(inReadingOf: SourceText(text)) { Issue.record("\(flaw): \(text)") }
    }
  }

  @Test(arguments: Array(UInt64(0)..<10))
  func `Damaged statements are read without a crash`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let short = DamagedStatementTests.statements.filter { $0.unicodeScalars.count < 30 }.map { Array($0.unicodeScalars) }
    for _ in 0..<400 {
      var scalars = short.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&scalars, &random) }
      var bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
      // Bytes that are no UTF-8: files may hold them.
      if Int.random(in: 0..<8, using: &random) == 0 {
        bytes.insert([0xFF, 0x80, 0xE9, 0xED].randomElement(using: &random) ?? 0xFF, at: Int.random(in: 0...bytes.count, using: &random))
      }
      if let flaw = flaw(inReadingOf: SourceText(bytes: bytes)) { Issue.record("\(flaw): \(String(decoding: bytes, as: UTF8.self))") }
    }
  }

  @Test(arguments: ["苹", "(", "“", "👩‍🌾"])
  func `A line of a hundred thousand bytes is read without a crash`(_ piece: String) {
    let text = "find where title ~ " + String(repeating: piece, count: 100_000 / piece.utf8.count)
    #expect(flaw(inReadingOf: SourceText(text)) == nil)
  }

  @Test(arguments: [
    ("find where ", "("), ("find where ", "not "), ("count fruit where ", "not ("), ("", "let a = "), ("", "explain "),
    ("save a = ", "find ("),
  ])
  func `What is nested ten thousand times is refused`(_ beginning: String, _ piece: String) {
    let source = SourceText(beginning + String(repeating: piece, count: 10_000))
    #expect(flaw(inReadingOf: source) == nil)
    #expect(parse(source, lexicon: fruit).contains { !$0.problems.isEmpty })
  }

  @Test(arguments: [
    "find fruit where colr = red limit 5", "find fruit | limti 5 | by color", "count fruit by color | shwo", "find fruit where",
  ])
  func `What could be read of a statement with problems is kept`(_ text: String) {
    let parsed = parse(SourceText(text), lexicon: fruit)
    #expect(parsed.allSatisfy { $0.statement == nil && !$0.problems.isEmpty && $0.readable != nil })
  }

  private func damage(_ scalars: inout [Unicode.Scalar], _ random: inout SplitMix64) {
    func place(_ random: inout SplitMix64) -> Int { Int.random(in: 0...scalars.count, using: &random) }
    let start = place(&random)
    let part = start..<min(scalars.count, start + Int.random(in: 1...6, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: scalars.removeSubrange(part)
    case 1: scalars.insert(contentsOf: scalars[part], at: place(&random))
    case 2:
      let moved = scalars[part]
      scalars.removeSubrange(part)
      scalars.insert(contentsOf: moved, at: place(&random))
    default: scalars.insert(contentsOf: (DamagedStatementTests.pieces.randomElement(using: &random) ?? "").unicodeScalars, at: start)
    }
  }
}
