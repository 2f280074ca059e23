import CaseCatalogue
import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

@Suite struct `The ties on a card` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func ties(_ statement: String, _ language: Language = .en) throws -> [String] {
    for section in try elements.answer(statement, in: Environment(language: language)).sections {
      guard case .table(let table) = section.content, table.columns.last?.key == "tie" else { continue }
      #expect(section.heading?.text(in: .en) == "Related records")
      return table.rows.map { $0.map(\.text).joined(separator: "|") }
    }
    return []
  }

  @Test(arguments: [
    (
      "show Helium",
      ["Hydrogen|Element|← Fuses to", "Carbon|Element|→ Fuses to", "Uranium|Element|← Decays to", "Neon|Element|← Element above"]
    ),
    ("show Aluminium", ["Gallium|Element|← Predicted from+← Element above"]),
    // What it refers to is among its facts, its figures and disagreements have their own places.
    ("show Iron", []),
  ]) func `are what somebody tells, relations first, but nothing that the card tells anyway`(statement: String, expected: [String]) throws {
    #expect(try ties(statement).map { $0.replacing("; ", with: "+") } == expected)
  }

  @Test func `are told in the language of the answer`() throws {
    #expect(try ties("show Helium", .zh).first == "氢|化学元素|← 聚变为")
  }

  @Test(arguments: [(Format.table, 8, ["moreRelated"]), (.html, 8, ["moreRelated"]), (.json, 12, [])])
  func `are a few for people, and all of them for a machine`(format: Format, count: Int, notes: [String]) throws {
    let names = elements.engine.lexicon.names
    let execution = try Execution(names: names, environment: Environment(language: .en, format: format))
    let rows = try elements.rows("element")
    let tie = Tie.relation(LocalizedText(zh: "甲", en: "A"), isReverse: false)
    let sections = try execution.tieSections(
      of: rows[0], Dictionary(uniqueKeysWithValues: rows[1...12].map { ($0, [tie]) }), beside: [])
    guard case .table(let table) = sections[0].content else { throw Elements.NoQuery(statement: "ties") }
    #expect(table.rows.count == count)
    let told = sections.dropFirst().compactMap { if case .note(let note) = $0.content { note } else { nil } }
    #expect(told.map(\.code) == notes)
    if let note = told.first {
      #expect(note.text(in: .en) == "and 4 more records: related \(elements.catalogue.identifier(of: rows[0]))")
    }
  }
}
