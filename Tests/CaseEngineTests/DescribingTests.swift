import CaseCore
import Synchronization
import Testing

@testable import CaseEngine

@Suite struct `Describing` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test func `a catalogue lists its kinds`() throws {
    let lines = try elements.lines("describe")
    #expect(
      lines.map { $0.split(separator: "|").prefix(3).joined(separator: " ") } == [
        "element Element 25", "measurement Measurement 95", "source Source 6", "person Person 2", "relation Relation 8",
        "conflict Conflict 3",
        "version Version 6",
      ])
  }

  @Test func `a catalogue that takes much memory tells where it goes, to people`() throws {
    let ledger = Ledger(clock: { [time = Mutex(0.0)] in
      time.withLock {
        $0 += 1.25; return $0
      }
    })
    let large = try Elements(ledger: ledger)
    #expect(try large.answer("describe").sections.count == 1)
    _ = ledger.entering(.pairs, of: try large.field("title"), byteCount: { $0 }) { 40 << 20 }
    _ = try large.lines("find element sort abundance limit 2")
    let sections = try large.answer("describe").sections
    guard sections.count == 2, case .table(let table) = sections[1].content else {
      throw Elements.NoQuery(statement: "describe")
    }
    let lines = table.rows.map { $0.map(\.text).joined(separator: "|") }
    #expect(lines.contains("places of pairs of characters|Name|1|40 MiB|1.3 ms"))
    #expect(lines.first == "columns and texts|-|1|0.1 MiB|1.3 ms")
    #expect(lines.contains { $0.hasPrefix("numbers to sort by|Share of Earth's crust|1|0 MiB") })
    #expect(try large.answer("describe as csv").sections.count == 1)
  }

  @Test func `a kind lists its fields, how filled they are, and the totals that are published`() throws {
    let lines = try elements.lines("describe element")
    #expect(lines.contains("group|Group|vocabulary|100%|24%|Noble gas 5+Transition metal 5+Nonmetal 4"))
    #expect(lines.contains("abundance|Share of Earth's crust|quantity|24%|16%|2.09%+46.1%"))
    #expect(
      try elements.notes("describe element") == [
        "Noble gases that occur in nature: published 6; 5 of the records here are confirmed as such"
      ])
    #expect(try elements.answer("describe element").sections.first?.heading?.text(in: .en) == "Element (element): 25 records")
  }

  @Test func `a field tells its names and kinds`() throws {
    guard case .facts(let facts)? = try elements.answer("describe 族类").sections.first?.content else {
      throw Elements.NoQuery(statement: "describe")
    }
    #expect(
      facts.map { "\($0.key) \($0.value.text)" } == [
        "field group", "label Group", "type vocabulary", "names 族类+Group+Группа",
      ])
  }

  @Test(arguments: [
    ("values phase", ["solid|Solid|14", "gas|Gas|9", "liquid|Liquid|2"]),
    (
      "values record",
      [
        "documented|Documented|19|who found it, and when, is on record",
        "ancient|Known since antiquity|6|known before anyone wrote down who found it",
      ]
    ),
    ("values comparator", ["about|about|8", "over|over|2", "exact|exactly|0", "under|under|0"]), ("values abundance", ["2.36%|1"]),
    ("values discovered", ["1774|2"]),
    ("values kind", ["Measurement|95", "Element|25", "Relation|8", "Source|6", "Version|6", "Conflict|3", "Person|2"]),
    ("values language", ["en|English|6", "zh|Chinese|0"]),
  ]) func `a field's values says how many records have each, those that none has too`(statement: String, some: [String]) throws {
    let lines = try elements.lines(statement)
    #expect(some.allSatisfy(lines.contains), "\(lines)")
  }
}
