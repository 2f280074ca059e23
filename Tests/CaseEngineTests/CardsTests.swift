import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A card` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func facts(_ statement: String, _ language: Language = .en) throws -> [Fact] {
    for section in try elements.answer(statement, in: Environment(language: language)).sections {
      if case .facts(let facts) = section.content { return facts }
    }
    return []
  }

  @Test func `tells what is known of a record, and nothing of what is not`() throws {
    let facts = try facts("show Gallium")
    #expect(
      facts.map(\.key) == [
        "kind", "symbol", "group", "phase", "record", "country", "discoverer", "discovered", "above", "strength", "sources", "id",
      ])
    // What it is, who found it and when, what it refers to, what that rests on.
    #expect(facts.filter(\.startsGroup).map(\.key) == ["kind", "discoverer", "above", "strength"])
    #expect(facts.map(\.value.text).prefix(3) == ["Element", "Ga", "Post-transition metal"])
    #expect(facts.last?.value.text == "element-ga")
    #expect(facts.first { $0.key == "sources" }?.sources == [1, 2])
    #expect(facts.first { $0.key == "strength" }?.value.text == "who found it, and when, is on record")
    #expect(facts.allSatisfy { $0.value != .missing || $0.key == "sources" })
  }

  @Test func `cites the only source at each fact`() throws {
    let facts = try facts("show Iron")
    #expect(facts.first { $0.key == "symbol" }?.sources == [1])
    #expect(!facts.contains { $0.key == "sources" })
  }

  @Test func `has the figures about its record, with the numbers of their sources`() throws {
    let answer = try elements.answer("show 铁")
    #expect(answer.sections.map { $0.heading?.text(in: .en) } == ["Iron", "Figures"])
    guard case .table(let table)? = answer.sections.last?.content else { throw Elements.NoQuery(statement: "figures") }
    #expect(table.columns.map(\.key) == ["property", "value", "period", "source"])
    let rows = table.rows.map { $0.map(\.text).joined(separator: " ") }
    #expect(rows.contains("Resources >2300亿t 2023 [3]") && rows.contains("Melting point 1538°C - [1]"), "\(rows)")
    #expect(rows.count == 5)
    #expect(answer.sources.map(\.identifier).sorted() == ["src-crc", "src-iupac", "src-usgs"])
    #expect(answer.sources.first { $0.identifier == "src-iupac" }?.supports == ["Table 2"])
    #expect(answer.rowCount == 1)
  }

  @Test func `shows how large figures of one dimension are beside each other`() throws {
    func bars(_ statement: String) throws -> Table.Bars? {
      for section in try elements.answer(statement, in: Environment(language: .en)).sections {
        if case .table(let table) = section.content { return table.bars }
      }
      return nil
    }
    let iron = try #require(try bars("show Iron"))
    #expect(iron.column == 1)
    // Its mass, density and resources have nothing beside them.
    #expect(iron.shares == [nil, 1538.0 / 2861, 1, nil, nil])
    // One of two temperatures is below zero.
    #expect(try bars("show Helium") == nil)
    #expect(try bars("stats Iron") == nil && bars("why Iron") == nil)
  }

  @Test func `of several records numbers each source once`() throws {
    let answer = try elements.answer("show Iron, Lead; ")
    #expect(Set(answer.sources.map(\.identifier)).count == answer.sources.count)
    #expect(answer.rowCount == 2)
  }

  @Test(arguments: ["find element where symbol = Fe as card", "show Fe", "find element | where symbol = Fe | as card"])
  func `is what a record is shown as`(statement: String) throws {
    let outcome = try elements.outcome(statement)
    guard case .facts? = outcome.answer.sections.first?.content else { throw Elements.NoQuery(statement: statement) }
    // Its figures are tables, whatever the records were asked for as.
    #expect(outcome.format != .card)
  }

  @Test func `is what a session that asks for cards gets`() throws {
    let outcome = try elements.outcome("find element where symbol = Fe", in: Environment(language: .en, format: .card))
    guard case .facts? = outcome.answer.sections.first?.content else { throw Elements.NoQuery(statement: "cards") }
    #expect(outcome.format == .table)
  }

  @Test func `names a source by what its record says`() throws {
    let source = try #require(try elements.answer("show production-li").sources.first)
    #expect(source.title == "Mineral Commodity Summaries 2024")
    #expect(source.publisher == "U.S. Geological Survey")
    #expect(source.date?.description == "2024-01")
    #expect(source.address == "https://doi.org/10.3133/mcs2024")
    #expect(source.accessed == nil)
    #expect(source.supports == ["world mine or smelter production, estimated"])
    let number = try #require(elements.catalogue.strings.find("element-fe"))
    #expect(elements.catalogue.source(number, in: .en) == Source(identifier: "element-fe", title: "element-fe"))
  }
}
