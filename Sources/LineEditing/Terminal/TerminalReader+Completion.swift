extension TerminalReader {
  /// Tab: completes as far as the candidates agree, and shows them where there are several.
  func completeWord() {
    guard let offer = completionOffer() else { return }
    switch CompletionStep(offer) {
    case .nothing: break
    case .take(let text): replace(offer.typed, by: text)
    case .show(let common):
      replace(offer.typed, by: common)
      choose(from: completionOffer(from: offer.start) ?? offer.extended(to: common))
    }
  }

  /// Reads keys and follows them through the candidates, until one closes the panel.
  private func choose(from offer: CompletionOffer) {
    var walk = CompletionWalk(offer)
    while true {
      let key = nextKey { frame(with: panel(of: walk)) }
      switch walk.step(for: key, isPrefix: key == .escape && decoder.holdsMore, in: grid(of: walk)) {
      case .choose(let index):
        let before = walk.text
        walk.selected = index
        replace(before, by: walk.text)
        continue
      case .close(let text, let key):
        replace(walk.text, by: text)
        returnedKey = key
        return
      case .type(let text): buffer.insert(text)
      case .erase: delete(to: \.characterLeft)
      }
      guard let next = completionOffer(from: walk.offer.start) else { return }
      walk = CompletionWalk(next)
    }
  }

  /// What may stand at the cursor; where a place is given, only if it begins there.
  private func completionOffer(from start: Int? = nil) -> CompletionOffer? {
    let line = buffer.contents
    let cursor = line.before.utf8.count
    guard start == nil || isAssisted(line),
      let offer = CompletionOffer(line: line.text, cursor: cursor, completions: assistant.completions(of: line.text, cursor: cursor))
    else { return nil }
    return start == nil || start == offer.start ? offer : nil
  }

  private func panel(of walk: CompletionWalk) -> CandidatePanel {
    CandidatePanel(candidates: walk.offer.candidates, selected: walk.selected, total: walk.offer.total, isCut: walk.offer.isCut)
  }

  /// How the candidates are laid out below the line as it now is, whether it has been painted or not.
  private func grid(of walk: CompletionWalk) -> CandidateGrid {
    let line = buffer.contents
    return painter.grid(
      of: panel(of: walk),
      below: Frame(prompt: prompt, line: line.text, cursor: line.cursor, continuation: painter.appearance.continuationPrompt))
  }

  private func replace(_ typed: String, by text: String) {
    if typed.unicodeScalars.elementsEqual(text.unicodeScalars) { return }
    buffer.delete(before: typed.unicodeScalars.count)
    buffer.insert(text)
  }
}
