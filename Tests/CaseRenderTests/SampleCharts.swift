import CaseCore

extension Chart {
  /// A chart of numbers with one unit; a column without a name is that of a plain chart.
  init(_ style: Style, rows: [String], columns: [String?] = [nil], _ cells: [[Double?]], unit: String? = nil) {
    let quantities = cells.map { row in row.map { number in number.map { Quantity(value: $0, unit: unit, unitLabel: unit) } } }
    let headings = columns.map { Table.Column(key: $0 ?? "count", heading: Verbatim($0 ?? "计数"), alignment: .right) }
    let table = Table(
      columns: [Table.Column(key: "name", heading: Verbatim("名称"))] + headings,
      rows: zip(rows, quantities).map { name, row in [.text(name)] + row.map { $0.map(Value.quantity) ?? .missing } })
    self.init(
      style: style, measure: LocalizedText(zh: "计数", en: "Count"), rows: rows.map { .text($0) },
      columns: columns.map { $0.map { .text($0) } ?? .missing }, cells: quantities, table: table)
  }
}
