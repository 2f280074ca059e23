/// What a terminal was sent, and where that leaves it.
struct Painted: Equatable {
  var bytes: [UInt8] = []

  /// The rows that are on the screen: what need not be painted again, and what a terminal folds anew when it becomes narrower.
  var rows = [Layout.Row()]

  /// How wide the terminal was.
  var columns = 0

  /// How many rows of the frame are above the screen.
  var hiddenRows = 0

  /// Where the hardware cursor stands, counted from the first painted row.
  var cursor = Layout.Place()

  /// The cursor's row after the terminal has folded what was painted to another width.
  func cursorRow(whenFoldedTo columns: Int) -> Int {
    let above = rows.prefix(cursor.row).reduce(0) { $0 + $1.height(foldedTo: columns) }
    return above + (rows.indices.contains(cursor.row) ? rows[cursor.row].place(of: cursor.column, foldedTo: columns).row : 0)
  }
}

/// Paints a frame over the one before: a pure function from what is edited to what a terminal is sent.
struct Painter {
  struct Size: Equatable {
    var columns = 80
    var rows = 24
  }

  var size = Size()
  var appearance = Appearance()

  /// The bytes that turn what was painted into the frame; a row that is the same already is passed over.
  ///
  /// A frame higher than the screen shows the rows around the cursor: rows that have left the screen could not be painted over.
  func paint(_ frame: Frame, over previous: Painted) -> Painted {
    let layout = Layout(frame, columns: size.columns, appearance: appearance)
    let panelRows = panelRows(for: frame, below: layout.rows.count)
    let height = max(size.rows - panelRows.count, 1)
    // Where the cursor moves inside what is on the screen, nothing else does.
    let lowest = max(layout.cursor.row - height + 1, 0)
    let top = min(max(previous.hiddenRows, lowest), layout.cursor.row, max(layout.rows.count - height, 0))
    let rows = layout.rows[top..<min(top + height, layout.rows.count)] + panelRows
    let cursor = Layout.Place(row: layout.cursor.row - top, column: layout.cursor.column)

    var bytes = Array("\r".utf8)
    bytes += Painter.move(previous.cursorRow(whenFoldedTo: max(size.columns, 1)), "A")
    // A terminal that has folded rows remembers it, and would join them again: they are erased before anything is painted there.
    let isFresh = previous.columns != size.columns
    if isFresh { bytes += "\u{1B}[J".utf8 }
    let kept = isFresh ? [] : previous.rows
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes += "\r\n".utf8 }
      // Behind a full row the cursor is still in its last cell: erasing comes before the row that ends the frame.
      let erasesBelow = index == rows.count - 1 && index + 1 < kept.count
      if index < kept.count, kept[index] == row, !erasesBelow { continue }
      if erasesBelow { bytes += "\u{1B}[J".utf8 }
      bytes += row.bytes
      if row.width < size.columns, !isFresh, !erasesBelow { bytes += "\u{1B}[K".utf8 }
    }
    bytes += "\r".utf8
    bytes += Painter.move(rows.count - 1 - cursor.row, "A")
    bytes += Painter.move(cursor.column, "C")
    return Painted(bytes: bytes, rows: Array(rows), columns: size.columns, hiddenRows: top, cursor: cursor)
  }

  /// What moves the cursor to the beginning of the row below a frame that stays.
  ///
  /// - Precondition: the cursor stands behind the frame's last character.
  func leave(_ painted: Painted) -> [UInt8] {
    // A full row has already moved the cursor on.
    let isBelow = painted.cursor.column == 0 && painted.cursor.row > 0 && painted.rows[painted.cursor.row - 1].width >= size.columns
    return Array((isBelow ? "\r" : "\r\n").utf8)
  }

  /// What erases a frame, with the cursor where it began.
  func erase(_ painted: Painted) -> [UInt8] { Array("\r".utf8) + Painter.move(painted.cursor.row, "A") + "\u{1B}[J".utf8 }

  /// How candidates are laid out below the line of a frame.
  func grid(of panel: CandidatePanel, below frame: Frame) -> CandidateGrid {
    let rows = Layout(frame, columns: size.columns, appearance: appearance).rows.count
    return panel.grid(columns: size.columns, limit: room(below: rows), appearance: appearance)
  }

  private func panelRows(for frame: Frame, below rows: Int) -> [Layout.Row] {
    frame.panel?.rows(columns: size.columns, limit: room(below: rows), appearance: appearance) ?? []
  }

  /// The rows that are left for candidates: the line keeps half of a small screen.
  private func room(below rows: Int) -> Int { size.rows - min(rows, max(size.rows / 2, 1)) }

  private static func move(_ count: Int, _ direction: Character) -> String.UTF8View {
    (count > 0 ? "\u{1B}[\(count)\(direction)" : "").utf8
  }
}
