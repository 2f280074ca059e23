import CaseCore
import CaseTestSupport
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("find", "find", 0), ("", "abc", 3), ("find", "fnd", 1), ("find", "finde", 1), ("find", "fixd", 1), ("find", "fidn", 1),
    ("ab", "ba", 1), ("abcd", "badc", 2),
    ("ca", "abc", 3), ("kitten", "sitting", 3), ("物流优化", "物流优划", 1), ("物流", "流物", 1), ("物流", "安全", 2), ("stats", "Stats", 1),
    ("é", "e\u{301}", 2),
  ])
  func `words are as far apart as edits lie between them`(one: String, other: String, distance: Int) {
    #expect(editDistance(one, other, limit: 10) == distance)
    #expect(editDistance(other, one, limit: 10) == distance)
    #expect(editDistance(one, other, limit: distance) == distance)
    #expect(editDistance(one, other, limit: distance - 1) == nil)
  }

  @Test func `beyond the limit there is no distance`() {
    #expect(editDistance("a", "abcd", limit: 2) == nil)
    #expect(editDistance("abcdefgh", "zzzzzzzz", limit: 2) == nil)
    #expect(editDistance("a", "a", limit: -1) == nil)
  }

  @Test func `a limit changes nothing but what is beyond it`() throws {
    var generator = SplitMix64(seed: 6)
    func word() -> String {
      String((0..<Int.random(in: 0...7, using: &generator)).compactMap { _ in "ab物".randomElement(using: &generator) })
    }
    for _ in 0..<1000 {
      let (one, other) = (word(), word())
      let distance = try #require(editDistance(one, other, limit: 100))
      for limit in 0..<8 { #expect(editDistance(one, other, limit: limit) == (distance <= limit ? distance : nil), "\(one) \(other)") }
    }
  }

  @Test func `parts of texts are compared as well`() {
    #expect(editDistance("find 物流".dropFirst(5), "物留", limit: 2) == 1)
  }
}
