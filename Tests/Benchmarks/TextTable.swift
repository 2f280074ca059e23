import TextMeasure

/// Rows of cells whose columns line up.
struct TextTable {
  private var rows: [[String]]

  /// The columns that line up at their end.
  private let numbers: ClosedRange<Int>

  init(headings: [String], numbers: ClosedRange<Int>) {
    rows = [headings]
    self.numbers = numbers
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        if column == row.count - 1 { return cell }
        let space = String(repeating: " ", count: widths[column] - cell.displayWidth)
        return numbers.contains(column) ? space + cell : cell + space
      }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
  }
}
