import Testing

@testable import LineEditing

@Suite("Hint")
struct HintTests {
  private static func hint(_ line: String, _ entries: [String], replacing typed: String = "", by candidates: [String] = []) -> String {
    Hint.text(for: line, entries: entries) {
      Completions(
        replaced: line.utf8.count - typed.utf8.count..<line.utf8.count, candidates: candidates.map { Candidate(text: $0) })
    }
  }

  @Test(arguments: [
    ("find", ["find case", "find good"], " good"), ("fi", ["find case", "count"], "nd case"), ("find case", ["find case"], ""),
    ("", ["find"], ""), ("x", ["find"], ""), ("find 物", ["find 物流", "find 数据"], "流"), ("find ", ["find a\nb", "find c"], "c"),
    ("a\n", ["a\nb"], ""), ("e", ["e\u{301}"], "\u{301}"),
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
