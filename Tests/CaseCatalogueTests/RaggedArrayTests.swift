import Testing

@testable import CaseCatalogue

@Suite struct `An array of rows of any length` {
  @Test func `has nothing in rows that were left out`() {
    var array = RaggedArray<String>()
    array.append("a", toRow: 1)
    array.append("b", toRow: 1)
    array.append("c", toRow: 4)
    array.finish()
    #expect((0..<7).map { Array(array[$0]) } == [[], ["a", "b"], [], [], ["c"], [], []])
    #expect(array.rowCount == 5)
    #expect(RaggedArray<String>()[0].isEmpty)
  }

  @Test func `copies a row while rows are filled`() {
    var array = RaggedArray<Int>()
    array.append(1, toRow: 0)
    array.append(2, toRow: 0)
    let copied = [array.copy(row: 0, toRow: 2), array.copy(row: 1, toRow: 3), array.copy(row: 2, toRow: 3)]
    #expect(copied == [2, 0, 2])
    #expect(array.firstElement(ofRow: 3) == 1)
    #expect(array.firstElement(ofRow: 1) == nil)
    array.finish()
    #expect((0..<5).map { Array(array[$0]) } == [[1, 2], [], [1, 2], [1, 2], []])
  }
}
