/// What is to be seen while a line is edited.
struct Frame: Equatable {
  var prompt: String
  var line: String

  /// Where the next character goes, counted in scalars of the line.
  var cursor: Int

  /// What stands before each further line of a text.
  var continuation = ""

  /// How parts of the line look.
  var styles: [StyledRange] = []

  /// How the line may go on; it is no part of it.
  var hint = ""

  /// The candidates below the line.
  var panel: CandidatePanel?

  /// The same line with nothing behind or below it and the cursor at its end, as it stays on the screen.
  func left(after mark: String = "") -> Frame {
    let line = line + mark
    return Frame(prompt: prompt, line: line, cursor: line.unicodeScalars.count, continuation: continuation, styles: styles)
  }
}
