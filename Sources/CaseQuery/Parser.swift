import CaseCore
import TextMeasure

// The grammar. Every parsing method quotes the rule that it implements.
//
//     statement  -> query | 'explain' query | 'let' NAME '=' query | 'param' NAME [ ':' field ] [ '=' value ] | 'run' FILE { NAME '=' value }
//                 | 'check' [ FILE ] { [ '|' ] clause }
//                 | 'expect' ( [ operator ] INTEGER [ 'rows' ] | [ 'not' ] 'empty' )
//                 | 'history' [ words ] [ 'limit' INTEGER ] [ form ] | 'set' [ SETTING [ [ '=' ] CHOICE ] ]
//                 | 'save' NAME [ '=' query ] | 'queries' [ form ] | 'open' FILE | 'reload' | 'help' [ word ] | 'quit'
//                 | 'pin' [ names { [ '|' ] clause } | query ] [ heading ] | 'pins' [ form ] | 'unpin' ( 'all' | numbers )
//                 | 'brief' [ heading ] [ form ]
//     heading    -> 'as' STRING
//     numbers    -> number { ',' number }
//     number     -> INTEGER [ '..' INTEGER ]
//     query      -> source { [ '|' ] clause }
//     source     -> 'find' [ kinds ] | [ 'by' groups ] ( 'count' | 'stats' ) [ kinds ] [ 'where' condition ] [ 'by' groups ]
//                 | 'stats' names | ( 'show' | 'related' | 'compare' | 'cite' ) names | 'conflicts' [ names ] | 'search' words
//                 | 'why' name [ '.' field ] | 'describe' [ kind | field ] | 'values' field
//     clause     -> 'where' condition | 'show' fields | 'sort' [ 'by' ] keys | 'limit' INTEGER | measure [ 'by' groups ]
//                 | 'by' groups measure | 'by' keys [ 'sort' ] | 'chart' [ STYLE ] | form
//     form       -> 'as' FORMAT [ destination ] | destination
//     destination-> 'to' [ '!' ] FILE
//     kinds      -> kind { ',' kind } | 'all' | '$' NAME
//     measure    -> 'count' | 'stats' | ( 'sum' | 'avg' | 'min' | 'max' | 'median' ) field
//     groups     -> group { ',' group }
//     group      -> field | field PART | PART [ '(' field ')' ]
//     fields     -> field { ',' field }
//     keys       -> field [ 'asc' | 'desc' ] { ',' field [ 'asc' | 'desc' ] }
//     condition  -> conjunction { 'or' conjunction }
//     conjunction-> negation { 'and' negation }
//     negation   -> 'not' negation | '(' condition ')' | comparison
//     comparison -> field operator values | field 'is' [ 'not' ] 'empty' | ( '~' | '!~' ) values
//     values     -> item { ',' item } | '(' item { ',' item } ')'
//     item       -> value [ '..' value ]
//     names      -> name { [ ',' ] name } | '$' NAME
//     words      -> word { word }
//
// Place decides what a word is; at a place the longest known name wins, if what comes next may follow it.

/// Reads one statement.
///
/// Names of kinds, fields, values and records are the lexicon's.
struct Parser {
  let input: Input
  let folded: FoldedText
  let lexicon: any Lexicon

  /// Where the next word begins, counted in scalars.
  var position = 0

  /// What could have stood near the end of the text, wherever the parser looked.
  var expectations: Set<Expectation> = []
  var tokens: [Token] = []

  /// What stands here was not understood: what may come next is not known.
  var isLost = false

  /// What is wrong so far.
  var problems: [Diagnostic] = []

  /// The columns that the statement made: they win over a field that is called the same.
  var ownColumns: [OwnColumn] = []

  /// The rows may have any columns that statements make: a field that is called the same wins.
  var mayHaveOwnColumns = false
  var depth = 0

  /// How often the input or the lexicon was asked so far; a stretch of text that is gone over counts as its length.
  var stepCount = 0

  /// Whether what `as` begins may be a heading.
  var mayHaveHeading = false

  /// What the statement begins with.
  var verb: Keyword?

  /// The script that a `run` names.
  var script: Word?

  /// Deeper nesting is refused: a recursive parser must not be able to exhaust the stack.
  static let depthLimit = 64

  /// So many scalars from the end nothing is completed any more; what is expected earlier need not be kept.
  static let completionReach = 256

  init(_ text: String, base: Int, lexicon: any Lexicon) {
    input = Input(text, base: base)
    folded = FoldedText(text)
    self.lexicon = lexicon
  }
}

/// Why a statement could not be read; the only error that parsing methods throw.
struct ParseFailure: Error {
  /// `nil` where it was told already.
  var diagnostic: Diagnostic?
}

// MARK: Places

extension Parser {
  /// Goes over blanks, line ends that are escaped, and comments.
  mutating func skipBlanks() {
    let start = position
    defer { stepCount += position - start + 1 }
    while let next = input[position] {
      if next.isBlank || (next == "\\" && input[position + 1].map { $0 == "\n" || $0 == "\r" } == true) {
        position += 1
      } else if next == "#", position == 0 || input.plain[position - 1].isBlank {
        let start = position
        while let inside = input[position], inside != "\n" { position += 1 }
        mark(start..<position, .comment)
      } else {
        return
      }
    }
  }

  /// Whether the statement ends here.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    // A mark that ends the sentence says nothing; a name that ends in one was read before.
    if position == input.closing { position = input.count }
    return input[position] == nil
  }

  /// Runs `body` and goes back to where the parser stood; what was expected on the way is kept.
  mutating func lookingAhead<Result>(from place: Int? = nil, _ body: (inout Parser) -> Result) -> Result {
    stepCount += 1
    let (start, tokenCount, problemCount, columns) = (position, tokens.count, problems.count, (ownColumns, mayHaveOwnColumns))
    defer {
      position = start
      (ownColumns, mayHaveOwnColumns) = columns
      tokens.removeSubrange(tokenCount...)
      problems.removeSubrange(problemCount...)
    }
    position = place ?? start
    return body(&self)
  }

  mutating func expect(_ expected: Expected) {
    guard !isLost, input.count - position <= Parser.completionReach else { return }
    expectations.insert(Expectation(offset: input.base + input.offsets[position], expected: expected))
  }

  mutating func mark(_ range: Range<Int>, _ class: Token.Class) {
    stepCount += range.count
    if !range.isEmpty { tokens.append(Token(span: input.span(range), class: `class`)) }
  }

  /// The failure that something else stands here than what was expected.
  mutating func failure(expected: [Expected], hints: [any Message] = []) -> ParseFailure {
    skipBlanks()
    for each in expected { expect(each) }
    let word = wordHere()
    let message: QueryMessage =
      word.isEmpty ? .expectedAtEnd(expected) : .expected(expected, found: input.text(word.prefix(60)) + (word.count > 60 ? "…" : ""))
    // Where nothing follows the verb, its examples tell most.
    let help = word.isEmpty && tokens.count == 1 ? verb.map { [QueryMessage.helpTells($0.rawValue)] } ?? [] : []
    // What is missing is missing behind the last word, and not on a line below it.
    let span = word.isEmpty ? endOfContent() : input.span(word)
    return ParseFailure(diagnostic: Diagnostic(message, at: span, hints: hints.isEmpty ? help : hints))
  }

  /// The place behind the last word.
  private mutating func endOfContent() -> SourceSpan {
    stepCount += tokens.count
    let end = tokens.lazy.filter { $0.class != .comment }.map(\.span.upperBound).max() ?? input.span(position..<position).lowerBound
    return end..<end
  }

  func failure(_ message: QueryMessage, at range: Range<Int>, hints: [any Message] = []) -> ParseFailure {
    ParseFailure(diagnostic: Diagnostic(message, at: input.span(range), hints: hints))
  }

  /// What a person would call the word that stands here.
  mutating func wordHere() -> Range<Int> {
    guard let first = input[position] else { return position..<position }
    var end = position + 1
    defer { stepCount += end - position }
    if first.isDelimiter { return position..<end }
    while let next = input[end], !next.isDelimiter { end += 1 }
    return position..<end
  }

  /// Runs `body` one level deeper.
  mutating func nested<Result>(_ body: (inout Parser) throws(ParseFailure) -> Result) throws(ParseFailure) -> Result {
    guard depth < Parser.depthLimit else { throw failure(.nestingTooDeep(limit: Parser.depthLimit), at: wordHere()) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}

// MARK: Words of the language

extension Parser {
  /// The longest keyword of `candidates` that stands here; it is taken unless `taking` is false.
  ///
  /// `mustFit` is for places where plain text may go on: a Chinese keyword that is glued to what follows counts only if that is what may
  /// follow the keyword.
  @discardableResult
  mutating func keyword(_ candidates: Keyword..., taking: Bool = true, mustFit: Bool = false) -> Keyword? {
    keyword(candidates, taking: taking, mustFit: mustFit)
  }

  @discardableResult
  mutating func keyword(_ candidates: [Keyword], taking: Bool = true, mustFit: Bool = false) -> Keyword? {
    skipBlanks()
    stepCount += 1
    var best: (keyword: Keyword, end: Int)?
    for candidate in candidates {
      expect(.keyword(candidate))
      for name in candidate.names where input.has(name, at: position) {
        let end = position + name.unicodeScalars.count
        guard input.mayCut(before: end) || candidate == .to && input[end] == "!", end > best?.end ?? 0 else { continue }
        let isGlued = input.plain[end - 1].isHan && input[end].map { !$0.isBlank } == true
        // The names of measures are words of every text: they count only where they measure something.
        // As one of several, `to` is a word of texts and of fields, too.
        if candidate == .to, candidates.count > 1, !fileFits(at: end) { continue }
        if mustFit, isGlued || Aggregate(candidate) != nil, !fits(candidate, at: end) { continue }
        best = (candidate, end)
      }
    }
    guard let best else { return nil }
    if taking {
      mark(position..<best.end, .keyword)
      position = best.end
    }
    return best.keyword
  }

  /// Whether what stands at `end` is what may follow a keyword that is glued to it: 且 is no keyword in 而且.
  private mutating func fits(_ keyword: Keyword, at end: Int) -> Bool {
    switch keyword {
    case .limit: isNumber(at: end)
    case .as: mayHaveHeading && input.opensQuotation(at: end) || Format.allCases.contains { $0.names.contains { input.has($0, at: end) } }
    case .to: true
    case .count, .stats, .chart: input[end] == "|" || lookingAhead(from: end) { $0.keyword(Keyword.clauses + Keyword.styles) != nil }
    case .sort: fieldFits(at: end) || lookingAhead(from: end) { $0.keyword(.by) != nil }
    case .show, .by, .sum, .avg, .min, .max, .median: fieldFits(at: end)
    default:
      fieldFits(at: end) || input[end] == "(" || input[end] == "~" || input.has("!~", at: end)
        || lookingAhead(from: end) { $0.keyword(.not) != nil }
    }
  }

  /// Whether a field stands at a place, or is being typed there.
  private mutating func fieldFits(at place: Int) -> Bool {
    stepCount += 1
    return lexicon.hasName(of: .field, beginningIn: folded, at: input.offsets[place]) || lookingAhead(from: place) { $0.field() != nil }
  }

  /// Takes a sign of one character.
  mutating func sign(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    expect(.sign(String(sign)))
    guard input[position] == sign else { return false }
    mark(position..<position + 1, .sign)
    position += 1
    return true
  }

  /// Takes an operator, written as a sign or in words.
  mutating func comparisonOperator() -> Operator? {
    skipBlanks()
    expect(.operator)
    for (spelling, found) in Operator.spellings where input.has(spelling, at: position) {
      let end = position + spelling.unicodeScalars.count
      mark(position..<end, .sign)
      position = end
      return found
    }
    if keyword(.in) != nil { return .equal }
    guard lookingAhead({ $0.keyword(.not) != nil && $0.keyword(.in) != nil }) else { return nil }
    keyword(.not)
    keyword(.in)
    return .notEqual
  }
}
