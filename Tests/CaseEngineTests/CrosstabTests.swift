import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `A crosstab` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test func `has the first field down and the second across`() throws {
    guard case .table(let table)? = try elements.answer("count element by group, phase").sections.first?.content else {
      throw Elements.NoQuery(statement: "crosstab")
    }
    #expect(table.columns.map { $0.heading.text(in: .en) } == ["Group \\ Phase", "Gas", "Solid", "Liquid"])
    let lines: [String] = table.rows.map { $0.map(\.text).joined(separator: "|") }
    #expect(lines.prefix(2) == ["Noble gas|5|-|-", "Transition metal|-|4|1"])
  }

  @Test func `holds every number of the list that it is made of`() throws {
    let list = try elements.lines("count element by group, phase sort by count desc")
    let numbers = try elements.lines("count element by group, phase").flatMap { $0.split(separator: "|").dropFirst() }.filter { $0 != "-" }
    #expect(numbers.count == list.count)
    let listed: [Int] = list.compactMap { Int($0.split(separator: "|")[2]) }
    let shown: [Int] = numbers.compactMap { Int($0) }
    #expect(shown.sorted() == listed.sorted())
  }

  @Test(arguments: [
    "count element by group, phase limit 3", "count element by group, phase sort by phase", "count element by group, phase where count > 1",
    "count element by group, phase show group, phase, count", "count element where group = halogen by group, phase",
  ]) func `is a list where a clause follows, or a row or column is alone`(statement: String) throws {
    #expect(try elements.lines(statement).allSatisfy { $0.split(separator: "|").count == 3 })
  }

  @Test func `is turned where only the first has few values, and a list where both have many`() throws {
    guard case .table(let turned)? = try elements.answer("count element by symbol, phase").sections.first?.content,
      case .table(let same)? = try elements.answer("count element by phase, symbol").sections.first?.content,
      case .table(let list)? = try elements.answer("count element by symbol, title").sections.first?.content
    else { throw Elements.NoQuery(statement: "crosstab") }
    #expect(turned.columns.count == 4)
    #expect(same.columns.count == 4)
    #expect(list.columns.map(\.key) == ["symbol", "title", "count"])
  }

  @Test func `is a list to a machine`() throws {
    #expect(try elements.lines("count element by group, phase as csv").first == "Noble gas|Gas|5")
  }
}
