/// How wide the columns of a table are drawn.
///
/// The widest columns give way first, each down to what can still be read; a number is never cut while another column can give way, for its
/// first digits alone would mislead. Where that is not enough, columns at the right are left out.
struct ColumnFitting {
  /// What a column needs, in cells.
  struct Column {
    var heading: Int
    var cells: Int
    var isNumeric: Bool

    var wanted: Int { max(heading, cells) }
    var least: Int { isNumeric ? max(cells, min(heading, ColumnFitting.readable)) : min(wanted, ColumnFitting.readable) }
  }

  /// The cells between two columns.
  static let gap = 2

  /// The narrowest column that still tells something: three Chinese characters and `…`.
  static let readable = 8

  /// The widths of the columns that are drawn, from the left.
  let widths: [Int]

  var totalWidth: Int { widths.reduce(0, +) + ColumnFitting.gap * max(0, widths.count - 1) }

  init(columns: [Column], width: Int?) {
    guard let width else {
      widths = columns.map(\.wanted)
      return
    }
    var kept = columns[...]
    while kept.count > 1, kept.reduce(0, { $0 + $1.least }) + ColumnFitting.gap * (kept.count - 1) > width { kept.removeLast() }
    widths = ColumnFitting.shrink(kept, into: width - ColumnFitting.gap * max(0, kept.count - 1))
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
