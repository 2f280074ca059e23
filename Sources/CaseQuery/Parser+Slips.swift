import CaseCore
import TextMeasure

// What people write who know another language, or none, and what they mean by it.

extension Parser {
  /// The failure that no statement begins here, with the ways out.
  mutating func noStatement() -> ParseFailure {
    skipBlanks()
    return failure(expected: verbs.map(Expected.keyword), hints: statementHints())
  }

  private mutating func statementHints() -> [any Message] {
    if input.has("--", at: position) || input.has("//", at: position) { return [QueryMessage.commentsBeginWithHash] }
    if let clause = lostClause() { return clause }
    if let selection = selection() { return [selection] }
    let measure = probing(from: position) { $0.keyword(Aggregate.allCases.map(\.keyword)) }
    if let measure { return [QueryMessage.findBeforeMeasure(measure.rawValue)] }
    if let word = foreignWord(Parser.foreignVerbs.map { ($0, $1.rawValue, $1.chineseName) }) { return [word] }
    let names = bareName()
    if !names.isEmpty { return names }
    let nearest = nearestKeywordHints(Keyword.statements)
    return nearest.isEmpty ? [QueryMessage.beginWithFind] : nearest
  }

  /// A clause on a line of its own: the statement above has ended.
  private mutating func lostClause() -> [any Message]? {
    probing(from: position) { parser in
      let start = parser.position
      guard let word = parser.keyword(Keyword.afterValue) else { return nil }
      guard Keyword.clauses.contains(word) else { return [QueryMessage.lineGoesOn] }
      return [QueryMessage.lineGoesOn, parser.instead("| " + parser.input.text(start..<parser.position), of: start..<parser.position)]
    }
  }

  /// `select … from KIND`.
  private mutating func selection() -> QueryMessage? {
    guard input.has("select ", at: position) else { return nil }
    return probing(from: position) { parser in
      let start = parser.position
      parser.position += 7
      parser.skipBlanks()
      let columns = parser.position
      while !parser.isAtEnd(), !parser.input.has("from ", at: parser.position) {
        parser.position = max(parser.wordHere().upperBound, parser.position + 1)
      }
      var shown = parser.input.text(columns..<min(parser.position, parser.input.count))
      while shown.last == " " { shown.removeLast() }
      guard parser.position + 5 < parser.input.count else { return nil }
      parser.position += 5
      guard let kind = parser.kind() else { return nil }
      let text =
        switch shown {
        case "*": "find \(kind.text)"
        case _ where shown.lowercased().hasPrefix("count("): "count \(kind.text)"
        default: "find \(kind.text) show \(shown)"
        }
      return parser.instead(text, of: start..<parser.position)
    }
  }

  /// A known name and nothing else.
  private mutating func bareName() -> [any Message] {
    let (start, input) = (position, input)
    guard let end = knownEnds(.thing).first(where: { isEnd($0) }) else { return [] }
    let name = input.text(start..<end)
    let isRecord = knownEnds(.record).contains(end)
    let fields = lexicon.fields(withValue: name).prefix(2)
    return [instead("\((isRecord && fields.isEmpty ? Keyword.show : .stats).rawValue) \(name)", of: start..<end)]
      + fields.map { instead("find where \($0) = \(name)", of: start..<end) }
  }

  private mutating func isEnd(_ place: Int) -> Bool { probing(from: place) { $0.isAtEnd() } }

  /// A value where a clause should begin, with or without `in` before it: the conditions that may be meant.
  mutating func valueHints() -> [any Message] {
    probing(from: position) { parser in
      parser.skipBlanks()
      let start = parser.position
      parser.keyword(.in)
      parser.skipBlanks()
      guard !parser.isAtEnd(), let value = try? parser.text(stops: Keyword.clauses, expected: .value(.name)) else { return [] }
      let written = parser.input.text(of: value.span)
      return parser.lexicon.fields(withValue: value.text).prefix(3).map { field in
        parser.instead("where \(field) = \(written)", of: start..<parser.position)
      }
    }
  }

  /// The failure that no operator stands behind a field.
  mutating func noOperator(behind field: Word) -> ParseFailure {
    let expected: [Expected] = [.operator, .keyword(.is)]
    if input[position] == ":" { return failure(expected: expected, hints: [QueryMessage.equalsInsteadOfColon]) }
    if let range = rangeInWords(of: field) {
      let problem = failure(expected: expected, hints: [range.hint])
      position = range.end
      return problem
    }
    let word = foreignWord(Parser.foreignOperators.map { ($0, $1.rawValue, $1.rawValue) })
    return failure(expected: expected, hints: word.map { [$0] } ?? [])
  }

  /// `between A and B` and its Chinese twin.
  private mutating func rangeInWords(of field: Word) -> (hint: QueryMessage, end: Int)? {
    guard let word = ["between", "介于"].first(where: { input.has($0, at: position) }) else { return nil }
    return probing(from: position) { parser in
      let start = parser.position
      parser.position += word.unicodeScalars.count
      parser.skipBlanks()
      let input = parser.input
      let first = parser.position
      let joint = (first..<min(first + 48, input.count)).first { input[$0] == "和" || input[$0] == "与" || input.has(" and ", at: $0) }
      if let joint { parser.position = joint + (input[joint] == " " ? 5 : 1) }
      guard let last = try? parser.item(of: field, isBracketed: false), joint != nil || last.high != nil else { return nil }
      let low = joint.map { input.text(first..<$0) } ?? input.text(of: last.low.span)
      var high = input.text(of: (last.high ?? last.low).span)
      if high.hasSuffix("之间") { high.removeLast(2) }
      let text = "= \(low.filled)..\(high.filled)"
      return (parser.instead(text, of: start..<parser.position), parser.position)
    }
  }

  /// What a word of another language is called here.
  private func foreignWord(_ words: [(written: String, name: String, chineseName: String)]) -> QueryMessage? {
    for (written, name, chineseName) in words where input.has(written, at: position) {
      let end = position + written.unicodeScalars.count
      guard input.mayCut(before: end) else { continue }
      return instead(input.plain[position].isHan ? chineseName : name, of: position..<end)
    }
    return nil
  }

  /// The hint to write a text in the place of another, less the blanks behind that one.
  func instead(_ text: String, of range: Range<Int>) -> QueryMessage {
    var end = range.upperBound
    while end > range.lowerBound, input.plain[end - 1].isBlank { end -= 1 }
    return .writeInstead(text, at: input.span(range.lowerBound..<end))
  }

  /// Words that begin a statement elsewhere; one that begins with another stands before it.
  private static let foreignVerbs: [(String, Keyword)] = [
    ("how many", .count), ("有多少", .count), ("多少", .count), ("有几个", .count), ("几个", .count), ("select", .find), ("list", .find),
    ("ls", .find), ("get", .find), ("有哪些", .find), ("哪些", .find), ("\\q", .quit), (".quit", .quit), (".exit", .quit), (":q", .quit),
    ("\\dt", .describe), ("\\d", .describe), (".tables", .describe), (".schema", .describe), ("\\?", .help), ("\\h", .help),
    (".help", .help),
    ("?", .help),
  ]

  /// Words that compare elsewhere; one that begins with another stands before it.
  private static let foreignOperators: [(String, Operator)] = [
    ("not like", .containsNot), ("like", .contains), ("contains", .contains), ("includes", .contains), ("equals", .equal),
    ("before", .less), ("after", .greater),
  ]
}
