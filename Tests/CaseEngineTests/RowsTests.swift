import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `Rows in their order` {
  private static let rowCount = 200

  /// Rows as a set and as a list in another order, and what they are.
  private static func rows(_ seed: UInt64) -> [(rows: Rows, plain: [Int])] {
    var random = SplitMix64(seed: seed)
    let plain = (0..<rowCount).filter { _ in Bool.random(using: &random) }
    let shuffled = plain.shuffled(using: &random)
    return [(.set(RowSet(plain, rowCount: rowCount)), plain), (.list(shuffled), shuffled)]
  }

  @Test(arguments: 0..<4) func `are counted, cut and gone through alike, whether a set or a list`(seed: UInt64) {
    var random = SplitMix64(seed: seed + 100)
    let held = Set((0..<Self.rowCount).filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
    let set = RowSet(held, rowCount: Self.rowCount)
    for (rows, plain) in Self.rows(seed) {
      #expect(Array(rows) == plain)
      #expect(rows.array == plain)
      #expect(rows.count == plain.count)
      #expect(rows.isEmpty == plain.isEmpty)
      #expect(rows.first == plain.first)
      #expect(rows.first(7).array == Array(plain.prefix(7)))
      #expect(rows.intersection(set).array == plain.filter(held.contains))
      #expect(rows.intersectionCount(set) == plain.count(where: held.contains))
      #expect(Set(rows.set(rowCount: Self.rowCount)) == Set(plain))
    }
  }

  @Test(arguments: 0..<4) func `are shared by some where all have them, in the order of the first list`(seed: UInt64) {
    for (first, plain) in Self.rows(seed) {
      for (second, other) in Self.rows(seed + 1) {
        #expect(Set([first, second].shared) == Set(plain).intersection(other))
      }
      #expect([first].shared.array == plain)
    }
    #expect([Rows]().shared.isEmpty)
    #expect([Rows.list([3, 1, 2]), .list([1, 3])].shared.array == [3, 1])
  }

  @Test func `of no catalogue are none`() {
    #expect(Rows.none.isEmpty)
    #expect(Rows.set(RowSet(rowCount: 0)).first == nil)
  }
}
