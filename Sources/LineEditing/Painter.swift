/// What a terminal was sent, and where that leaves it.
struct Painted: Equatable {
  var bytes: [UInt8] = []

  /// The cells of each row: what a terminal needs to fold the rows anew when it becomes narrower.
  var rowWidths: [Int] = [0]

  /// Where the hardware cursor stands, counted from the first painted row.
  var cursor = Layout.Place()

  /// The cursor's row after the terminal has folded what was painted to another width.
  func cursorRow(whenFoldedTo columns: Int) -> Int {
    rowWidths.prefix(cursor.row).reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) } + cursor.column / columns
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

  /// The bytes that turn what was painted into the frame.
  ///
  /// A frame higher than the screen shows the rows around the cursor: rows that have left the screen could not be painted over.
  func paint(_ frame: Frame, over previous: Painted) -> Painted {
    let layout = Layout(frame, columns: size.columns, promptStyle: appearance.style(appearance.promptStyle))
    let panelRows = panelRows(for: frame, below: layout.rows.count)
    let height = max(size.rows - panelRows.count, 1)
    let top = layout.cursor.row < height ? 0 : layout.cursor.row - height + 1
    let rows = layout.rows[top..<min(top + height, layout.rows.count)] + panelRows
    let cursor = Layout.Place(row: layout.cursor.row - top, column: layout.cursor.column)

    var bytes = Array("\r".utf8)
    bytes += Painter.move(previous.cursorRow(whenFoldedTo: max(size.columns, 1)), "A")
    for (index, row) in rows.enumerated() {
      // Erasing comes before the row: after a full one it would take the row's last cell.
      let isLast = index == rows.count - 1
      bytes += (isLast ? "\u{1B}[J" : "\u{1B}[K").utf8
      bytes += row.bytes
      if !isLast { bytes += "\r\n".utf8 }
    }
    bytes += "\r".utf8
    bytes += Painter.move(rows.count - 1 - cursor.row, "A")
    bytes += Painter.move(cursor.column, "C")
    return Painted(bytes: bytes, rowWidths: rows.map(\.width), cursor: cursor)
  }

  /// What moves the cursor to the beginning of the row below a frame that stays.
  ///
  /// - Precondition: the cursor stands behind the frame's last character.
  func leave(_ painted: Painted) -> [UInt8] {
    // A full row has already moved the cursor on.
    let isBelow = painted.cursor.column == 0 && painted.cursor.row > 0 && painted.rowWidths[painted.cursor.row - 1] >= size.columns
    return Array((isBelow ? "\r" : "\r\n").utf8)
  }

  private func panelRows(for frame: Frame, below rows: Int) -> [Layout.Row] {
    guard let panel = frame.panel else { return [] }
    // The line keeps half of a small screen.
    let room = size.rows - min(rows, max(size.rows / 2, 1))
    return panel.rows(columns: size.columns, limit: room, appearance: appearance)
  }

  private static func move(_ count: Int, _ direction: Character) -> String.UTF8View {
    (count > 0 ? "\u{1B}[\(count)\(direction)" : "").utf8
  }
}
