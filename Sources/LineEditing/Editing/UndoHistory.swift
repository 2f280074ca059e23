/// What a text was before each of its changes.
struct UndoHistory {
  private var states: [EditedText] = []
  private var current = EditedText(text: "", cursor: 0)

  /// Whether the last change was typing that goes on.
  private var isTyping = false

  /// As many changes are kept, and as many bytes of them.
  private static let mostStates = 500
  private static let mostBytes = 4 << 20
  private var bytes = 0

  /// Takes note of what the text now is; characters typed one after another are one change, up to the next blank.
  mutating func record(_ next: EditedText) {
    defer { current = next }
    guard next.text != current.text else {
      // Typing elsewhere is another change.
      if next.cursor != current.cursor { isTyping = false }
      return
    }
    let typed = typed(in: next)
    defer { isTyping = typed.map { !$0.isWhitespace } ?? false }
    if isTyping, typed != nil { return }
    states.append(current)
    bytes += current.text.utf8.count
    while states.count > UndoHistory.mostStates || bytes > UndoHistory.mostBytes, let oldest = states.first {
      bytes -= oldest.text.utf8.count
      states.removeFirst()
    }
  }

  /// The text before its last change; `nil` where nothing was changed.
  mutating func undo() -> EditedText? {
    guard let state = states.popLast() else { return nil }
    bytes -= state.text.utf8.count
    current = state
    isTyping = false
    return state
  }

  /// The character by which the text has grown at the cursor; `nil` where it was changed otherwise.
  private func typed(in next: EditedText) -> Character? {
    guard next.cursor == current.cursor + 1, next.text.utf8.count > current.text.utf8.count, next.after == current.after,
      next.before.unicodeScalars.dropLast().elementsEqual(current.before.unicodeScalars)
    else { return nil }
    return next.before.last
  }
}
