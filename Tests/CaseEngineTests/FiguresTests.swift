import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Figures` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private var execution: Execution {
    get throws { try Execution(names: elements.engine.lexicon.names, environment: Environment(language: .en)) }
  }

  @Test(arguments: [
    ("element-fe", ["element-fe#1", "element-fe#2", "element-fe#3", "element-fe#4", "resources-fe"]), ("element-c", ["element-c#1"]),
    ("src-crc", []),
  ])
  func `are found by the record that they are about`(owner: String, figures: [String]) throws {
    let found = try execution.figures(about: [try elements.row(owner)])
    #expect(Set(found.map(elements.catalogue.identifier)) == Set(figures))
  }

  @Test func `are found by what they speak of`() throws {
    let vocabulary = try #require(elements.schema.vocabularies.firstIndex { $0.name == "region" })
    #expect(try execution.figures(of: [vocabulary: [0]], about: []).count == 8)
    #expect(try execution.figures(of: [vocabulary: [1]], about: []).isEmpty)
    #expect(try execution.figures(of: [vocabulary: [0]], about: [try elements.row("element-c")]).count == 9)
  }

  @Test func `leave out the columns that say nothing of them`() throws {
    var citations = Citations(catalogue: elements.catalogue, language: .en)
    let rows = [try elements.row("production-li"), try elements.row("element-c#1")]
    #expect(
      try execution.figureTable(rows, &citations, owner: true).columns.map(\.key) == [
        "property", "value", "period", "growth", "about", "source",
      ])
    #expect(try execution.figureTable([rows[1]], &citations).columns.map(\.key) == ["property", "value", "source"])
    #expect(citations.sources.map(\.identifier) == ["src-usgs", "src-iupac"])
  }
}
