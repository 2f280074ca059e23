import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A tally` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: ["kind", "group", "region", "about", "source", "comparator"])
  func `counts as putting records together does`(field: String) throws {
    let field = try elements.field(field)
    let rows = 0..<elements.catalogue.rowCount
    let tally = try #require(try Tally(field, of: rows, in: elements.catalogue, unless: .never))
    let grouping = try elements.catalogue.grouped(.list(Array(rows)), by: [GroupField(field: field)], in: .en, unless: .never)
    var sizes = Dictionary(uniqueKeysWithValues: zip(grouping.keys, grouping.members.map(\.count)))
    #expect(tally.missing == sizes.removeValue(forKey: [.missing]) ?? 0)
    #expect(Dictionary(uniqueKeysWithValues: tally.groups.map { ([$0.value], $0.size) }) == sizes)
  }

  @Test func `has the largest with all that are as large as the last of them`() throws {
    let tally = try #require(
      try Tally(try elements.field("group"), of: try elements.rows("element"), in: elements.catalogue, unless: .never))
    let sizes = tally.groups.map(\.size).sorted(by: >)
    for count in 1...sizes.count {
      #expect(tally.largest(count).map(\.size).sorted(by: >) == sizes.filter { $0 >= sizes[count - 1] })
    }
  }

  @Test(arguments: ["title", "discovered", "abundance"]) func `is of values with names only`(field: String) throws {
    #expect(try Tally(try elements.field(field), of: [Row](), in: elements.catalogue, unless: .never) == nil)
  }
}
