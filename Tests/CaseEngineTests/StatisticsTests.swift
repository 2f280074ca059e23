import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Statistics` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func headings(_ statement: String) throws -> [String?] {
    try elements.answer(statement).sections.map { $0.heading?.text(in: .en) }
  }

  /// The first bars of an answer.
  private func bars(_ statement: String) throws -> [String] {
    for section in try elements.answer(statement).sections {
      if case .bars(let bars) = section.content { return bars.map { "\($0.label.text) \($0.count)" } }
      if case .chart(let chart) = section.content { return zip(chart.rows, chart.cells).map { "\($0.text) \($1[0]?.text ?? "")" } }
    }
    return []
  }

  @Test(arguments: [
    ("stats 全球", ["Figures of World"]), ("stats halogen", ["Figures of records that name Halogen: 7", "Records that name Halogen: 9"]),
    ("stats Iron", ["Figures of Iron", "Records that name Iron: 5"]), ("stats Ramsay", ["Records that name William Ramsay: 5"]),
    (
      "stats src-usgs",
      ["Figures of records that name Mineral Commodity Summaries 2024: 8", "Records that name Mineral Commodity Summaries 2024: 8"]
    ),
    ("stats IT", []),
  ]) func `of a name are the figures about it and the records that name it`(statement: String, expected: [String]) throws {
    let found = try headings(statement).compactMap { $0 }
    #expect(expected.allSatisfy(found.contains), "\(found)")
  }

  @Test func `tell what those records have in common, and where sources disagree on them`() throws {
    #expect(try headings("stats Ramsay").contains("By country"))
    // What was asked for is no news.
    #expect(try !headings("stats halogen").contains("By group"))
    #expect(try !headings("stats Iron").contains { $0?.hasPrefix("By") == true })
    let section = try #require(try elements.answer("stats halogen").sections.last)
    #expect(section.heading?.text(in: .en) == "Where sources on Halogen disagree")
    guard case .table(let table) = section.content else { return #expect(Bool(false), "no table") }
    #expect(table.columns.map(\.key) == ["title", "source"])
    #expect(table.rows == [[.text("Who discovered bromine"), .text("[3]")]])
    #expect(try !headings("stats Iron").contains { $0?.hasPrefix("Where sources") == true })
  }

  @Test func `list figures by topic where they have one`() throws {
    let elements = try Elements { _, text in
      text.replacing(#""measure": "property"}"#, with: #""measure": "property", "topic": "region"}"#)
    }
    func table(_ statement: String) throws -> Table {
      guard case .table(let table) = try elements.answer(statement).sections[0].content else { throw NoTable() }
      return table
    }
    let page = try table("stats Iron as html")
    #expect(page.columns.first?.key == "region")
    #expect(page.rows.map { $0[1] }.first == .name(Name(code: "resources", label: "Resources")))
    #expect(page.rows.dropFirst().allSatisfy { $0[0] == .missing })
    // On a terminal only the order tells of topics.
    #expect(try table("stats Iron").rows == page.rows.map { Array($0.dropFirst()) })
  }

  @Test(arguments: ["csv", "json", "html"]) func `are told a machine and a reader of a page in full`(format: String) throws {
    func counts(_ answer: Answer) -> [Int] {
      answer.sections.map { if case .table(let table) = $0.content { table.rows.count } else { 0 } }
    }
    for statement in ["stats solid", "stats halogen"] {
      let asked = try elements.answer("\(statement) as \(format)")
      let preset = try elements.answer(statement, in: Environment(language: .en, format: try #require(Format(rawValue: format))))
      #expect(counts(asked) == counts(preset))
    }
    #expect(try counts(elements.answer("stats solid as \(format)")).contains(61))
  }

  private struct NoTable: Error {}

  @Test func `of what nothing is known says so`() throws {
    #expect(try elements.answer("stats Italy").notes.map(\.code) == ["nothingAbout"])
    #expect(try elements.answer("stats Italy").sections.isEmpty)
  }

  @Test func `count the records of each kind, with what a reader must know of them`() throws {
    #expect(try bars("stats halogen") == ["Measurement 7", "Element 2"])
    #expect(try elements.notes("stats halogen") == ["Melting and boiling points hold at normal pressure."])
    #expect(try elements.answer("stats halogen").sources.allSatisfy { $0.supports.isEmpty })
  }

  @Test(arguments: [
    ("stats element by phase", ["Solid 14", "Gas 9", "Liquid 2"]),
    ("stats", ["Measurement 95", "Element 25", "Relation 8", "Source 6", "Version 6", "Conflict 3", "Person 2"]),
    ("find element where group=halogen stats", ["Halogen 2"]),
    ("stats element where phase=liquid by group", ["Transition metal 1", "Halogen 1"]),
  ]) func `of a kind are how it spreads`(statement: String, lines: [String]) throws {
    #expect(try Set(bars(statement)) == Set(lines))
  }

  @Test func `spread a kind over its closed vocabularies`() throws {
    #expect(try headings("stats element") == ["By group", "By phase", "By record of discovery", "By country"])
    #expect(try headings("stats measurement").contains("By unit") == false)
  }
}
