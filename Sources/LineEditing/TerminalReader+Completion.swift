extension TerminalReader {
  /// Tab: completes as far as there is one way to, otherwise shows the candidates and lets the user walk through them.
  func completeWord() -> UInt8 {
    let (line, cursor) = buffer.contents
    let offset = line.unicodeScalars.prefix(cursor).reduce(0) { $0 + UTF8.width($1) }
    switch CompletionStep(line: line, cursor: offset, completions: assistant.completions(of: line, cursor: offset)) {
    case .nothing: break
    case .replace(let typed, let text): replace(typed, by: text)
    case .choose(let typed, let candidates): walk(CompletionWalk(typed: typed, candidates: candidates))
    }
    return CommandResult.changed
  }

  private func walk(_ start: CompletionWalk) {
    var walk = start
    while true {
      let before = walk.text
      let key = nextKey {
        var frame = self.frame()
        frame.panel = CandidatePanel(candidates: walk.candidates, selected: walk.selected)
        return frame
      }
      switch key {
      case .tab: walk.next()
      case .named(.backTab): walk.previous()
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
