import CaseCore

/// Numbers by two columns of groups: those of the first go down, those of the second across.
struct Crosstab {
  /// More columns cannot be read.
  static let mostColumns = 16

  let rows: [Value]
  let columns: [Value]
  let cells: [[Value]]
  private let corner: DerivedTable.Column
  private let across: DerivedTable.Column

  /// - Returns: `nil` where the table has no two columns of groups with a number behind them, or both have too many values.
  init?(_ table: DerivedTable, number: Int? = nil) {
    let groups = table.columns.indices.filter { table.columns[$0].isGroup }
    if let crosstab = Crosstab(table, groups, number) ?? Crosstab(table, groups.reversed(), number) { self = crosstab } else { return nil }
  }

  private init?(_ table: DerivedTable, _ groups: [Int], _ number: Int?) {
    guard groups.count == 2, let number = number ?? table.columns.firstIndex(where: { $0.isNumber && !$0.isGroup }) else { return nil }
    (corner, across) = (table.columns[groups[0]], table.columns[groups[1]])
    let rows = table.rows.map { $0[groups[0]] }.distinct
    var columns = table.rows.map { $0[groups[1]] }.distinct
    // A single row or column says the same in fewer words as a list.
    guard rows.count > 1, (2...Crosstab.mostColumns).contains(columns.count) else { return nil }
    // What has no value stands last, time in its order.
    if across.part != nil { columns.sort { $0.firstDay < $1.firstDay } }
    columns = columns.filter { $0 != .missing } + columns.filter { $0 == .missing }
    let rowPlaces = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnPlaces = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var cells = Array(repeating: Array(repeating: Value.missing, count: columns.count), count: rows.count)
    for row in table.rows {
      guard let down = rowPlaces[row[groups[0]]], let right = columnPlaces[row[groups[1]]] else { continue }
      // One cell holds one number: of several dimensions a table is needed.
      guard cells[down][right] == .missing else { return nil }
      cells[down][right] = row[number]
    }
    (self.rows, self.columns, self.cells) = (rows, columns, cells)
  }

  /// - Parameter label: How a value of a column is shown.
  func table(_ label: (Value, DerivedTable.Column) -> Value) -> Table {
    let headings = columns.map { value in
      let text = label(value, across).label
      return Table.Column(key: text, heading: Verbatim(text), alignment: .right)
    }
    let rows = zip(rows, cells).map { row, cells in [label(row, corner)] + cells }
    let first = Table.Column(key: corner.key, heading: Crossed(down: corner.heading, across: across.heading))
    return Table(columns: [first] + headings, rows: rows)
  }
}

/// What stands in the corner: what goes down, and what goes across.
private struct Crossed: Message {
  let down: any Message
  let across: any Message

  func text(in language: Language) -> String { "\(down.text(in: language)) \\ \(across.text(in: language))" }
}

extension Value {
  fileprivate var firstDay: Int32 { if case .date(let span) = self { span.first } else { .max } }

  /// What heads a column for the value.
  fileprivate var label: String {
    switch self {
    case .name(let name): name.label
    case .text(let text): text
    case .date(let span): span.description
    case .quantity(let quantity): quantity.groupedText
    case .count(let count): String(count)
    case .disputed(let inner): inner.label
    case .list, .missing, .excerpt: ""
    }
  }
}
