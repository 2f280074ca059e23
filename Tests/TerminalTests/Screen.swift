/// What a terminal shows: its rows without what is empty at their ends, and the cursor.
struct Screen: Equatable, CustomStringConvertible {
  let rows: [String]
  let column: Int
  let row: Int

  init(rows: [String], column: Int, row: Int) {
    let trimmed = rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
    self.rows = Array(trimmed.reversed().drop { $0.isEmpty }.reversed())
    self.column = column
    self.row = row
  }

  /// What lines look like that are folded to a width, with nothing below them.
  ///
  /// - Parameter cursor: Where the cursor stands, in characters from the beginning of the last line; else behind it.
  init(_ lines: [String], columns: Int, cursor: Int? = nil) {
    var rows: [String] = []
    var place = (column: 0, row: 0)
    for line in lines {
      var width = 0
      rows.append("")
      for (offset, character) in line.enumerated() {
        let cells = character.isASCII ? 1 : 2
        if width + cells > columns {
          rows.append("")
          width = 0
        }
        if offset == cursor { place = (width, rows.count - 1) }
        rows[rows.count - 1].append(character)
        width += cells
      }
      if (cursor ?? line.count) >= line.count { place = width < columns ? (width, rows.count - 1) : (0, rows.count) }
    }
    self.init(rows: rows, column: place.column, row: place.row)
  }

  var description: String { rows.map { "|\($0)\n" }.joined() + "cursor in column \(column) of row \(row)" }
}
