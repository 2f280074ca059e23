/// What is to be seen while a line is edited.
struct Frame: Equatable {
  var prompt: String
  var line: String

  /// Where the next character goes, counted in scalars of the line.
  var cursor: Int

  /// The candidates below the line.
  var panel: CandidatePanel?

  /// The same line with nothing below it and the cursor behind it, as it stays on the screen.
  func left(after mark: String = "") -> Frame {
    let line = line + mark
    return Frame(prompt: prompt, line: line, cursor: line.unicodeScalars.count)
  }
}
