import TextMeasure

@testable import LineEditing

/// A terminal of which only the screen is modelled: cells, wide cells, the cursor and its margin.
struct Screen {
  private(set) var columns: Int
  let height: Int

  /// The cells of characters that are wide on some terminals.
  let ambiguous: AmbiguousWidth
  private(set) var rows: [[String]]
  private(set) var cursor = Layout.Place()

  /// The rows that the terminal has folded, which go on in the next one.
  private var folded: Set<Int> = []

  /// A cell where nothing was written: what stands behind the last written one is not folded.
  private static let unwritten = ""

  /// The right half of a wide character.
  static let wideRest = "\u{0}"

  init(columns: Int, height: Int, ambiguous: AmbiguousWidth = .narrow) {
    self.columns = columns
    self.ambiguous = ambiguous
    self.height = height
    rows = Array(repeating: Array(repeating: Screen.unwritten, count: columns), count: height)
  }

  /// The rows as text, without the empty end of each.
  var text: [String] {
    rows.map { row in
      var cells = row.filter { $0 != Screen.wideRest }.map { $0 == Screen.unwritten ? " " : $0 }[...]
      while cells.last == " " { cells.removeLast() }
      return cells.joined()
    }
  }

  mutating func receive(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    var printed = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      guard scalar.value < 0x20 else {
        printed.append(scalar)
        continue
      }
      flush(&printed)
      switch scalar {
      case "\r": cursor.column = 0
      case "\n": feed()
      case "\u{1B}": control(&rest)
      default: refuse("control character \(scalar.value)")
      }
    }
    flush(&printed)
  }

  private mutating func flush(_ printed: inout String.UnicodeScalarView) {
    for character in String(printed) { put(character) }
    printed = .init()
  }

  private mutating func put(_ character: Character) {
    let width = character.displayWidth(ambiguous: ambiguous)
    if cursor.column + width > columns {
      // The terminal wraps by itself: the painter must never let it.
      refuse("wrapped at \(character)")
    }
    rows[cursor.row][cursor.column] = String(character)
    for offset in 1..<max(width, 1) { rows[cursor.row][cursor.column + offset] = Screen.wideRest }
    cursor.column += width
  }

  private mutating func feed() {
    if cursor.row + 1 < height {
      cursor.row += 1
    } else {
      rows.removeFirst()
      folded = Set(folded.map { $0 - 1 })
      rows.append(Array(repeating: Screen.unwritten, count: columns))
    }
  }

  private mutating func control(_ rest: inout ArraySlice<Unicode.Scalar>) {
    precondition(rest.popFirst() == "[")
    var digits = ""
    while let scalar = rest.popFirst() {
      guard scalar.properties.isAlphabetic else {
        digits.unicodeScalars.append(scalar)
        continue
      }
      let count = Int(digits) ?? 1
      switch scalar {
      case "m": break
      case "A": cursor.row = max(cursor.row - count, 0)
      case "C": cursor.column = min(cursor.column + count, columns - 1)
      case "G": cursor.column = count - 1
      case "K": erase(row: cursor.row, from: cursor.column)
      case "J":
        erase(row: cursor.row, from: cursor.column)
        for row in (cursor.row + 1)..<max(height, cursor.row + 1) { erase(row: row, from: 0) }
      default: refuse("control sequence \(scalar)")
      }
      return
    }
  }

  private mutating func erase(row: Int, from column: Int) {
    if column == 0 { folded.remove(row) }
    // In the margin a terminal erases the last cell.
    for column in min(column, columns - 1)..<columns { rows[row][column] = Screen.unwritten }
  }

  /// Gives the terminal another width: rows that are too long are folded, and those that were are joined again first.
  mutating func resize(columns next: Int) {
    var made: [[String]] = []
    var madeFolded: Set<Int> = []
    var place = Layout.Place()
    var row = 0
    while row < height {
      var line: [String] = []
      var offset: Int?
      repeat {
        if row == cursor.row { offset = line.count + cursor.column }
        line += folded.contains(row) ? rows[row] : Screen.withoutEmptyEnd(rows[row])
        row += 1
      } while row < height && folded.contains(row - 1)
      let top = made.count
      var pieces: [[String]] = [[]]
      var index = 0
      while index < line.count {
        let width = index + 1 < line.count && line[index + 1] == Screen.wideRest ? 2 : 1
        if pieces[pieces.count - 1].count + width > next { pieces.append([]) }
        if let offset, offset >= index, offset < index + width {
          place = Layout.Place(row: top + pieces.count - 1, column: pieces[pieces.count - 1].count + offset - index)
        }
        pieces[pieces.count - 1] += line[index..<index + width]
        index += width
      }
      if let offset, offset >= line.count {
        let column = pieces[pieces.count - 1].count + offset - line.count
        let below = max(column - 1, 0) / next
        place = Layout.Place(row: top + pieces.count - 1 + below, column: min(column - below * next, next - 1))
      }
      for (number, piece) in pieces.enumerated() {
        if number + 1 < pieces.count { madeFolded.insert(made.count) }
        made.append(piece + Array(repeating: Screen.unwritten, count: next - piece.count))
      }
    }
    while made.count > height, Screen.withoutEmptyEnd(made[made.count - 1]).isEmpty { made.removeLast() }
    let surplus = max(made.count - height, 0)
    rows = Array(made.dropFirst(surplus))
    folded = Set(madeFolded.map { $0 - surplus })
    cursor = Layout.Place(row: place.row - surplus, column: place.column)
    columns = next
  }

  private static func withoutEmptyEnd(_ cells: [String]) -> [String] {
    Array(cells[..<((cells.lastIndex { $0 != Screen.unwritten } ?? -1) + 1)])
  }

  private func refuse(_ message: String) -> Never { preconditionFailure(message) }
}

/// A generator that gives the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
