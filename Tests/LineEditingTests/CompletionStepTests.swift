import Testing

@testable import LineEditing

@Suite("Completion step")
struct CompletionStepTests {
  private func step(_ typed: String, _ texts: [String], spaced: Bool = false, rest: String = "", isCut: Bool = false) -> CompletionStep? {
    let cursor = typed.utf8.count
    let candidates = texts.map { Candidate(text: $0, appendsSpace: spaced) }
    let completions = Completions(replaced: 0..<cursor, candidates: candidates, isCut: isCut)
    return CompletionOffer(line: typed + rest, cursor: cursor, completions: completions).map { CompletionStep($0) }
  }

  @Test func `one candidate takes the place of what was typed`() {
    #expect(step("物", ["物流"]) == .take("物流"))
    #expect(step("wl", ["跨境物流优化"], spaced: true) == .take("跨境物流优化 "))
    #expect(step("wl", ["物流"], spaced: true, rest: " x") == .take("物流"))
    #expect(step("物流", ["物流"], spaced: true) == .take("物流 "))
    #expect(step("", ["物流"]) == .take("物流"))
  }

  @Test func `several are shown, and what was typed grows to what they share`() {
    #expect(step("跨", ["跨境电商", "跨境支付"]) == .show(common: "跨境"))
    #expect(step("数", ["数字", "数学"]) == .show(common: "数"))
    #expect(step("KJ", ["跨境电商", "跨境支付"]) == .show(common: "KJ"))
  }

  @Test func `one of many that were cut is not taken for the only one`() {
    #expect(step("物", ["物流"], isCut: true) == .show(common: "物"))
  }

  @Test func `nothing to offer changes nothing`() {
    #expect(step("abc", []) == nil)
    #expect(step("物流", ["物流"]) == .nothing)
    #expect(step("物流", ["物流"], spaced: true, rest: " x") == .nothing)
  }
}
