import CaseCore
import TextMeasure

/// A table drawn in columns of equal width, fitted to the terminal.
///
///     国家          计数
///     ──────────────────
///     过渡金属元素     9
struct TableBlock {
  let table: Table
  let options: RenderingOptions

  func write(to output: inout String) throws(Diagnostic) {
    let headings = table.columns.map { options.visible($0.heading) }
    // Every text is made safe and measured once, row after row.
    var cells: [VisibleText] = []
    cells.reserveCapacity(table.rows.count * headings.count)
    var widest = Array(repeating: 0, count: headings.count)
    var pace = options.interruption.pace
    for row in table.rows {
      try pace.step()
      for column in headings.indices {
        var cell = column < row.count ? options.visible(row[column]) : options.visible("")
        if column < row.count, case .disputed = row[column] { cell.endsInMark = true }
        widest[column] = max(widest[column], cell.width)
        cells.append(cell)
      }
    }
    let fitting = ColumnFitting(
      columns: headings.indices.map { column in
        ColumnFitting.Column(
          heading: headings[column].width, cells: widest[column], isNumeric: table.columns[column].alignment == .right)
      }, width: options.width)
    var line = RowWriter(widths: fitting.widths, alignments: table.columns.map(\.alignment))
    line.write(headings[...], to: &output) { options.palette.write($0, as: .heading, to: &$1) }
    options.palette.write(rule(over: fitting.totalWidth), as: .faint, to: &output)
    output += "\n"
    line.cutCells = 0
    for start in stride(from: 0, to: cells.count, by: max(1, headings.count)) {
      try pace.step()
      line.write(cells[start..<start + headings.count], to: &output) { $1 += $0 }
    }
    let leftOut = headings.dropFirst(fitting.widths.count).map(\.string)
    if line.cutCells > 0 || !leftOut.isEmpty {
      options.writeAside(RenderMessage.cut(cells: line.cutCells, columnsLeftOut: leftOut), to: &output)
    }
  }

  /// The line under the headings.
  ///
  /// Where its sign takes two cells, it may reach one cell beyond the columns, but not beyond the terminal.
  private func rule(over columns: Int) -> String {
    let sign: Character = "─"
    let cells = sign.displayWidth(ambiguous: options.ambiguous)
    return String(repeating: sign, count: min((columns + cells - 1) / cells, (options.width ?? .max) / cells))
  }
}

/// Writes the cells of a row side by side, with no spaces after the last.
private struct RowWriter {
  let widths: [Int]
  let alignments: [Table.Column.Alignment]

  /// How many cells were not shown whole.
  var cutCells = 0

  init(widths: [Int], alignments: [Table.Column.Alignment]) {
    self.widths = widths
    self.alignments = alignments
  }

  mutating func write(_ cells: ArraySlice<VisibleText>, to output: inout String, with writeText: (String, inout String) -> Void) {
    var pendingSpaces = 0
    for column in widths.indices {
      var cell = cells[cells.startIndex + column]
      if cell.width > widths[column] {
        cell = cell.cut(to: widths[column])
        cutCells += 1
      }
      let slack = widths[column] - cell.width
      let isRight = alignments[column] == .right
      if isRight { pendingSpaces += slack }
      if cell.width > 0 {
        output.append(spaces: pendingSpaces)
        writeText(cell.string, &output)
        pendingSpaces = 0
      }
      pendingSpaces += (isRight ? 0 : slack) + ColumnFitting.gap
    }
    output += "\n"
  }
}
