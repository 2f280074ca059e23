public import CaseCore

/// A statement, and what was found out while it was read.
public struct Parsed: Sendable {
  /// `nil` where the statement could not be read, or where there is none.
  public var statement: Statement?
  public var problems: [Diagnostic]

  /// What could be read of a query that has problems: its words may have more.
  public var readable: Query?

  /// What the statement begins with.
  public var verb: Keyword?

  /// In the order of the text.
  public var tokens: [Token]

  /// What could have stood near the end of the text, wherever the parser looked there: those of which what is typed is the beginning are
  /// what may come next.
  public var expectations: Set<Expectation>

  /// How often the parser asked its input or the lexicon.
  ///
  /// It grows as the text does, whatever is in it.
  public var stepCount: Int

  /// What of the source the statement is.
  public var span: SourceSpan

  /// Whether nothing was written but blanks and comments.
  public var isBlank: Bool { statement == nil && problems.isEmpty }
}

/// Reads a text that may hold several statements; never fails: what is wrong stands beside each statement.
///
/// - Complexity: O(*n*) beside the lexicon's searches: a keyword in plain text costs a look at what follows it, which ends at the next word.
public func parse(_ source: SourceText, lexicon: any Lexicon) -> [Parsed] {
  let text = source.readable
  let bytes = Array(text.utf8)
  return statementSpans(in: text).map { span in
    parse(String(decoding: bytes[span], as: UTF8.self), at: span, of: source, lexicon: lexicon)
  }
}

private func parse(_ text: String, at span: SourceSpan, of source: SourceText, lexicon: any Lexicon) -> Parsed {
  var parser = Parser(text, base: span.lowerBound, lexicon: lexicon)
  var parsed = Parsed(statement: nil, problems: [], readable: nil, tokens: [], expectations: [], stepCount: 0, span: span)
  if parser.isAtEnd() {
    parser.expectStatement()
  } else {
    do throws(ParseFailure) {
      parsed.statement = try parser.statement()
      if !parser.isAtEnd() { throw parser.failure(expected: []) }
    } catch {
      if let diagnostic = error.diagnostic { parser.problems.append(diagnostic) }
    }
    if !parser.problems.isEmpty {
      parsed.readable = parsed.statement?.query
      parsed.statement = nil
    }
    parsed.problems = parser.problems.sorted { ($0.span?.lowerBound ?? 0) < ($1.span?.lowerBound ?? 0) }
    for index in parsed.problems.indices { parsed.problems[index].source = source }
  }
  parsed.tokens = parser.tokens.sorted { $0.span.lowerBound < $1.span.lowerBound }
  parsed.verb = parser.verb
  parsed.expectations = parser.expectations
  parsed.stepCount = parser.stepCount
  return parsed
}

extension SourceText {
  /// The text, with U+001A for each byte that is no UTF-8, so that every place keeps its offset.
  fileprivate var readable: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var iterator = bytes.makeIterator()
    var decoder = Unicode.UTF8.ForwardParser()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): text.append(UTF8.decode(encoded))
      case .error(let length): text.append(contentsOf: repeatElement("\u{1A}", count: length))
      case .emptyInput: return String(text)
      }
    }
  }
}

extension Parser {
  /// What a statement may begin with.
  fileprivate mutating func expectStatement() {
    _ = keyword(Keyword.statements + [.by], taking: false)
    expect(.sign("|"))
  }
}
