import TextMeasure

/// Candidates in columns below the line, one of them possibly chosen.
struct CandidatePanel: Equatable {
  var candidates: [Candidate]
  var selected: Int?

  /// What the longest bar stands for; `nil` for the greatest count.
  var total: Int?

  /// Whether there are more candidates than these.
  var isCut = false

  private static let mostRows = 8

  /// How the candidates are laid out in a number of rows, of which a last one tells the place where not all are shown.
  func grid(columns: Int, limit: Int, appearance: Appearance) -> CandidateGrid { layout(columns, limit, appearance).grid }

  private func layout(_ columns: Int, _ limit: Int, _ appearance: Appearance) -> (grid: CandidateGrid, cell: CandidateCell) {
    let cell = CandidateCell(candidates, ambiguous: appearance.ambiguous)
    var most = max(min(CandidatePanel.mostRows, limit), 1)
    var across = cell.columns(for: candidates.count, in: most, of: columns)
    if isCut || candidates.count > most * across, limit > 1 {
      most = min(CandidatePanel.mostRows, limit - 1)
      across = cell.columns(for: candidates.count, in: most, of: columns)
    }
    let grid = CandidateGrid(count: candidates.count, columns: across, mostRows: most)
    // Many candidates are rather seen than compared.
    let drawsBars = tellsCounts && (across == 1 || candidates.count <= across * most)
    return (grid, cell.fitted(to: CandidateCell.room(in: columns, columns: across), isOnly: across == 1, drawsBars: drawsBars))
  }

  /// Whether bars would tell anything: those of one length do not.
  private var tellsCounts: Bool {
    let counts = candidates.lazy.compactMap(\.count)
    return total != nil || counts.contains { $0 != counts.first }
  }

  /// The rows that show the candidates, or the page of them that holds the chosen one.
  func rows(columns: Int, limit: Int, appearance: Appearance) -> [Layout.Row] {
    guard limit > 0, !candidates.isEmpty else { return [] }
    let (grid, cell) = layout(columns, limit, appearance)
    let scale = total ?? candidates.lazy.compactMap(\.count).max() ?? 0
    let bar = CandidateBar(cells: cell.bar, total: scale, ambiguous: appearance.ambiguous, usesASCII: appearance.usesASCII)
    let shown = grid.page(of: selected ?? 0)
    var rows = (0..<grid.rows).map { row in
      var layout = Layout(columns: columns, ambiguous: appearance.ambiguous, usesASCII: appearance.usesASCII)
      for column in 0..<grid.columns {
        let index = shown.lowerBound + column * grid.rows + row
        guard index < shown.upperBound else { break }
        layout.put(
          candidates[index], isSelected: index == selected, in: cell, from: column * (cell.width + CandidateCell.gap), bar: bar, appearance)
      }
      return layout.rows[0]
    }
    if limit > rows.count, isCut || shown.count < candidates.count { rows.append(place(of: shown, columns: columns, appearance)) }
    return rows
  }

  /// Which candidates are shown, and of how many.
  private func place(of shown: Range<Int>, columns: Int, _ appearance: Appearance) -> Layout.Row {
    var layout = Layout(columns: columns, ambiguous: appearance.ambiguous, usesASCII: appearance.usesASCII)
    layout.setStyle(appearance.style(Appearance.faint))
    layout.put(" \(shown.lowerBound + 1)–\(shown.upperBound) / \(candidates.count)\(isCut ? "+" : "")", within: columns)
    layout.setStyle("")
    return layout.rows[0]
  }
}
