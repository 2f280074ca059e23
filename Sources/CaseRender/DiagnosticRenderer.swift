public import CaseCore
public import TextMeasure

/// Writes a diagnostic: what is wrong, the line with carets under the place, and the ways out.
///
///     错误：没有字段“contry”
///       find case where contry=UZ
///                       ^^^^^^
///       → country
public struct DiagnosticRenderer: Sendable {
  private let options: RenderingOptions

  /// A renderer for an output of so many cells.
  ///
  /// - Parameters:
  ///   - width: `nil` where the output is not a terminal: then nothing is cut or wrapped.
  ///   - ambiguous: how the output draws characters of ambiguous width; carets stand right only where this is true.
  public init(language: Language, width: Int?, ambiguous: AmbiguousWidth = .narrow, charset: Charset = .unicode, usesColor: Bool) {
    options = RenderingOptions(language: language, width: width, ambiguous: ambiguous, charset: charset, usesColor: usesColor)
  }

  init(options: RenderingOptions) { self.options = options }

  /// A diagnostic as text; its last line ends with a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    var output = ""
    render(diagnostic, into: &output)
    return output
  }

  /// Appends a diagnostic, whose last line ends with a line break.
  public func render(_ diagnostic: Diagnostic, into output: inout String) {
    output += options.visible(diagnostic.place).string
    let (word, style): (RenderMessage, Style) =
      switch diagnostic.severity {
      case .error: (.error, .error)
      case .warning: (.warning, .warning)
      }
    options.palette.write(word.text(in: options.language), as: style, to: &output)
    output += options.visible(diagnostic.message).string + "\n"
    if let source = diagnostic.source, let span = diagnostic.span {
      MarkedLine(source: source, span: span, options: options).write(in: style, to: &output)
    }
    for hint in diagnostic.hints { write(hint, to: &output) }
  }

  private func write(_ hint: any Message, to output: inout String) {
    let arrow = options.visible(options.charset.arrow)
    let lines = options.lines(of: hint.text(in: options.language), in: options.width.map { max(8, $0 - 2 - arrow.width) })
    for (number, line) in lines.enumerated() {
      output.append(spaces: number == 0 ? 2 : 2 + arrow.width)
      options.palette.write((number == 0 ? arrow.string : "") + line.string, as: .hint, to: &output)
      output += "\n"
    }
  }
}

extension Diagnostic {
  /// `file:line:column: ` for what a file holds; nothing for what was typed.
  var place: String {
    guard let source, let file = source.file else { return "" }
    guard let span else { return "\(file): " }
    let location = source.location(of: span.lowerBound)
    return "\(file):\(location.line):\(location.column): "
  }
}
