import CLibedit

extension TerminalReader {
  /// Enters the text, or begins another line of it where more must follow; an empty last line enters it all the same.
  func enter() -> UInt8 {
    let text = buffer.contents.text
    let last = text.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }
    let lastIsEmpty = last.count < text.utf8.count && last.allSatisfy { $0 == UInt8(ascii: " ") }
    if !lastIsEmpty, assistant.isUnfinished(text) {
      buffer.insert("\n")
      return CommandResult.changed
    }
    departure = .line(text)
    return CommandResult.finished
  }

  func paste() {
    buffer.insert(pastedText)
    pastedText = ""
  }

  /// Inserts the next key as it is; libedit's own would take a paste for a character.
  func insertQuoted() {
    switch nextKey(showing: frame) {
    case .character(let scalar): buffer.insert(String(scalar))
    case .paste(let text): buffer.insert(text)
    case .named: break
    case let key: returnedKey = key
    }
  }

  // MARK: Moving

  func move(to place: KeyPath<EditedText, Int>) { buffer.moveCursor(to: buffer.contents[keyPath: place]) }

  func moveUp() {
    if let place = buffer.contents.lineUp { buffer.moveCursor(to: place) } else { bringBackOlder() }
  }

  func moveDown() {
    if let place = buffer.contents.lineDown { buffer.moveCursor(to: place) } else { bringBackNewer() }
  }

  func bringBackOlder() {
    if let line = cursor.older(than: buffer.contents.text) { buffer.replace(by: line) }
  }

  func bringBackNewer() {
    if let line = cursor.newer(than: buffer.contents.text) { buffer.replace(by: line) }
  }

  /// Takes as much of the hint as `length` says; `false` where there is none.
  func takeHint(_ length: (String) -> Int = \.unicodeScalars.count) -> Bool {
    // Keys may have come faster than the screen could follow: what is shown may be an older line's.
    let hint = hint(for: buffer.contents)
    guard !hint.isEmpty else { return false }
    buffer.insert(String(String.UnicodeScalarView(hint.unicodeScalars.prefix(length(hint)))))
    return true
  }

  // MARK: Deleting

  func delete(to place: KeyPath<EditedText, Int>) { _ = cut(to: place) }

  func deleteRight(endsEmptyLine: Bool) -> UInt8 {
    if endsEmptyLine, buffer.contents.text.isEmpty { return CommandResult.finished }
    delete(to: \.characterRight)
    return CommandResult.changed
  }

  /// Deletes up to a place, so that it can be inserted again.
  func kill(to place: KeyPath<EditedText, Int>) {
    let before = buffer.contents
    let target = before[keyPath: place]
    guard let text = cut(to: place) else { return }
    killed.take(text, onTheLeft: target < before.cursor, from: before, leaving: buffer.contents)
  }

  private func cut(to place: KeyPath<EditedText, Int>) -> String? {
    let line = buffer.contents
    let target = line[keyPath: place]
    guard target != line.cursor else { return nil }
    let range = min(target, line.cursor)..<max(target, line.cursor)
    buffer.moveCursor(to: range.upperBound)
    buffer.delete(before: range.count)
    return String(String.UnicodeScalarView(line.text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  func undoChange() {
    undo.record(buffer.contents)
    if let state = undo.undo() { buffer.replace(by: state) }
  }
}
