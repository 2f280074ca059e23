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
  /// - Parameters:
  ///   - wrapping: Whether cells go on in the next line before they are cut.
  ///   - parts: What the cell with a number, row after row, is made of, where it is several things.
  ///   - style: How that cell is coloured in the whole width of its column.
  func write(
    to output: inout String, wrapping: CellWrapping = .off, parts: (Int) -> [String] = { _ in [] }, style: (Int) -> Style? = { _ in nil }
  ) throws(Diagnostic) -> Hidden {
    let fitting = ColumnFitting(
      columns: headings.indices.map { column in
        ColumnFitting.Column(heading: headings[column].width, cells: widest[column], isNumeric: alignments[column] == .right)
      }, width: options.width)
    var line = RowWriter(widths: fitting.widths, alignments: alignments, separator: RenderMessage.listSeparator.text(in: options.language))
    let wrapped = WrappedHeadings(headings, widths: fitting.widths, options)
    for texts in wrapped.lines { line.write(texts[...], to: &output) { options.palette.write($1, as: .heading, to: &$2) } }
    options.palette.write(options.rule(over: fitting.totalWidth), as: .faint, to: &output)
    output += "\n"
    line.cutCells = 0
    let hiddenColumns = headings.dropFirst(fitting.widths.count).map(\.string)
    if let wrapped = try WrappedRows(cells, columns: headings.count, widths: fitting.widths, options: options, wrapping: wrapping) {
      for (number, row) in wrapped.rows.enumerated() {
        // Where rows have several lines, it must be seen where each begins.
        if number > 0 { output += "\n" }
        for texts in row { line.write(texts[...], to: &output) { $2 += $1 } }
      }
      return Hidden(cells: line.cutCells, columns: hiddenColumns)
    }
    var pace = options.interruption.pace
    for start in stride(from: 0, to: cells.count, by: max(1, headings.count)) {
      try pace.step()
      line.write(cells[start..<min(start + headings.count, cells.count)], to: &output, parts: parts, isFilled: { style($0) != nil }) {
        if let style = style($0) { options.palette.write($1, as: style, to: &$2) } else { $2 += $1 }
      }
    }
    return Hidden(cells: line.cutCells, columns: hiddenColumns)
  }
}

/// Writes the cells of a row side by side, with no spaces after the last.
private struct RowWriter {
  let widths: [Int]
  let alignments: [Table.Column.Alignment]

  /// What stands between the things that a cell names.
  let separator: String

  /// How many cells were not shown whole.
  var cutCells = 0

  init(widths: [Int], alignments: [Table.Column.Alignment], separator: String) {
    self.widths = widths
    self.alignments = alignments
    self.separator = separator
  }

  /// - Parameters:
  ///   - parts: What a cell is made of, where it is several things.
  ///   - isFilled: Whether a cell is written in the whole width of its column.
  ///   - writeText: Writes a text that is not empty of the cell at an index of `cells`.
  mutating func write(
    _ cells: ArraySlice<VisibleText>, to output: inout String, parts: (Int) -> [String] = { _ in [] },
    isFilled: (Int) -> Bool = { _ in false },
    with writeText: (Int, String, inout String) -> Void
  ) {
    var pendingSpaces = 0
    for (index, (width, alignment)) in zip(cells.indices, zip(widths, alignments)) {
      var cell = cells[index]
      if cell.width > width {
        cell = cell.cut(to: width, parts: parts(index), separator: separator)
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
