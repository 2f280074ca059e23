import Testing

@testable import LineEditing

@Suite("Completion step")
struct CompletionStepTests {
  private func step(_ line: String, _ typed: String, _ texts: [String], spaced: Bool = false, rest: String = "") -> CompletionStep {
    let cursor = line.utf8.count
    let candidates = texts.map { Candidate(text: $0, appendsSpace: spaced) }
    return CompletionStep(
      line: line + rest, cursor: cursor, completions: Completions(replaced: cursor - typed.utf8.count..<cursor, candidates: candidates))
  }

  @Test func `one candidate takes the place of what was typed`() {
    #expect(step("find 物", "物", ["物流"]) == .replace(typed: "物", by: "物流"))
    #expect(step("find wl", "wl", ["跨境物流优化"], spaced: true) == .replace(typed: "wl", by: "跨境物流优化 "))
    #expect(step("find wl", "wl", ["物流"], spaced: true, rest: " x") == .replace(typed: "wl", by: "物流"))
    #expect(step("find 物流", "物流", ["物流"]) == .nothing)
    #expect(step("find 物流", "物流", ["物流"], spaced: true) == .replace(typed: "物流", by: "物流 "))
    #expect(step("find ", "", ["物流"]) == .replace(typed: "", by: "物流"))
  }

  @Test func `several are completed as far as they agree, by whole characters`() {
    #expect(step("find 跨", "跨", ["跨境电商", "跨境支付"]) == .replace(typed: "跨", by: "跨境"))
    // 字 and 学 share their first byte.
    guard case .choose("数", let candidates) = step("find 数", "数", ["数字", "数学"]) else {
      Issue.record("no choice")
      return
    }
    #expect(candidates.map(\.text) == ["数字", "数学"])
  }

  @Test(arguments: [("kj", ["跨境电商", "跨境支付"]), ("FIN", ["find", "finance"]), ("跨境", ["跨境电商", "跨境支付"]), ("x", ["xa", "ya"])])
  func `what was typed stays when the common beginning does not extend it`(typed: String, texts: [String]) {
    guard case .choose(typed, _) = step(typed, typed, texts) else {
      Issue.record("no choice")
      return
    }
  }

  @Test func `nothing to offer changes nothing`() {
    #expect(step("abc", "abc", []) == .nothing)
    #expect(step("abc", "abc", [""]) == .nothing)
    #expect(step("abc", "abc", ["\u{1B}"]) == .nothing)
  }

  @Test(arguments: [0..<4, -1..<3, 2..<3, 1..<6, 4..<9])
  func `a range that is not the text before the cursor changes nothing`(range: Range<Int>) {
    let completions = Completions(replaced: range, candidates: [Candidate(text: "x")])
    #expect(CompletionStep(line: "物流", cursor: 3, completions: completions) == .nothing)
  }

  @Test func `a candidate cannot bring control characters`() {
    #expect(step("a", "a", ["a\u{1B}[2J\tb"]) == .replace(typed: "a", by: "a[2J b"))
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["数字", "数学"], "数"), (["👨‍👩‍👧x", "👨‍👩‍👦x"], ""), (["ab", "abc", "a"], "a")])
  func `a common beginning is made of whole characters`(texts: [String], prefix: String) { #expect(commonPrefix(texts) == prefix) }

  @Test func `the walk goes round in both directions and knows the way back`() {
    var walk = CompletionWalk(typed: "w", candidates: ["a", "b", "c"].map { Candidate(text: $0) })
    #expect(walk.text == "w")
    var seen: [String] = []
    for _ in 0..<4 {
      walk.next()
      seen.append(walk.text)
    }
    #expect(seen == ["a", "b", "c", "a"])
    walk.previous()
    #expect(walk.text == "c")
    var back = CompletionWalk(typed: "w", candidates: walk.candidates)
    back.previous()
    #expect(back.text == "c")
  }
}
