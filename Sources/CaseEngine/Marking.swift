import CaseCatalogue
public import CaseCore
public import CaseQuery

/// What the parts of a line that is being typed mean, for whoever colours it.
public struct Marking: Sendable {
  /// What each word was read as; spans are bytes of the line.
  public var tokens: [Token] = []

  /// What means nothing, and cannot come to mean something by going on at the cursor.
  public var unknown: [SourceSpan] = []
}

extension Engine {
  /// Reads a line as far as it has been typed, without answering it.
  ///
  /// - Parameter cursor: A byte offset into the line; `nil` where nothing more will be typed.
  public func marking(of line: String, cursor: Int?, in environment: Environment) -> Marking {
    whileTyping(in: environment).marking(of: line, typedTo: cursor, in: environment)
  }

  private func marking(of line: String, typedTo cursor: Int?, in environment: Environment) -> Marking {
    let source = SourceText(line)
    var marking = Marking()
    for parsed in parse(source, lexicon: lexicon) {
      marking.tokens += parsed.tokens
      for problem in problems(of: parsed, of: source, in: environment) {
        guard let span = problem.span, !span.isEmpty else { continue }
        if case .unclosedQuote = problem.message as? QueryMessage, cursor != nil {
          marking.tokens.append(Token(span: span.lowerBound..<parsed.span.upperBound, class: .string))
        } else if !mayBecomeKnown(problem, at: span, of: line, cursor: cursor, in: environment) {
          marking.unknown.append(span)
        }
      }
    }
    // What was given up is not known to be wrong.
    if environment.interruption.isRequested { marking.unknown = [] }
    return marking
  }

  private func problems(of parsed: Parsed, of source: SourceText, in environment: Environment) -> [Diagnostic] {
    if let query = parsed.statement?.query { return problems(of: query, in: environment, findsNearest: false) }
    guard parsed.problems.count == 1, parsed.problems[0].span?.isEmpty == true, let query = beginning(of: parsed, of: source) else {
      return parsed.problems + (parsed.readable.map { problems(of: $0, in: environment, findsNearest: false) } ?? [])
    }
    // Only the end is missing: what stands before it can be wrong already.
    return problems(of: query, in: environment, findsNearest: false)
  }

  /// All that is wrong with the words of a query, in their order, each without its source.
  public func problems(of query: Query, in environment: Environment, findsNearest: Bool = true) -> [Diagnostic] {
    do throws(Diagnostic) {
      var execution = try Execution(names: lexicon.names, environment: environment)
      execution.binder.findsNearest = findsNearest
      return execution.problems(of: query).sorted { ($0.span?.lowerBound ?? 0) < ($1.span?.lowerBound ?? 0) }
    } catch {
      return [error]
    }
  }

  /// The longest beginning of an unfinished statement that can be read, with its brackets closed.
  private func beginning(of parsed: Parsed, of source: SourceText) -> Query? {
    for token in parsed.tokens.reversed().prefix(4) {
      let text = source[0..<token.span.lowerBound]
      let open = parsed.tokens.reduce(0) { count, other in
        guard other.class == .sign, other.span.upperBound <= token.span.lowerBound else { return count }
        return count + (source[other.span] == "(" ? 1 : source[other.span] == ")" ? -1 : 0)
      }
      let closed = SourceText(text + String(repeating: ")", count: max(open, 0)))
      if case .query(let query) = parse(closed, lexicon: lexicon).last?.statement { return query }
    }
    return nil
  }

  /// Whether what is wrong at a place is only that its user has not finished typing it.
  private func mayBecomeKnown(_ problem: Diagnostic, at span: SourceSpan, of line: String, cursor: Int?, in environment: Environment)
    -> Bool
  {
    guard let cursor, span.lowerBound < cursor, cursor <= span.upperBound else { return false }
    switch problem.message as? EngineMessage {
    case .notADate(let text) where text.beginsNumber, .impossibleDate(let text, _) where text.beginsNumber,
      .shortYear(let text) where text.beginsNumber, .notAQuantity(let text) where text.beginsNumber:
      return true
    case .unknownUnit(let unit, _) where catalogue.schema.hasUnit(beginning: unit),
      .unitOfNoFigure(let unit, _) where catalogue.schema.hasUnit(beginning: unit):
      return true
    default: break
    }
    let completion = completions(of: line, cursor: cursor, in: environment, forgives: false)
    if completion.replaced.overlaps(span), !completion.candidates.isEmpty { return true }
    return line.utf8.count == cursor && Engine.endings.contains { isReadable(line + $0, in: environment) }
  }

  /// What makes a word of a sign or of a number that is half typed.
  private static let endings = ["=", "1", "00", "000"]

  /// Whether a line can be read, or only needs more.
  private func isReadable(_ line: String, in environment: Environment) -> Bool {
    let source = SourceText(line)
    guard let parsed = parse(source, lexicon: lexicon).last else { return false }
    return problems(of: parsed, of: source, in: environment).allSatisfy { $0.span?.isEmpty ?? true }
  }
}

extension String {
  /// Whether more digits and signs could make a date or a number of this text.
  fileprivate var beginsNumber: Bool {
    guard let first = unicodeScalars.first, first.properties.numericType != nil || first == "-" else { return false }
    return utf8.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }
}
