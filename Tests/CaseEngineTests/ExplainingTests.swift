import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

@Suite struct `Explaining a query` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func lines(_ statement: String) throws -> [String] {
    let outcome = try elements.engine.explanation(of: try elements.query(statement), in: Environment(language: .en))
    #expect(outcome.rows == nil)
    guard case .table(let table)? = outcome.answer.sections.first?.content else { return [] }
    return table.rows.map { $0.map(\.text).joined(separator: "|") }
  }

  @Test(arguments: [
    (
      "find element where group = 卤 and phase = gas sort by symbol limit 1",
      ["find element|25", "where group = Halogen|2", "where phase = gas|1", "sort by symbol|1", "limit 1|1"]
    ),
    ("count element where phase = gas by group", ["find element|25", "where phase = gas|9", "count by group|3"]),
    ("by year(discovered) count element limit 2", ["find element|25", "count by year(discovered)|17", "limit 2|2"]),
    ("find measurement sum value by about where sum > 10 as csv", ["find measurement|95", "sum value by about|95", "where sum > 10|60"]),
    ("describe element where filled < 20%", ["describe element|16", "where filled < 20%|2"]),
  ]) func `tells each step in plain form, and how many rows it leaves`(statement: String, expected: [String]) throws {
    let found = try lines(statement)
    func step(_ line: String) -> Substring { line.split(separator: "|")[0] }
    #expect(found.map(step) == expected.map(step))
    #expect(found.first == expected.first)
    // The last step leaves what the query answers.
    let rowCount = try #require(try elements.answer(statement).rowCount)
    #expect(found.last?.hasSuffix("|\(rowCount)") == true)
  }
}
