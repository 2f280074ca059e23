import TextMeasure

/// Candidates in columns below the line, one of them possibly chosen.
struct CandidatePanel: Equatable {
  var candidates: [Candidate]
  var selected: Int?

  private static let mostRows = 8
  private static let gap = 2

  /// Cells are as wide as the widest of this many candidates; a wider one further on is cut.
  private static let measured = 256

  /// The rows that show the candidates, or the page of them that holds the chosen one; what is not shown is counted in a last row.
  func rows(columns: Int, limit: Int, appearance: Appearance) -> [Layout.Row] {
    let cell = Cell(candidates.prefix(CandidatePanel.measured), columns: columns, ambiguous: appearance.ambiguous)
    let across = max((columns + CandidatePanel.gap) / (cell.width + CandidatePanel.gap), 1)
    var most = min(CandidatePanel.mostRows, limit)
    if candidates.count > most * across { most = min(CandidatePanel.mostRows, limit - 1) }
    guard most > 0, !candidates.isEmpty else { return [] }

    let page = (selected ?? 0) / (most * across)
    let shown = candidates.indices.dropFirst(page * most * across).prefix(most * across)
    let height = page == 0 ? (shown.count + across - 1) / across : most
    var rows = (0..<height).map { row in
      var layout = Layout(columns: columns, ambiguous: appearance.ambiguous)
      for column in 0..<across {
        let index = shown.startIndex + column * height + row
        guard index < shown.endIndex else { break }
        if column > 0 { layout.put(spaces: CandidatePanel.gap) }
        cell.put(candidates[index], isSelected: index == selected, isLast: column == across - 1, into: &layout, appearance)
      }
      return layout.rows[0]
    }
    if shown.count < candidates.count {
      var layout = Layout(columns: columns, ambiguous: appearance.ambiguous)
      layout.setStyle(appearance.style(Appearance.faint))
      _ = layout.put("… +\(candidates.count - shown.count)", within: columns)
      layout.setStyle("")
      rows.append(layout.rows[0])
    }
    return rows
  }
}

/// How one candidate is shown: a mark, the label, the note at the right.
private struct Cell {
  var label: Int
  var note: Int

  var width: Int { 1 + label + (note > 0 ? 1 + note : 0) }

  init(_ candidates: some Sequence<Candidate>, columns: Int, ambiguous: AmbiguousWidth) {
    label = 1
    note = 0
    for candidate in candidates {
      label = max(label, candidate.label.visibleWidth(ambiguous: ambiguous))
      note = max(note, candidate.note.visibleWidth(ambiguous: ambiguous))
    }
    // Where there is not room for both, the label comes first, and the note has a third of the row at most.
    note = min(note, columns < 60 ? max(columns / 3, columns - 2 - label) : columns / 3)
    if note > 0, columns < 20 { note = 0 }
    label = max(min(label, columns - 1 - (note > 0 ? 1 + note : 0)), 1)
  }

  func put(_ candidate: Candidate, isSelected: Bool, isLast: Bool, into layout: inout Layout, _ appearance: Appearance) {
    layout.setStyle(isSelected ? appearance.style("7") : "")
    layout.put(isSelected ? ">" : " ")
    let used = layout.put(candidate.label, within: label)
    layout.setStyle("")
    let noteWidth = min(candidate.note.visibleWidth(ambiguous: layout.ambiguous), note)
    guard !isLast || noteWidth > 0 else { return }
    layout.put(spaces: label - used)
    guard note > 0 else { return }
    layout.put(spaces: 1 + note - noteWidth)
    layout.setStyle(appearance.style(Appearance.faint))
    _ = layout.put(candidate.note, within: noteWidth)
    layout.setStyle("")
  }
}

extension Layout {
  fileprivate mutating func put(spaces count: Int) { for _ in 0..<Swift.max(count, 0) { put(" ") } }

  /// Puts a text, cut with `…` where it is too wide; gives the cells that it took.
  fileprivate mutating func put(_ text: String, within width: Int) -> Int {
    let mark = VisibleForm("…", ambiguous: ambiguous).width
    let isCut = text.visibleWidth(ambiguous: ambiguous) > width
    var left = isCut ? width - mark : width
    var used = 0
    for character in text {
      let size = VisibleForm(character, ambiguous: ambiguous).width
      if size > left { break }
      put(character)
      left -= size
      used += size
    }
    guard isCut, used + mark <= width else { return used }
    put("…")
    return used + mark
  }
}
