import CaseCore
import TextMeasure

/// A table in which a column of bars shows how large the numbers before it are.
///
///     熔点  1538°C  ████▎
///     沸点  2862°C  ████████
struct TableBars {
  /// The table with the bars as texts in a column of their own.
  let table: Table

  /// The place of that column.
  let column: Int

  /// The cells of the longest bar: as many as are free, but more say no more, and fewer say too little.
  private static let lengths = 2...8

  /// - Returns: `nil` where the table has no bars, or the terminal no room for them beside all that it tells in words.
  init?(_ table: Table, options: RenderingOptions) {
    guard let bars = table.bars, table.columns.indices.contains(bars.column), let length = TableBars.length(beside: table, options) else {
      return nil
    }
    let sign = options.charset.bar.displayWidth(ambiguous: options.ambiguous)
    let longest = Double(length / sign * 8)
    column = bars.column + 1
    var drawn = table
    drawn.bars = nil
    drawn.columns.insert(Table.Column(key: "bar", heading: Verbatim("")), at: column)
    for (index, row) in table.rows.enumerated() where row.count == table.columns.count {
      let share = index < bars.shares.count ? bars.shares[index] : nil
      // Nothing is drawn for nothing, and never nothing for something.
      let eighths = share.map { $0 > 0 ? max(1, Int(min(1, $0) * longest + 0.5)) : 0 } ?? 0
      drawn.rows[index].insert(.text(options.charset.bar(eighths: eighths)), at: column)
    }
    self.table = drawn
  }

  private static func length(beside table: Table, _ options: RenderingOptions) -> Int? {
    guard let width = options.width else { return lengths.upperBound }
    let widths = table.columns.enumerated().map { column, definition in
      let cells = table.rows.map { column < $0.count ? options.visible($0[column]).width : 0 }
      return max(options.visible(definition.heading).width, cells.max() ?? 0)
    }
    let free = width - widths.reduce(0, +) - ColumnFitting.gap * widths.count
    return free < lengths.lowerBound ? nil : min(free, lengths.upperBound)
  }
}
