public import CaseCore

/// A statement, and what was found out while it was read.
public struct Parsed: Sendable {
  /// `nil` where the statement could not be read, or where there is none.
  public var statement: Statement?
  public var problems: [Diagnostic]

  /// In the order of the text.
  public var tokens: [Token]

  /// What could have stood wherever the parser looked: those that reach to the end of the text are what may come next.
  public var expectations: Set<Expectation>

  /// What of the source the statement is.
  public var span: SourceSpan

  /// Whether nothing was written but blanks and comments.
  public var isBlank: Bool { statement == nil && problems.isEmpty }
}

/// Reads a text that may hold several statements; never fails: what is wrong stands beside each statement.
///
/// - Complexity: O(*n*) for usual text; a place in plain text where a keyword stands costs a look at what follows it.
public func parse(_ source: SourceText, lexicon: any Lexicon) -> [Parsed] {
  statementSpans(in: source).map { parse($0, of: source, lexicon: lexicon) }
}

private func parse(_ span: SourceSpan, of source: SourceText, lexicon: any Lexicon) -> Parsed {
  var parser = Parser(source[span], base: span.lowerBound, lexicon: lexicon)
  var parsed = Parsed(statement: nil, problems: [], tokens: [], expectations: [], span: span)
  if parser.isAtEnd() {
    parser.expectStatement()
  } else {
    do throws(ParseFailure) {
      parsed.statement = try parser.statement()
      if !parser.isAtEnd() { throw parser.failure(expected: []) }
    } catch {
      parsed.statement = nil
      var problem = error.diagnostic
      problem.source = source
      parsed.problems = [problem]
    }
  }
  parsed.tokens = parser.tokens.sorted { $0.span.lowerBound < $1.span.lowerBound }
  parsed.expectations = parser.expectations
  return parsed
}

extension Parser {
  /// What a statement may begin with.
  fileprivate mutating func expectStatement() {
    _ = keyword(Keyword.statements + [.by], taking: false)
    expect(.sign("|"))
  }
}
