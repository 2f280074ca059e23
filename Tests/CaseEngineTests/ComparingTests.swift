import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A comparison` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func tables(_ statement: String, in elements: Elements? = nil) throws -> [[String]] {
    try (elements ?? self.elements).answer(statement).sections.compactMap { section in
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
    #expect(figures.contains("Atomic mass|55.845u [1]|6.94u [1]"), "\(figures)")
    // Production was published by weight and growth: what has another unit has a row of its own.
    #expect(names.filter { $0 == "Atomic mass" }.count == 1, "\(figures)")
  }

  @Test func `takes names of vocabularies too, and counts what the catalogue holds`() throws {
    let tables = try tables("compare noble gas, halogen")
    #expect(
      tables == [
        ["Kind|Noble gas|Halogen", "Element|5|2", "Measurement|14|7"],
        ["Country|Noble gas|Halogen", "United Kingdom|5|0", "Sweden|0|1", "France|1|1", "Germany|0|1"],
      ])
  }

  @Test func `matches no figures in unlike units, known ones or not`() throws {
    let changed = try Elements { file, text in
      file == "elements.json"
        ? text.replacing(
          #""property": "density", "value": 7.87, "unit": "g/cm³""#, with: #""property": "density", "value": 7.87, "unit": "u""#) : text
    }
    let figures = try #require(try tables("compare Iron, Tungsten", in: changed).dropFirst().first)
    #expect(figures.filter { $0.hasPrefix("Density|") }.count == 2, "\(figures)")
  }

  @Test func `tells things of one name apart`() throws {
    let changed = try Elements { file, text in
      file == "elements.json" ? text.replacing(#""en": "Lead""#, with: #""en": "Iron""#) : text
    }
    #expect(try tables("compare element-fe, element-pb", in: changed).first?.first == "Field|Iron (element-fe)|Iron (element-pb)")
  }

  @Test(arguments: [
    "compare Iron", "compare Iron, Lead, Iron", "compare Iron, Iron", "compare Iron, Lead, Gold, Tin, Zinc, Copper, Silver",
  ])
  func `is of two to six different things`(statement: String) throws {
    #expect(try elements.problem(statement) != nil)
  }
}
