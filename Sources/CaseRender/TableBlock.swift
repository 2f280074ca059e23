import CaseCore

/// A table drawn in columns of equal width, fitted to the terminal.
///
///     国家          计数
///     ──────────────────
///     过渡金属元素     9
struct TableBlock {
  let table: Table
  let options: RenderingOptions

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
    let hidden = try grid.write(to: &output, wrapping: options.wrapping, parts: parts)
    if hidden.cells > 0 || !hidden.columns.isEmpty {
      options.writeAside(RenderMessage.cut(cells: hidden.cells, columnsLeftOut: hidden.columns), to: &output)
    }
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
