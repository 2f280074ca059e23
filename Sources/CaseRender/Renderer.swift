public import CaseCore
public import TextMeasure

/// Writes a finished answer as text.
///
///     Renderer(format: .table, language: .zh, width: 80, usesColor: true).render(answer)
public struct Renderer: Sendable {
  public var format: Format
  private let options: RenderingOptions

  /// A renderer for an output of so many cells.
  ///
  /// - Parameters:
  ///   - width: `nil` where the output is not a terminal: then nothing is cut or wrapped.
  ///   - wrapping: whether long cells of tables go on in the next line.
  ///   - ambiguous: how the output draws characters of ambiguous width; columns line up only where this is true.
  ///   - charset: the signs that drawings and marks are made of.
  public init(
    format: Format, language: Language, width: Int?, ambiguous: AmbiguousWidth = .narrow, charset: Charset = .unicode,
    wrapping: CellWrapping = .off, numbers: NumberForm = .plain, usesColor: Bool
  ) {
    self.format = format
    options = RenderingOptions(
      language: language, width: width, ambiguous: ambiguous, charset: charset, wrapping: wrapping, numbers: numbers, usesColor: usesColor)
  }

  /// An answer as text, which ends with a line break unless there was nothing to say.
  public func render(_ answer: Answer, unless interruption: Interruption) throws(Diagnostic) -> String {
    var options = options
    options.interruption = interruption
    let (language, pace) = (options.language, interruption.pace)
    var output = ""
    switch format {
    case .table: try PageRenderer(options: options, tables: .grid).write(answer, to: &output)
    case .card: try PageRenderer(options: options, tables: .cards).write(answer, to: &output)
    case .list: try PageRenderer(options: options, tables: .list).write(answer, to: &output)
    case .csv: try DelimitedRenderer(dialect: .csv, language: language, pace: pace).write(answer, to: &output)
    case .csvWithMark:
      output = "\u{FEFF}"
      try DelimitedRenderer(dialect: .csv, language: language, pace: pace).write(answer, to: &output)
    case .tsv: try DelimitedRenderer(dialect: .tsv, language: language, pace: pace).write(answer, to: &output)
    case .json: try JSONRenderer(language: language, pace: pace).write(answer, to: &output)
    case .jsonl: try JSONLinesRenderer(language: language, pace: pace).write(answer, to: &output)
    case .markdown: try MarkdownRenderer(language: language, numbers: options.numbers, pace: pace).write(answer, to: &output)
    case .html: try HTMLRenderer(language: language, numbers: options.numbers, interruption: interruption).write(answer, to: &output)
    case .gb7714: try GB7714Renderer(options: options).write(answer.sources, to: &output)
    case .bibtex: try BibTeXRenderer(pace: pace).write(answer.sources, to: &output)
    }
    return output
  }

  /// An answer as text, whatever happens meanwhile.
  public func render(_ answer: Answer) -> String {
    // Nothing else is thrown.
    (try? render(answer, unless: .never)) ?? ""
  }

  /// A briefing as an HTML document, or else as Markdown: no other form has headings for its parts.
  public func render(_ briefing: Briefing, unless interruption: Interruption) throws(Diagnostic) -> String {
    let language = options.language
    var output = ""
    if format == .html {
      try HTMLRenderer(language: language, numbers: options.numbers, interruption: interruption).write(briefing, to: &output)
    } else {
      try MarkdownRenderer(language: language, numbers: options.numbers, pace: interruption.pace).write(briefing, to: &output)
    }
    return output
  }

  /// The notes of an answer alone, for the side channel of a format that is not for people.
  public func renderNotes(of answer: Answer) -> String {
    var output = ""
    NotesBlock(notes: answer.notes, options: options).write(to: &output)
    return output
  }

  /// A message on a line of its own, in which nothing can command a terminal.
  public func renderLine(_ message: any Message) -> String { options.visible(message).string + "\n" }

  /// The line that ends an answer.
  public func render(_ footer: Footer) -> String {
    var output = ""
    options.palette.write(footer.text(in: options.language), as: .faint, to: &output)
    return output + "\n"
  }
}
