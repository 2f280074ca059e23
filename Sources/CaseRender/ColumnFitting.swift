/// How wide the columns of a table are drawn.
///
/// The widest columns give way first, each down to what can still be read; a number is never cut while another column can give way, for its
/// first digits alone would mislead. Then the headings of numbers give way, for they go on in the next line. Where that is not enough, columns
/// at the right are left out.
struct ColumnFitting {
  /// What a column needs, in cells.
  struct Column {
    var heading: Int
    var cells: Int
    var isNumeric: Bool

    var wanted: Int { max(heading, cells) }
    var least: Int { isNumeric ? max(cells, min(heading, ColumnFitting.readable)) : min(wanted, ColumnFitting.readable) }

    /// The same, with so many cells for the heading of numbers.
    func narrowed(to cellsOfHeading: Int) -> Column {
      var column = self
      if isNumeric, cellsOfHeading < ColumnFitting.readable { column.heading = min(heading, cellsOfHeading) }
      return column
    }
  }

  /// The cells between two columns.
  static let gap = 2

  /// The narrowest column that still tells something: three Chinese characters and `…`.
  static let readable = 8

  /// The cells that a heading of numbers is left with, tried in turn: one Chinese character on a line is still read.
  private static let headings = [readable, 6, 4, 2]

  /// What it is left with where columns are left out anyway.
  private static let shortHeading = 4

  /// The widths of the columns that are drawn, from the left.
  let widths: [Int]

  var totalWidth: Int { widths.reduce(0, +) + ColumnFitting.gap * max(0, widths.count - 1) }

  init(columns: [Column], width: Int?) {
    guard let width else {
      widths = columns.map(\.wanted)
      return
    }
    func room(_ count: Int) -> Int { width - ColumnFitting.gap * max(0, count - 1) }
    func fits(_ columns: ArraySlice<Column>) -> Bool { columns.reduce(0) { $0 + $1.least } <= room(columns.count) }
    func narrowed(to heading: Int) -> ArraySlice<Column> { columns.map { $0.narrowed(to: heading) }[...] }
    var kept = ColumnFitting.headings.lazy.map(narrowed).first(where: fits) ?? narrowed(to: ColumnFitting.shortHeading)
    while kept.count > 1, !fits(kept) { kept.removeLast() }
    widths = ColumnFitting.shrink(kept, into: room(kept.count))
  }

  /// Lowers the widest columns to one level, the highest at which all of them fit.
  private static func shrink(_ columns: ArraySlice<Column>, into room: Int) -> [Int] {
    func widths(at level: Int) -> [Int] { columns.map { max($0.least, min($0.wanted, level)) } }
    // A lone column may be narrower than what can be read.
    if columns.count == 1, let only = columns.first { return [min(only.wanted, room)] }
    var (low, high) = (0, columns.map(\.wanted).max() ?? 0)
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(at: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    // What is left below the next level goes to the first columns that still want it.
    var fitted = widths(at: low)
    var spare = room - fitted.reduce(0, +)
    for (index, column) in columns.enumerated() where spare > 0 && fitted[index] < column.wanted {
      fitted[index] += 1
      spare -= 1
    }
    return fitted
  }
}
