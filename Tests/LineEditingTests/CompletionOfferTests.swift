import Testing

@testable import LineEditing

@Suite("Completion offer")
struct CompletionOfferTests {
  private func offer(_ line: String, replacing typed: String, _ candidates: [Candidate], rest: String = "", isCut: Bool = false)
    -> CompletionOffer?
  {
    let cursor = line.utf8.count
    let completions = Completions(replaced: cursor - typed.utf8.count..<cursor, candidates: candidates, isCut: isCut)
    return CompletionOffer(line: line + rest, cursor: cursor, completions: completions)
  }

  @Test func `knows the text before the cursor that a candidate replaces`() {
    let offer = offer("find 物", replacing: "物", [Candidate(text: "物流")])
    #expect(offer?.start == 5)
    #expect(offer?.typed == "物")
  }

  @Test func `nothing to insert is no offer`() {
    #expect(offer("abc", replacing: "abc", []) == nil)
    #expect(offer("abc", replacing: "abc", [Candidate(text: "")]) == nil)
    #expect(offer("abc", replacing: "abc", [Candidate(text: "\u{1B}")]) == nil)
  }

  @Test(arguments: [0..<4, -1..<3, 2..<3, 1..<6, 4..<9])
  func `a range that is not the text before the cursor is no offer`(range: Range<Int>) {
    let completions = Completions(replaced: range, candidates: [Candidate(text: "x")])
    #expect(CompletionOffer(line: "物流", cursor: 3, completions: completions) == nil)
  }

  @Test func `a candidate cannot bring control characters`() {
    #expect(offer("a", replacing: "a", [Candidate(text: "a\u{1B}[2J\tb")])?.candidates.map(\.text) == ["a[2J b"])
  }

  @Test func `a candidate brings its space unless one follows`() {
    let spaced = Candidate(text: "物流", appendsSpace: true)
    #expect(offer("物", replacing: "物", [spaced])?.taken(spaced) == "物流 ")
    #expect(offer("物", replacing: "物", [spaced], rest: " x")?.taken(spaced) == "物流")
    #expect(offer("物", replacing: "物", [spaced])?.taken(spaced, beforeSpace: true) == "物流")
    #expect(offer("物", replacing: "物", [spaced])?.taken(Candidate(text: "物流")) == "物流")
  }

  @Test(arguments: [
    ("跨", ["跨境电商", "跨境支付"], "跨境"), ("", ["跨境电商", "跨境支付"], "跨境"), ("数", ["数字", "数学"], "数"), ("kj", ["跨境电商", "跨境支付"], "kj"),
    ("FIN", ["find", "finance"], "FIN"), ("跨境", ["跨境电商", "跨境支付"], "跨境"), ("x", ["xa", "ya"], "x"), ("境", ["跨境电商", "跨境支付"], "境"),
  ])
  func `what was typed grows to what all share, and stays where that does not begin with it`(typed: String, texts: [String], common: String)
  {
    #expect(offer(typed, replacing: typed, texts.map { Candidate(text: $0) })?.common == common)
  }

  @Test func `what candidates share that are not all of them is not known`() {
    #expect(offer("跨", replacing: "跨", [Candidate(text: "跨境电商"), Candidate(text: "跨境支付")], isCut: true)?.common == "跨")
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["数字", "数学"], "数"), (["👨‍👩‍👧x", "👨‍👩‍👦x"], ""), (["ab", "abc", "a"], "a")])
  func `a common beginning is made of whole characters`(texts: [String], prefix: String) { #expect(commonPrefix(texts) == prefix) }
}
