import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A comparison` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func tables(_ statement: String) throws -> [[String]] {
    try elements.answer(statement).sections.compactMap { section in
      guard case .table(let table) = section.content else { return nil }
      return [table.columns.map { $0.heading.text(in: .en) }.joined(separator: "|")]
        + table.rows.map { $0.map(\.text).joined(separator: "|") }
    }
  }

  @Test func `sets facts and figures of records side by side`() throws {
    let tables = try tables("compare Iron, Tungsten")
    #expect(tables.first?.first == "Field|Iron|Tungsten")
    #expect(tables.first?.contains("Symbol|Fe|W") == true, "\(tables)")
    let figures = try #require(tables.dropFirst().first)
    #expect(figures.first == "Measure|Iron|Tungsten")
    #expect(figures.contains { $0.hasPrefix("Atomic mass|55.845u [1]|183.84u [1]") }, "\(figures)")
    #expect(figures.contains { $0.hasPrefix("Melting point|") && $0.hasSuffix("*") }, "\(figures)")
  }

  @Test func `matches figures by what they measure and never across units`() throws {
    let figures = try #require(try tables("compare Iron, Lithium").dropFirst().first)
    let names = figures.dropFirst().map { $0.split(separator: "|", omittingEmptySubsequences: false).first ?? "" }
    // Each row has one measure in one dimension; the same name may stand twice only for different units.
    #expect(figures.count > 3 && Set(names).count >= names.count - 1, "\(figures)")
  }

  @Test func `takes names of vocabularies too, and counts what the catalogue holds`() throws {
    let tables = try tables("compare noble gas, halogen")
    #expect(tables.last?.contains("Element|7|6") == true || tables.last?.contains { $0.hasPrefix("Element|") } == true, "\(tables)")
  }

  @Test(arguments: ["compare Iron", "compare Iron, Iron", "compare Iron, Lead, Gold, Tin, Zinc, Copper, Silver"])
  func `is of two to six different things`(statement: String) throws {
    #expect(try elements.problem(statement) != nil)
  }
}
