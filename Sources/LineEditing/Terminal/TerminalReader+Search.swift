extension TerminalReader {
  /// Ctrl-R: searches the history while its text is typed.
  ///
  /// libedit's own search looks Chinese characters up in its key map by their last byte, and ends at every fourth one.
  func searchHistory() {
    var search = HistorySearch(entries)
    while true {
      let key = nextKey { frame(of: search) }
      switch key {
      case .control("R"), .named(.down): search.older()
      case .control("S"), .named(.up): search.newer()
      case .control("G"): return
      case .escape: return take(search.line)
      case .control("U"): search.query = ""
      case .control("W"): search.query = String(search.query.dropLast(EditedText.wordLength(search.query.reversed())))
      case .character("\u{7F}"), .control("H"): search.query = String(search.query.dropLast())
      case .character(let scalar) where scalar.value >= 0x20: search.query.unicodeScalars.append(scalar)
      case .paste(let text): search.query += text
      default:
        returnedKey = key
        return key == .interrupt || key == .end ? () : take(search.line)
      }
    }
  }

  private func take(_ line: String?) { if let line { buffer.replace(by: line) } }

  private func frame(of search: HistorySearch) -> Frame {
    let candidates = search.matches.map { Candidate(text: $0, label: String($0.map { $0.isLineBreak ? " " : $0 })) }
    // Nothing holds it.
    let styles = search.matches.isEmpty ? [StyledRange(0..<search.query.utf8.count, style: Appearance.failure)] : []
    return Frame(
      prompt: painter.appearance.searchPrompt, line: search.query, cursor: search.query.unicodeScalars.count, styles: styles,
      panel: CandidatePanel(candidates: candidates, selected: search.selected))
  }
}
