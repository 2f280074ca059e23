import CaseCore

/// The rows of a grid of which some cells go on in the next line.
struct WrappedRows {
  /// Row after row, line after line, a text for each column.
  let rows: [[[VisibleText]]]

  /// As many lines of rows and of the gaps between them are still seen at once.
  private static let screen = 20

  /// Breaks cells to the widths of their columns; `nil` where they are rather cut, or all of them fit.
  init?(_ cells: [VisibleText], columns: Int, widths: [Int], options: RenderingOptions, wrapping: CellWrapping) throws(Diagnostic) {
    let starts = stride(from: 0, to: cells.count, by: max(1, columns))
    switch wrapping {
    case .off: return nil
    case .auto where starts.underestimatedCount * 2 > WrappedRows.screen: return nil
    case .auto, .on: break
    }
    var pace = options.interruption.pace
    var rows: [[[VisibleText]]] = []
    for start in starts {
      try pace.step(4)
      rows.append(WrappedRows.lines(of: zip(cells[start...], widths), options))
    }
    let height = rows.reduce(0) { $0 + $1.count }
    guard height > rows.count, wrapping == .on || height + rows.count - 1 <= WrappedRows.screen else { return nil }
    self.rows = rows
  }

  /// The lines of a row.
  private static func lines(of cells: some Sequence<(VisibleText, Int)>, _ options: RenderingOptions) -> [[VisibleText]] {
    let columns = cells.map { cell, width in cell.width > width ? options.lines(of: cell.string, in: width) : [cell] }
    let nothing = options.visible("")
    return (0..<(columns.map(\.count).max() ?? 1)).map { line in columns.map { line < $0.count ? $0[line] : nothing } }
  }
}
