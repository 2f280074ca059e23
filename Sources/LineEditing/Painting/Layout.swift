import TextMeasure

/// Styled text in rows of a number of cells, with a cursor in it.
///
/// No row is left to the terminal to wrap: a row that is full is followed by another one before the cursor can come to stand in the margin.
struct Layout {
  struct Row: Equatable {
    var bytes: [UInt8] = []
    var width = 0

    /// The cells of each character, in their order: where a terminal may fold the row.
    var cells: [UInt8] = []

    /// Where the cell in a column comes to stand when the row is folded to fewer columns.
    ///
    /// A wide character is never cut: it goes to the next row, and leaves a cell empty.
    func place(of column: Int, foldedTo columns: Int) -> Place {
      var place = Place()
      var left = column
      for cell in cells {
        if place.column + Int(cell) > columns { place = Place(row: place.row + 1) }
        if left < cell { return Place(row: place.row, column: place.column + left) }
        place.column += Int(cell)
        left -= Int(cell)
      }
      place.column += left
      // Right behind a full row the cursor stays in it.
      let rows = (place.column - 1) / columns
      return Place(row: place.row + rows, column: place.column - rows * columns)
    }

    /// The rows that it makes when it is folded.
    func height(foldedTo columns: Int) -> Int { width > columns ? place(of: width - 1, foldedTo: columns).row + 1 : 1 }
  }

  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  let columns: Int
  let ambiguous: AmbiguousWidth
  let usesASCII: Bool
  private(set) var rows = [Row()]
  private(set) var cursor = Place()
  private var style = ""

  init(columns: Int, ambiguous: AmbiguousWidth, usesASCII: Bool = false) {
    self.columns = max(columns, 1)
    self.ambiguous = ambiguous
    self.usesASCII = usesASCII
  }

  private var last: Int { rows.count - 1 }

  /// Styles what follows; each row carries its style, so that rows can be painted one by one.
  mutating func setStyle(_ parameters: String) {
    guard parameters != style else { return }
    endStyle()
    style = parameters
    beginStyle()
  }

  private mutating func beginStyle() { if !style.isEmpty { rows[last].bytes += "\u{1B}[\(style)m".utf8 } }

  private mutating func endStyle() { if !style.isEmpty { rows[last].bytes += "\u{1B}[0m".utf8 } }

  mutating func breakRow() {
    endStyle()
    rows.append(Row())
    beginStyle()
  }

  mutating func put(_ character: Character) {
    let form = VisibleForm(character, ambiguous: ambiguous)
    if form.width <= columns {
      put(form.text, width: form.width, isCompound: character.unicodeScalars.dropFirst().first != nil)
    } else {
      // A name such as `<200B>` may be longer than a row; a wide character that no row can hold is a question mark.
      for piece in form.text.utf8.count == form.width ? Array(form.text) : ["?"] { put(String(piece), width: 1, isCompound: false) }
    }
  }

  private mutating func put(_ text: String, width: Int, isCompound: Bool) {
    if rows[last].width + width > columns { breakRow() }
    rows[last].bytes += text.utf8
    rows[last].width += width
    // What stands for a character that cannot be shown is several characters.
    let isOne = width < 2 || text.utf8.first.map { $0 >= 0x80 } == true
    rows[last].cells += isOne ? [UInt8(clamping: width)] : Array(repeating: 1, count: width)
    // Terminals do not agree on the width of an emoji of several scalars: say where the next cell is.
    if isCompound, rows[last].width < columns { rows[last].bytes += "\u{1B}[\(rows[last].width + 1)G".utf8 }
  }

  /// Puts the cursor where a character of this width is to come.
  mutating func placeCursor(before width: Int = 1) {
    if rows[last].width + Swift.max(width, 1) > columns { breakRow() }
    cursor = Place(row: last, column: rows[last].width)
  }
}
