extension Layout {
  /// Lays out a prompt and a line, with what stands behind it.
  ///
  /// - Complexity: O(*n*) in the length of all texts and in that of the styles' ranges.
  init(_ frame: Frame, columns: Int, appearance: Appearance) {
    self.init(columns: columns, ambiguous: appearance.ambiguous)
    setStyle(appearance.style(appearance.promptStyle))
    for character in frame.prompt {
      if character == "\n" { breakRow() } else { put(character) }
    }
    setStyle("")
    let hasRoom = frame.continuation.visibleWidth(ambiguous: ambiguous) * 3 <= columns
    let continuation = hasRoom ? frame.continuation : ""
    let styles = ByteStyles(frame.styles, count: frame.line.utf8.count)

    var offset = 0
    var byte = 0
    var isPlaced = false
    for character in frame.line {
      let size = character.unicodeScalars.count
      if !isPlaced, frame.cursor < offset + size {
        placeCursor(before: width(of: character))
        isPlaced = true
      }
      setStyle(appearance.style(styles[byte]))
      put(character, continuation: continuation, appearance)
      offset += size
      byte += character.utf8.count
    }
    setStyle("")
    if !isPlaced { placeCursor() }
    setStyle(appearance.style(Appearance.faint))
    for character in frame.hint { put(character) }
    setStyle("")
  }

  private mutating func put(_ character: Character, continuation: String, _ appearance: Appearance) {
    guard character.isLineBreak else { return put(character) }
    if character == "\r\n" { put("\r") }
    setStyle("")
    breakRow()
    setStyle(appearance.style(Appearance.faint))
    for character in continuation { put(character) }
    setStyle("")
  }

  /// The cells that the cursor needs before a character.
  private func width(of character: Character) -> Int {
    if character.isLineBreak { return character == "\n" ? 1 : 2 }
    return min(VisibleForm(character, ambiguous: ambiguous).width, columns)
  }
}

extension Character {
  /// Whether a new row begins behind this character.
  var isLineBreak: Bool { self == "\n" || self == "\r\n" }
}

/// The style of each byte of a line.
private struct ByteStyles {
  private let styles: [StyledRange]

  /// For each byte one more than the place of its style, or 0; empty where nothing is styled.
  private var places: [Int32] = []

  init(_ styles: [StyledRange], count: Int) {
    self.styles = styles
    guard !styles.isEmpty else { return }
    places = Array(repeating: 0, count: count)
    for (place, style) in styles.enumerated() {
      for byte in style.range.clamped(to: 0..<count) { places[byte] = Int32(place + 1) }
    }
  }

  subscript(byte: Int) -> String {
    let place = places.indices.contains(byte) ? Int(places[byte]) : 0
    return place > 0 ? styles[place - 1].style : ""
  }
}
