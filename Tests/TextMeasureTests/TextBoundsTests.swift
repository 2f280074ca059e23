import CaseTestSupport
import Testing

@testable import TextMeasure

@Suite struct `Bounds of texts` {
  @Test(arguments: [1, 2, 30, 700], [1, 4]) func `tell in which texts runs lie`(step: Int, length: Int) {
    var generator = SplitMix64(seed: 7)
    var bounds = TextBounds()
    var end = 0
    for _ in 0..<300 {
      end += Int.random(in: 0...20, using: &generator)
      bounds.append(end: end)
    }
    let places = Array(stride(from: step / 2, to: end, by: step))
    func texts(_ holds: (Range<Int>, Int) -> Bool) -> [UInt32] {
      (0..<bounds.count).filter { text in places.contains { holds(bounds.range(of: text), $0) } }.map(UInt32.init)
    }
    #expect(bounds.texts(holdingRunsAt: places, length: length) == texts { $1 >= $0.lowerBound && $1 + length <= $0.upperBound })
    #expect(bounds.texts(holdingRunsAt: places, length: length, areWhole: true) == texts { $0 == $1..<$1 + length })
    #expect(bounds.texts(holdingRunsAt: [], length: 1).isEmpty)
  }
}
