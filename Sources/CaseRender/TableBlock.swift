import CaseCore

/// A table drawn in columns of equal width, fitted to the terminal.
///
///     国家          计数
///     ──────────────────
///     过渡金属元素     9
struct TableBlock {
  private let table: Table
  private let options: RenderingOptions

  /// The column of bars beside numbers.
  private let bars: Int?

  init(table: Table, options: RenderingOptions) {
    let drawn = TableBars(table, options: options)
    (self.table, bars, self.options) = (drawn?.table ?? table, drawn?.column, options)
  }

  func write(to output: inout String) throws(Diagnostic) {
    var grid = Grid(
      headings: table.columns.map { options.visible($0.heading) }, alignments: table.columns.map(\.alignment), options: options)
    grid.reserve(rows: table.rows.count)
    var pace = options.interruption.pace
    for row in table.rows {
      try pace.step()
      for column in table.columns.indices {
        var cell = column < row.count ? options.visible(row[column]) : options.visible("")
        if column < row.count, case .disputed = row[column] { cell.endsInMark = true }
        grid.append(cell)
      }
    }
    let hidden = try grid.write(to: &output, wrapping: options.wrapping, parts: parts, style: style)
    if hidden.cells > 0 || !hidden.columns.isEmpty {
      options.writeAside(RenderMessage.cut(cells: hidden.cells, columnsLeftOut: hidden.columns), to: &output)
    }
  }

  /// How a bar is coloured; nothing where there is none, for what is coloured fills its column.
  private func style(_ index: Int) -> Style? {
    let (row, column) = index.quotientAndRemainder(dividingBy: max(1, table.columns.count))
    guard options.palette == .ansi, column == bars, table.rows.indices.contains(row), table.rows[row].indices.contains(column) else {
      return nil
    }
    return table.rows[row][column] == .text("") ? nil : .bar
  }

  /// The values of the cell with a number, row after row, where there are several.
  private func parts(_ index: Int) -> [String] {
    let (row, column) = index.quotientAndRemainder(dividingBy: max(1, table.columns.count))
    guard table.rows.indices.contains(row), table.rows[row].indices.contains(column) else { return [] }
    switch table.rows[row][column] {
    case .list(let values), .disputed(.list(let values)): return values.map(options.text)
    default: return []
    }
  }
}
