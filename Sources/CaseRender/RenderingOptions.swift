import CaseCore

/// What everything that is written for people is told.
struct RenderingOptions: Sendable {
  let language: Language

  /// The cells of a line; `nil` where nothing is cut or wrapped.
  let width: Int?
  let palette: Palette

  /// What stops the writing of a long answer.
  var interruption = Interruption.never

  init(language: Language, width: Int?, usesColor: Bool) {
    self.language = language
    // A terminal that does not know its width says 0.
    self.width = width.flatMap { $0 > 0 ? $0 : nil }
    palette = usesColor ? .ansi : .plain
  }

  /// A message's words, safe to write.
  func visible(_ message: any Message) -> VisibleText { VisibleText(message.text(in: language)) }

  /// Writes what is said about a drawing, under it.
  func writeAside(_ message: any Message, to output: inout String) {
    for line in LineWrapping(width: width).lines(of: message.text(in: language)) {
      palette.write(line.string, as: .faint, to: &output)
      output += "\n"
    }
  }
}
