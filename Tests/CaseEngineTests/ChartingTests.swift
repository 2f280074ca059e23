import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

@Suite struct `Charts` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func charts(_ statement: String) throws -> [Chart] {
    try elements.answer(statement).sections.compactMap { if case .chart(let chart) = $0.content { chart } else { nil } }
  }

  @Test func `draw what was counted`() throws {
    let chart = try #require(try charts("count element by phase chart").first)
    #expect(chart.style == .bar)
    #expect(chart.rows.map(\.text) == ["Solid", "Gas", "Liquid"])
    #expect(chart.cells.map { $0.map { $0?.value } } == [[14], [9], [2]])
    #expect(chart.table.rows.count == 3)
  }

  @Test(
    arguments: [
      ("count element by phase chart", [25]), ("count element by phase where count < 10 chart", [11]),
      ("count element by use chart", [25]), ("count element by group, phase chart", [25]), ("stats element by phase", [25]),
      ("count source by year(published) chart line", [6]), ("find measurement where about = iron chart", [2, 1, 1, 1]),
      ("find measurement where about = iron max value by property chart", [2, 1, 1, 1]),
      ("describe element show field, filled chart", [nil]),
      ("count element by group, phase count by phase chart", [nil]),
    ] as [(String, [Int?])])
  func `tell how many records they were made of, each of them once`(statement: String, counts: [Int?]) throws {
    #expect(try charts(statement).map(\.recordCount) == counts)
  }

  @Test func `of two fields are heat maps`() throws {
    let chart = try #require(try charts("count element by group, phase | chart").first)
    #expect(chart.columns.map(\.text) == ["Gas", "Solid", "Liquid"])
    #expect(chart.rows.count == 8)
    #expect(chart.cells.allSatisfy { $0.count == 3 })
  }

  @Test func `never mix dimensions`() throws {
    let charts = try charts("find measurement where about = iron chart")
    #expect(charts.map { $0.cells.count } == [2, 1, 1, 1])
    #expect(charts.allSatisfy { Set($0.cells.map { $0[0]?.unit }).count == 1 })
  }

  @Test func `show each figure as it was published`() throws {
    let chart = try #require(try charts("find measurement where value > 1 t chart").first)
    let values = try elements.lines("find measurement where value > 1 t show value")
    #expect(Set(chart.cells.compactMap { $0[0]?.text }) == Set(values))
  }

  @Test(arguments: ["csv", "json", "markdown"]) func `are one table to whoever draws nothing`(format: String) throws {
    let answer = try elements.answer("find measurement max value by about chart as \(format)")
    #expect(answer.sections.count == 1)
    guard case .table(let table)? = answer.sections.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count > 10)
  }

  @Test(arguments: [("count source where published > 2020 by year(published) chart", ["2022", "2023", "2024"])])
  func `of time show what is empty between`(statement: String, rows: [String]) throws {
    let chart = try #require(try charts(statement).first)
    #expect(chart.style == .timeline)
    #expect(chart.rows.map(\.text) == rows)
    #expect(chart.cells[1] == [Quantity(value: 0)])
  }

  @Test func `of dates that are far apart show only these`() throws {
    #expect(try charts("count source by year(published) chart").first?.rows.count == 6)
  }

  @Test(arguments: [
    ("find element chart", "nothingToDraw"), ("count element by phase chart timeline", "timelineNeedsDates"),
    ("count element by phase, group, record chart", "nothingToDraw"), ("count element by symbol, title chart", "tooManyToDraw"),
    ("describe element show field chart", nil),
  ]) func `are refused where there is nothing to draw`(statement: String, code: String?) throws {
    #expect(try elements.problem(statement)?.message.code == code)
  }
}
