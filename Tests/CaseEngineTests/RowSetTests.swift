import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `A set of rows` {
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200, 1000])
  func `agrees with a plain set on every operation`(rowCount: Int) {
    var random = SplitMix64(seed: UInt64(rowCount))
    for density in [0, 1, 3, 10] {
      func pick() -> Set<Int> { Set((0..<rowCount).filter { _ in Int.random(in: 0..<10, using: &random) < density }) }
      let (a, b) = (pick(), pick())
      let (first, second) = (RowSet(a.map(UInt32.init), rowCount: rowCount), RowSet(b.map(UInt32.init), rowCount: rowCount))
      #expect(first.rows == a.sorted())
      #expect(first.count == a.count)
      #expect(first.intersection(second).rows == a.intersection(b).sorted())
      #expect(first.complement().rows == Set(0..<rowCount).subtracting(a).sorted())
      #expect(first.complement().complement() == first)
      var union = first
      union.formUnion(second)
      #expect(union.rows == a.union(b).sorted())
      #expect((0..<rowCount).allSatisfy { first.contains($0) == a.contains($0) })
    }
  }

  @Test func `holds a row once, however often it is put in`() {
    var set = RowSet(rowCount: 70)
    for row in [69, 0, 69, 64] { set.insert(row) }
    #expect(set.rows == [0, 64, 69])
  }
}
