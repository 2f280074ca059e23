import CaseCore
import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `A bag of characters` {
  @Test(arguments: [1, 2, 3]) func `never takes near texts for far ones, and most far ones for what they are`(limit: Int) {
    var random = SplitMix64(seed: 3)
    let pieces = ["a", "b", "c", "物", "流", "é", "1", "-", "ж", "𠀀"]
    func text() -> String { (0..<Int.random(in: 0...7, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined() }
    var (nearCount, sparedCount) = (0, 0)
    for _ in 0..<5_000 {
      let (a, b) = (text(), text())
      let mayBeNear = CharacterBag(Array(a.utf8)[...]).mayBeNear(CharacterBag(Array(b.utf8)[...]), limit: limit)
      if editDistance(a, b, limit: limit) != nil {
        #expect(mayBeNear, "\(a) \(b)")
        nearCount += 1
      } else if !mayBeNear {
        sparedCount += 1
      }
    }
    #expect(nearCount > 100 && sparedCount > 1_000)
  }
}
