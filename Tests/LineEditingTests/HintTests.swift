import Testing

@testable import LineEditing

@Suite("Hint")
struct HintTests {
  /// Offers some candidates, and finds lines with a `!` not worth hinting.
  private struct Assistant: LineAssistant {
    let completions: Completions

    func completions(of line: String, cursor: Int) -> Completions { completions }
    func styles(of line: String, cursor: Int?) -> [StyledRange] { [] }
    func isWorthHinting(_ line: String) -> Bool { !line.contains("!") }
    func isUnfinished(_ line: String) -> Bool { false }
  }

  private static func hint(_ line: String, _ entries: [String], replacing typed: String = "", by candidates: [String] = []) -> String {
    let replaced = line.utf8.count - typed.utf8.count..<line.utf8.count
    let completions = Completions(replaced: replaced, candidates: candidates.map { Candidate(text: $0) })
    return Hint.text(for: line, entries: entries, most: 20, assistant: Assistant(completions: completions))
  }

  @Test(arguments: [
    ("find", ["find case", "find good"], " good"), ("fi", ["find case", "count"], "nd case"), ("find case", ["find case"], ""),
    ("", ["find"], ""), ("x", ["find"], ""), ("find 物", ["find 物流", "find 数据"], "流"), ("find ", ["find a\nb", "find c"], "c"),
    ("a\n", ["a\nb"], ""), ("fi", ["find", "fix!"], "nd"), ("f", ["f!", "f"], ""),
    ("f", ["find", "f" + String(repeating: "x", count: 21)], "ind"), ("e", ["e\u{301}"], "\u{301}"),
  ])
  func `it is the rest of the newest entry of one line`(_ line: String, _ entries: [String], _ expected: String) {
    #expect(Self.hint(line, entries) == expected)
  }

  @Test(arguments: [
    ("find 物", "物", ["物流"], "流"), ("find 物", "物", ["物流", "物联网"], ""), ("find wl", "wl", ["物流"], ""), ("find ", "", ["case"], "case"),
    ("a\nb", "b", ["bc"], "c"), ("f", "f", ["f\u{1}ind"], "ind"),
  ])
  func `else it is the only completion that begins as typed`(_ line: String, _ typed: String, _ candidates: [String], _ expected: String) {
    #expect(Self.hint(line, [], replacing: typed, by: candidates) == expected)
  }

  @Test func `an entry comes before a completion`() { #expect(Self.hint("fi", ["fix"], replacing: "fi", by: ["find"]) == "x") }
}
