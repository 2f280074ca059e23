import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Whether the rows have an answer of their own.
  var isFinished: Bool { if case .finished = drawing { true } else { false } }

  /// That answer.
  var finishedAnswer: Answer { if case .finished(let answer) = drawing { answer } else { Answer() } }

  /// A derived table in the way that was asked for.
  func sections(of table: DerivedTable) throws(Diagnostic) -> [Section] {
    // Whoever draws nothing gets one table of all numbers.
    if case .chart(let style) = drawing, usedFormat.drawsCharts { return try chart(of: table, style) }
    if case .bars = drawing, table.columns.count == 2, shown == nil, usedFormat.drawsCharts { return try chart(of: table, .bar) }
    if case .crosstab = drawing, usedFormat.isForPeople, shown == nil, let crosstab = Crosstab(table) {
      return [Section(.table(crosstab.table { label($0, $1) }))]
    }
    return [Section(.table(try plainTable(table)))]
  }

  /// The columns that are asked for.
  func plainTable(_ table: DerivedTable) throws(Diagnostic) -> Table {
    let shown = shown ?? Array(table.columns.indices)
    let rows = try table.rows.map(unless: interruption) { row in shown.map { label(row[$0], table.columns[$0]) } }
    return Table(columns: shown.map { table.columns[$0].tableColumn }, rows: rows)
  }

  /// A cell as it is shown; to people what has no value stands under a name of its own, to a machine missing is missing.
  func label(_ value: Value, _ column: DerivedTable.Column) -> Value {
    guard value == .missing, column.isGroup, usedFormat.isForPeople else { return value }
    return .text(EngineMessage.noValue.text(in: language))
  }
}
