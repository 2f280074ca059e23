import TextMeasure

@testable import LineEditing

/// A terminal of which only the screen is modelled: cells, wide cells, the cursor and its margin.
struct Screen {
  let columns: Int
  let height: Int
  private(set) var rows: [[String]]
  private(set) var cursor = Layout.Place()

  /// The right half of a wide character.
  static let wideRest = "\u{0}"

  init(columns: Int, height: Int) {
    self.columns = columns
    self.height = height
    rows = Array(repeating: Array(repeating: " ", count: columns), count: height)
  }

  /// The rows as text, without the empty end of each.
  var text: [String] {
    rows.map { row in
      var cells = row.filter { $0 != Screen.wideRest }[...]
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
    let width = character.displayWidth
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
      rows.append(Array(repeating: " ", count: columns))
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
    // In the margin a terminal erases the last cell.
    for column in min(column, columns - 1)..<columns { rows[row][column] = " " }
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
