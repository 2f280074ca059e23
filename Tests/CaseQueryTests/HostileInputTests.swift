import CaseCore
import CaseQuery
import CaseTestSupport
import Testing

struct HostileInputTests {
  static let seeds = Array(UInt64(0)..<20)

  @Test(arguments: seeds)
  func `Random bytes are read without a crash`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(SourceText(bytes: bytes))
    }
  }

  @Test(arguments: seeds)
  func `Words of the language in any order are read without a crash`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words =
      Keyword.allCases.flatMap(\.names) + FruitLexicon.records + FruitLexicon.fields.values.flatMap(\.self)
      + [
        "(", ")", "“", "”", "\"", "'", "\\", "\n", ";", "。", "#", "$", "|", "..", "~", "!~", "=", ",", "、", "5", "2024", " ", " ",
        "\u{301}", "🍎",
      ]
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 1..<30, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      check(SourceText(text))
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "a", "a ", "苹果", "(", ")", "\"", "“", "「", "' ", "\\", "\n", ";", "# ", "#\n", "且", " 且颜色", " and ", "统计", " 统计", "find ", "find\n",
      "|", "..", "~", "$",
      "1", "1,", "前5", " 前5", "按颜色", "\u{301}", "颜色=红色且", "颜色=红色 and ", "not ", "Bosc ", "Bosc, ", "\\u{", "\r\n", "a(", "a)", "(a", "“a",
      "= ", "🍎",
    ])
  func `Any text that repeats itself takes no long time`(_ piece: String) {
    let long = String(repeating: piece, count: 3_000 / piece.unicodeScalars.count)
    for beginning in [
      "", "find where ", "find where title ~ ", "show ", "find fruit where color in (", "help ", "let a = ", "find where title = \"",
    ] {
      check(SourceText(beginning + long))
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["a ", "「", "(", " 且颜色", "颜色=红色 and ", "Bosc ", "\n", "1,"])
  func `A hundred thousand characters take no long time`(_ piece: String) {
    check(SourceText("find where title ~ " + String(repeating: piece, count: 100_000 / piece.unicodeScalars.count)))
  }

  @Test func `Ten thousand brackets are refused, not followed`() {
    let deep = String(repeating: "(", count: 10_000)
    for text in [
      deep, "find where \(deep)", "find where title ~ \(deep)", "find where \(deep)color = red\(deep.replacing("(", with: ")"))",
    ] {
      check(SourceText(text))
      #expect(parse(SourceText(text), lexicon: fruit).allSatisfy { $0.statement == nil })
    }
    let closed = deep + deep.replacing("(", with: ")")
    #expect(read("find where title ~ a \(closed)").hasPrefix("find all | where title ~ \"a (("))
  }

  /// Whatever was read lies in the text, and each statement is one, has a problem, or is blank.
  private func check(_ source: SourceText) {
    let end = source.bytes.count
    for parsed in parse(source, lexicon: fruit) {
      #expect(parsed.span.upperBound <= end)
      #expect(parsed.statement == nil || parsed.problems.isEmpty)
      #expect(parsed.tokens.allSatisfy { $0.span.upperBound <= end })
      #expect(parsed.problems.allSatisfy { ($0.span?.upperBound ?? 0) <= end })
      #expect(parsed.expectations.allSatisfy { $0.offset <= end })
    }
  }
}
