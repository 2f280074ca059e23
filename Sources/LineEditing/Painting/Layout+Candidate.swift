extension Layout {
  /// Puts a candidate into its column of the row.
  mutating func put(
    _ candidate: Candidate, isSelected: Bool, in cell: CandidateCell, from column: Int, bar: CandidateBar, _ appearance: Appearance
  ) {
    func style(_ parameters: String...) -> String {
      appearance.style((parameters + (candidate.isFaint ? [Appearance.faint] : [])).filter { !$0.isEmpty }.joined(separator: ";"))
    }
    let chosen = isSelected ? Appearance.chosen : ""
    put(spaces: column)
    setStyle(style(chosen))
    put(isSelected ? ">" : " ")
    put(candidate.label, within: cell.label) { byte in
      candidate.matches.contains { $0.overlaps(byte) } ? style(chosen, candidate.isFaint ? "4" : Appearance.matched) : style(chosen)
    }
    setStyle("")
    if cell.note > 0, !candidate.note.isEmpty {
      put(spaces: column + cell.noteStart)
      setStyle(appearance.style(Appearance.faint))
      put(candidate.note, within: cell.note)
      setStyle("")
    }
    guard cell.count > 0, let count = candidate.count else { return }
    let text = bar.text(count)
    if !text.isEmpty {
      put(spaces: column + cell.barStart)
      setStyle(style(Appearance.bar))
      put(text, within: cell.bar)
    }
    setStyle("")
    let number = String(count)
    put(spaces: column + cell.width - number.utf8.count)
    setStyle(style())
    put(number, within: cell.count)
    setStyle("")
  }

  /// Puts spaces up to a column of the row.
  private mutating func put(spaces column: Int) { while rows[rows.count - 1].width < Swift.min(column, columns) { put(" ") } }

  /// Puts a text, cut with `…` where it is too wide, each character in the style of its bytes.
  mutating func put(_ text: String, within width: Int, style: ((Range<Int>) -> String)? = nil) {
    let ellipsis = usesASCII ? "..." : "…"
    let mark = ellipsis.visibleWidth(ambiguous: ambiguous)
    let isCut = text.visibleWidth(ambiguous: ambiguous) > width
    var left = isCut ? width - mark : width
    var byte = 0
    for character in text {
      let size = VisibleForm(character, ambiguous: ambiguous).width
      if size > left { break }
      if let style { setStyle(style(byte..<byte + character.utf8.count)) }
      put(character)
      left -= size
      byte += character.utf8.count
    }
    if isCut, mark <= width { for character in ellipsis { put(character) } }
  }
}
