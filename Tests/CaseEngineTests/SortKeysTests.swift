import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `Numbers that rows are sorted by` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: Language.allCases, [false, true])
  func `put rows in the order of their values, all of them or the first ones`(language: Language, isDescending: Bool) throws {
    var random = SplitMix64(seed: 11)
    let catalogue = elements.catalogue
    let list = Array(0..<catalogue.rowCount).shuffled(using: &random)
    var fields: [FieldID] = []
    for field in elements.schema.fields.indices {
      guard let numbers = try elements.engine.lexicon.names.sortKeys.numbers(field, in: language, unless: .never) else { continue }
      fields.append(field)
      for rows in [Rows.list(list), .set(RowSet(list.prefix(90), rowCount: catalogue.rowCount))] {
        let order = [SortOrder(field: field, isDescending: isDescending)]
        let expected = try catalogue.sorted(rows.array, by: order, in: language, unless: .never)
        #expect(try rows.sorted(by: numbers, descending: isDescending, limit: nil, unless: .never) == expected)
        for limit in [0, 1, 10, 89, 1_000, nil] {
          let first = Array(expected.prefix(limit ?? .max))
          #expect(try rows.sorted(by: numbers, descending: isDescending, limit: limit, unless: .never) == first)
          // Asked for again, out of the order of all rows.
          for _ in 0..<2 {
            let kept = try elements.engine.lexicon.names.sortKeys.sorted(rows, by: order[0], limit: limit, in: language, unless: .never)
            #expect(kept == first)
          }
        }
      }
    }
    #expect(Set(fields.map { elements.schema.fields[$0].type.shape }) == [.name, .date, .quantity])
  }

  @Test func `are none for texts`() throws {
    let title = try elements.field("title")
    #expect(try elements.engine.lexicon.names.sortKeys.numbers(title, in: .zh, unless: .never) == nil)
  }
}
