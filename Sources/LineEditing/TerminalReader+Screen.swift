extension TerminalReader {
  /// The line as libedit has it.
  func frame() -> Frame {
    let (text, cursor) = buffer.contents
    return Frame(prompt: prompt, line: text, cursor: cursor)
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
