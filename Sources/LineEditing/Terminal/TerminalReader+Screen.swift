extension TerminalReader {
  /// Longer lines are shown plainly: what they mean is not asked at every key.
  static let mostAssistedBytes = 16 << 10

  /// The line as libedit has it.
  func frame() -> Frame {
    let line = buffer.contents
    var frame = frame(of: line, typedTo: line.before.utf8.count)
    frame.hint = hint(for: line)
    return frame
  }

  /// The line with candidates below it; nothing is hinted at beside them.
  func frame(with panel: CandidatePanel) -> Frame {
    let line = buffer.contents
    var frame = frame(of: line, typedTo: line.before.utf8.count)
    frame.panel = panel
    return frame
  }

  /// The line as it stays on the screen.
  func finalFrame(_ text: String) -> Frame { frame(of: EditedText(text: text, cursor: text.unicodeScalars.count), typedTo: nil) }

  private func frame(of line: EditedText, typedTo offset: Int?) -> Frame {
    Frame(
      prompt: prompt, line: line.text, cursor: line.cursor, continuation: painter.appearance.continuationPrompt,
      styles: isAssisted(line) ? assistant.styles(of: line.text, cursor: offset) : [])
  }

  func isAssisted(_ line: EditedText) -> Bool { line.text.utf8.count <= TerminalReader.mostAssistedBytes }

  /// How a line may go on; not at all while older lines are looked at, for they are whole.
  func hint(for line: EditedText) -> String {
    guard line.isAtEnd, isAssisted(line), !cursor.isShowing(line.text) else { return "" }
    return Hint.text(for: line.text, entries: entries, most: 3 * painter.size.columns, assistant: assistant)
  }

  /// Shows a frame, unless it is what is shown already.
  func show(_ frame: Frame) {
    guard frame != shown else { return }
    shown = frame
    repaint()
  }

  /// Paints what is shown once more: the terminal has another size, or another content.
  func repaint() {
    guard let shown else { return }
    painter.size = output.size
    painted = painter.paint(shown, over: painted)
    output.write(painted.bytes)
  }

  /// Shows what stays of a line and goes to the beginning of the row below it.
  func leave(_ last: Frame?) {
    if let last { show(last) }
    output.write(painter.leave(painted))
  }

  func clearScreen() {
    output.write("\u{1B}[H\u{1B}[2J")
    painted = Painted()
    repaint()
  }
}
