import CaseCore
import TextMeasure

extension Session {
  /// Shows an answer: one at the prompt that fills more than the screen is read in a pager.
  mutating func present(_ text: String) throws(Diagnostic) {
    guard settings.usesPager, settings.isTerminal, isAtPrompt, let height = world.terminalHeight(),
      // The row count and the next prompt stand below it.
      !fits(text, lines: height - 2)
    else { return try output(text) }
    switch world.page(text) {
    case .shown: break
    case .notFound(let command):
      settings.usesPager = false
      say(ShellMessage.noPager(command))
      try output(text)
    }
  }

  /// Whether a text takes no more than so many lines of the terminal.
  private func fits(_ text: String, lines: Int) -> Bool {
    let width = world.terminalWidth().map { max(1, $0) } ?? .max
    var left = lines
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      left -= 1
      // What is longer than the terminal is wide goes on in its next line; no byte takes more than a cell.
      if line.count > width {
        left -= (max(1, Substring(line).withoutStyles.displayWidth(ambiguous: settings.ambiguous)) - 1) / width
      }
      if left < 0 { return false }
    }
    return true
  }
}

extension Substring {
  /// Without the sequences that colour it, which take no cells.
  fileprivate var withoutStyles: String {
    var visible = ""
    var isInSequence = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" { isInSequence = true }
      if !isInSequence { visible.unicodeScalars.append(scalar) }
      if scalar == "m" { isInSequence = false }
    }
    return visible
  }
}
