import CaseCore
import TextMeasure

/// Texts in columns under headings, fitted to the terminal.
struct Grid {
  private let headings: [VisibleText]
  private let alignments: [Table.Column.Alignment]
  private let options: RenderingOptions

  /// Row after row: every text is made safe and measured once.
  private var cells: [VisibleText] = []
  private var widest: [Int]

  /// What of a grid is not shown.
  struct Hidden {
    /// How many cells are cut.
    var cells: Int

    /// The headings of the columns that are left out.
    var columns: [String]
  }

  init(headings: [VisibleText], alignments: [Table.Column.Alignment], options: RenderingOptions) {
    self.headings = headings
    self.alignments = alignments
    self.options = options
    widest = Array(repeating: 0, count: headings.count)
  }

  mutating func reserve(rows: Int) { cells.reserveCapacity(rows * headings.count) }

  /// Adds the next cell of the row, or the first one of a new row.
  mutating func append(_ cell: VisibleText) {
    let column = cells.count % headings.count
    widest[column] = max(widest[column], cell.width)
    cells.append(cell)
  }

  /// Writes the headings, a line under them and the rows.
  ///
  /// - Parameter style: How the cell with a number, row after row, is coloured in the whole width of its column.
  func write(to output: inout String, style: (Int) -> Style? = { _ in nil }) throws(Diagnostic) -> Hidden {
    let fitting = ColumnFitting(
      columns: headings.indices.map { column in
        ColumnFitting.Column(heading: headings[column].width, cells: widest[column], isNumeric: alignments[column] == .right)
      }, width: options.width)
    var line = RowWriter(widths: fitting.widths, alignments: alignments)
    let wrapped = WrappedHeadings(headings, widths: fitting.widths, ambiguous: options.ambiguous)
    for texts in wrapped.lines { line.write(texts[...], to: &output) { options.palette.write($1, as: .heading, to: &$2) } }
    options.palette.write(rule(over: fitting.totalWidth), as: .faint, to: &output)
    output += "\n"
    line.cutCells = 0
    var pace = options.interruption.pace
    for start in stride(from: 0, to: cells.count, by: max(1, headings.count)) {
      try pace.step()
      line.write(cells[start..<min(start + headings.count, cells.count)], to: &output, isFilled: { style($0) != nil }) {
        if let style = style($0) { options.palette.write($1, as: style, to: &$2) } else { $2 += $1 }
      }
    }
    return Hidden(cells: line.cutCells, columns: headings.dropFirst(fitting.widths.count).map(\.string))
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

  /// - Parameters:
  ///   - isFilled: Whether a cell is written in the whole width of its column.
  ///   - writeText: Writes a text that is not empty of the cell at an index of `cells`.
  mutating func write(
    _ cells: ArraySlice<VisibleText>, to output: inout String, isFilled: (Int) -> Bool = { _ in false },
    with writeText: (Int, String, inout String) -> Void
  ) {
    var pendingSpaces = 0
    for (index, (width, alignment)) in zip(cells.indices, zip(widths, alignments)) {
      var cell = cells[index]
      if cell.width > width {
        cell = cell.cut(to: width)
        cutCells += 1
      }
      let slack = width - cell.width
      var text = cell.string
      var (before, after) = alignment == .right ? (slack, 0) : (0, slack)
      if isFilled(index) {
        text = String(repeating: " ", count: before) + text + String(repeating: " ", count: after)
        (before, after) = (0, 0)
      }
      pendingSpaces += before
      if !text.isEmpty {
        output.append(spaces: pendingSpaces)
        writeText(index, text, &output)
        pendingSpaces = 0
      }
      pendingSpaces += after + ColumnFitting.gap
    }
    output += "\n"
  }
}
