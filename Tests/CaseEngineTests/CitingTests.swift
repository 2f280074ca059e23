import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Citations of a record` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test func `are its sources and those of its figures`() throws {
    let outcome = try elements.outcome("cite Iron")
    #expect(outcome.answer.sources.map(\.identifier).sorted() == ["src-crc", "src-iupac", "src-usgs"])
    #expect(outcome.format == .gb7714)
  }

  @Test func `are written as a statement or a session asks`() throws {
    #expect(try elements.outcome("cite Iron as bibtex").format == .bibtex)
    #expect(try elements.outcome("cite Iron", in: Environment(language: .en, format: .json)).format == nil)
  }

  @Test(arguments: [
    "find element where symbol = Fe as gb7714", "search ferrum as bibtex", "find element where symbol = Fe show symbol as bibtex",
  ])
  func `are what any records have in a form of sources`(statement: String) throws {
    #expect(try elements.answer(statement).sources.map(\.identifier).contains("src-crc"))
  }

  @Test func `of counts are refused with a word`() throws {
    #expect(try elements.notes("count element as bibtex") == ["counts have no sources of their own; cite the records"])
  }

  @Test func `of a source are the source`() throws {
    #expect(try elements.answer("cite src-usgs").sources.map(\.identifier) == ["src-usgs"])
  }

  @Test func `take the records of a query`() throws {
    let environment = Environment(language: .en, queries: ["x": try elements.query("find element where symbol in (Fe, W)")])
    #expect(try elements.answer("cite $x", in: environment).sources.map(\.identifier).contains("src-weeks"))
  }
}
