import CaseCore
import TextMeasure

/// What everything that is written for people is told.
struct RenderingOptions: Sendable {
  let language: Language

  /// The cells of a line; `nil` where nothing is cut or wrapped.
  let width: Int?

  let ambiguous: AmbiguousWidth
  let charset: Charset
  let palette: Palette

  /// Whether long cells of tables go on in the next line.
  let wrapping: CellWrapping
  let numbers: NumberForm

  /// What stops the writing of a long answer.
  var interruption = Interruption.never

  init(
    language: Language, width: Int?, ambiguous: AmbiguousWidth, charset: Charset = .unicode, wrapping: CellWrapping = .off,
    numbers: NumberForm = .plain, usesColor: Bool
  ) {
    self.language = language
    // A terminal that does not know its width says 0.
    self.width = width.flatMap { $0 > 0 ? $0 : nil }
    self.ambiguous = ambiguous
    self.charset = charset
    self.wrapping = wrapping
    self.numbers = numbers
    palette = usesColor ? .ansi : .plain
  }

  /// A text, safe to write.
  func visible(_ text: String) -> VisibleText { VisibleText(text, ambiguous: ambiguous, charset: charset) }

  /// A message's words, safe to write.
  func visible(_ message: any Message) -> VisibleText { visible(message.text(in: language)) }

  /// A value as it is read, safe to write.
  func visible(_ value: Value) -> VisibleText { visible(text(of: value)) }

  /// A value as it is read.
  func text(of value: Value) -> String { value.text(in: language, numbers: numbers, charset: charset) }

  /// A figure as it is read.
  func text(of quantity: Quantity) -> String { quantity.text(in: language, numbers: numbers, charset: charset) }

  /// The lines of a text in so many cells.
  func lines(of text: String, in width: Int?) -> [VisibleText] {
    LineWrapping(width: width, ambiguous: ambiguous, charset: charset).lines(of: text)
  }

  /// The lines of a text in the cells of a line.
  func lines(of text: String) -> [VisibleText] { lines(of: text, in: width) }

  /// A line under so many cells.
  ///
  /// Where its sign takes two of them, it may reach one cell beyond, but not beyond the terminal.
  func rule(over columns: Int) -> String {
    let sign = charset.rule
    let cells = sign.displayWidth(ambiguous: ambiguous)
    return String(repeating: sign, count: min((columns + cells - 1) / cells, (width ?? .max) / cells))
  }

  /// Writes what is said about a drawing, under it.
  func writeAside(_ message: any Message, to output: inout String) {
    for line in lines(of: message.text(in: language)) {
      palette.write(line.string, as: .faint, to: &output)
      output += "\n"
    }
  }
}
