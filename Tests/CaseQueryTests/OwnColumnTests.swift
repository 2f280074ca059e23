import CaseCore
import CaseQuery
import Testing

@Suite struct `Columns that statements make` {
  @Test func `have names of their own`() {
    let names = OwnColumn.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: OwnColumn.allCases) func `are headed by a name that they can be called by`(column: OwnColumn) {
    #expect(column.names.first == column.rawValue)
    #expect(column.names.contains(column.text(in: .zh)))
    #expect(!column.text(in: .en).isEmpty)
  }
}
