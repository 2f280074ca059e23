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
    let hidden = try grid.write(to: &output)
    if hidden.cells > 0 || !hidden.columns.isEmpty {
      options.writeAside(RenderMessage.cut(cells: hidden.cells, columnsLeftOut: hidden.columns), to: &output)
    }
  }
}
