extension TerminalReader {
  /// Tab: completes as far as there is one way to, otherwise shows the candidates and lets the user walk through them.
  func completeWord() {
    let line = buffer.contents
    let offset = line.before.utf8.count
    switch CompletionStep(line: line.text, cursor: offset, completions: assistant.completions(of: line.text, cursor: offset)) {
    case .nothing: break
    case .replace(let typed, let text): replace(typed, by: text)
    case .choose(let typed, let candidates): walk(CompletionWalk(typed: typed, candidates: candidates))
    }
  }

  private func walk(_ start: CompletionWalk) {
    var walk = start
    while true {
      let before = walk.text
      let key = nextKey {
        var frame = self.frame()
        frame.hint = ""
        frame.panel = CandidatePanel(candidates: walk.candidates, selected: walk.selected)
        return frame
      }
      switch key {
      case .tab, .named(.down): walk.next()
      case .named(.backTab), .named(.up): walk.previous()
      case .escape, .control("G"): return replace(before, by: walk.typed)
      default:
        returnedKey = key
        return
      }
      replace(before, by: walk.text)
    }
  }

  private func replace(_ typed: String, by text: String) {
    buffer.delete(before: typed.unicodeScalars.count)
    buffer.insert(text)
  }
}
