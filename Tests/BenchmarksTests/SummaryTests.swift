import Testing

@testable import casebench

@Suite struct `The summary of runs` {
  @Test func `tells the middle, the quarters and the worst of few runs, and not what nearly all take`() {
    #expect(Summary([5, 1, 4, 2, 3]) == Summary(count: 5, half: 3, nearlyAll: nil, worst: 5, quarters: 2...4))
    #expect(Summary([7]) == Summary(count: 1, half: 7, nearlyAll: nil, worst: 7, quarters: 7...7))
  }

  @Test func `tells of a hundred runs what 99 do not exceed`() {
    #expect(Summary((1...100).map(Double.init))?.nearlyAll == 99)
    #expect(Summary((1...99).map(Double.init))?.nearlyAll == nil)
  }

  @Test func `is none without runs`() { #expect(Summary([]) == nil) }
}
