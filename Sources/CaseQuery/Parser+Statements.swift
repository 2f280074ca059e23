import CaseCore
import TextMeasure

extension Parser {
  //     statement -> query | 'explain' query | 'let' NAME '=' query | 'param' NAME [ ':' field ] [ '=' value ] | 'run' FILE { NAME '=' value }
  //             | 'check' [ FILE ] { [ '|' ] clause }
  //             | 'expect' ( [ operator ] INTEGER [ 'rows' ] | [ 'not' ] 'empty' )
  //             | 'history' [ words ] [ 'limit' INTEGER ] [ 'as' FORMAT [ 'to' FILE ] ] | 'set' [ SETTING [ [ '=' ] CHOICE ] ]
  //             | 'save' NAME [ '=' query ] | 'queries' [ 'as' FORMAT [ 'to' FILE ] ] | 'open' FILE | 'reload' | 'help' [ word ] | 'quit'
  //             | 'pin' [ names { [ '|' ] clause } | query ] [ heading ] | 'pins' [ form ] | 'unpin' ( 'all' | numbers )
  //             | 'brief' [ heading ] [ form ]
  mutating func statement() throws(ParseFailure) -> Statement {
    skipBlanks()
    let start = position
    expect(.sign("|"))
    // A line that begins with '|' goes on from the last answer.
    if input[position] == "|" {
      mayHaveOwnColumns = true
      return .query(query(.find(.variable(Word("_", input.span(position..<position)))), from: start))
    }
    if keyword(.by) != nil {
      let fields = try groupKeys()
      guard let measure = try measure() else { throw failure(expected: Keyword.measures.map(Expected.keyword)) }
      return .query(query(try measureSource(measure, by: fields), from: start))
    }
    guard let keyword = keyword(verbs) ?? otherVerb() else {
      throw noStatement()
    }
    verb = keyword
    switch keyword {
    case .let: return try letStatement()
    case .explain: return .explain(try nestedQuery(or: .onlyQueriesAreExplained))
    case .param: return try paramStatement()
    case .run: return try runStatement()
    case .expect: return try expectationStatement()
    case .check: return try checkStatement()
    case .history: return try historyStatement()
    case .save: return try saveStatement()
    case .queries: return try queriesStatement()
    case .pin: return try pinStatement()
    case .pins: return try pinsStatement()
    case .unpin: return try unpinStatement()
    case .brief: return try briefStatement()
    case .open: return try openStatement()
    case .reload:
      try end()
      return .reload
    case .set: return try setStatement()
    case .help: return .help(topic())
    case .quit:
      try end()
      return .quit
    default: return .query(query(try source(keyword), from: start))
    }
  }

  /// What may begin a statement here: inside another one only a query.
  var verbs: [Keyword] { depth == 0 ? Keyword.statements : Keyword.sources }

  /// Takes what begins a statement that cannot stand here: it is read to be told so.
  private mutating func otherVerb() -> Keyword? {
    let wasLost = isLost
    isLost = true
    defer { isLost = wasLost }
    return keyword(Keyword.statements)
  }

  /// Whether a statement that cannot stand here begins here.
  mutating func otherVerbFollows() -> Bool { lookingAhead { $0.otherVerb() != nil } }

  //     source -> 'find' [ kinds ] | [ 'by' groups ] ( 'count' | 'stats' ) [ kinds ] [ 'where' condition ] [ 'by' groups ]
  //             | 'stats' names | ( 'show' | 'related' | 'compare' | 'cite' ) names | 'conflicts' [ names ] | 'search' words
  //             | 'why' name [ '.' field ] | 'describe' [ kind | field ] | 'values' field
  private mutating func source(_ keyword: Keyword) throws(ParseFailure) -> QuerySource {
    switch keyword {
    case .find: return .find(try kinds())
    case .count: return try measureSource(.count, by: nil)
    case .stats: return try statsSource()
    case .show:
      if let problem = kindInsteadOfRecord() { throw problem }
      return .show(try names(.record))
    case .search: return .search(try words(stops: Keyword.clauses))
    case .related: return .related(try names(.thing))
    case .compare:
      let names = try names(.thing)
      ownColumns = [.field]
      return .compare(names)
    case .cite: return .cite(try names(.record))
    case .conflicts: return .conflicts(try namesIfAny(.thing))
    case .why:
      let source = try whySource()
      ownColumns = [.record, .field, .value, .source]
      return source
    case .values:
      let field = try requiredField()
      // Its rows are values with their counts.
      ownColumns = [.count, .code, .note]
      return .values(field)
    default:
      let name = try describedName()
      ownColumns = [.field, .label, .type, .count, .fields, .filled, .evidence, .values]
      return .describe(name)
    }
  }

  /// The failure that all records of a kind are asked for by the word for one.
  private mutating func kindInsteadOfRecord() -> ParseFailure? {
    guard let verb = tokens.last?.span, probing(from: position, { $0.standsForAll() }) else { return nil }
    let isChinese = input.text(of: verb).unicodeScalars.contains(where: \.isHan)
    let find = isChinese ? Keyword.find.chineseName : Keyword.find.rawValue
    return failure(expected: [.name(.record)], hints: [QueryMessage.writeInstead(find, at: verb)])
  }

  /// Whether `all` or a kind stands here that is no name of a record.
  private mutating func standsForAll() -> Bool {
    skipBlanks()
    let start = position
    let isAll = keyword(.all) != nil
    guard kind() != nil || isAll, isAtEnd() || input[position] == "|" || keyword(Keyword.clauses) != nil else { return false }
    position = start
    return known(.record, stops: Keyword.clauses, isList: true, isName: true) == nil
  }

  //     [ kind | field ]
  //
  // A field whose name is longer wins over a kind.
  private mutating func describedName() throws(ParseFailure) -> DescribedName? {
    let fieldLength = lookingAhead { $0.field()?.span.count ?? 0 }
    if lookingAhead({ $0.kind()?.span.count ?? 0 }) >= max(1, fieldLength), let kind = kind() { return .kind(kind) }
    if let field = field() { return .field(field) }
    if isAtEnd() || input[position] == "|" || keyword(Keyword.clauses, taking: false) != nil { return nil }
    throw failure(expected: [.name(.kind), .name(.field)], hints: nearestHints(.kind) + nearestHints(.field))
  }

  private mutating func measureSource(_ measure: Measure, by fields: [GroupKey]?) throws(ParseFailure) -> QuerySource {
    let kinds = try kinds()
    commaBeforeClause()
    // Behind 按季度（开始）计数案例 a condition on what is counted is a clause of its own.
    let isOfRecords = fields == nil || !lookingAhead { $0.namesOwnColumn(of: measure, fields ?? []) }
    let condition: Condition? = !isOfRecords || keyword(.where) == nil ? nil : try condition()
    var fields = fields
    commaBeforeClause()
    if fields == nil, keyword(.by) != nil { fields = try groupKeys() }
    beginOwnColumns(measure, fields ?? [])
    return .measure(measure, kinds, where: condition, by: fields ?? [])
  }

  /// Whether a condition follows that names a column which a measure makes, and no field.
  private mutating func namesOwnColumn(of measure: Measure, _ keys: [GroupKey]) -> Bool {
    guard keyword(.where) != nil, field() == nil else { return false }
    beginOwnColumns(measure, keys)
    return field() != nil
  }

  //     'stats' [ kinds ] [ 'where' condition ] [ 'by' fields ] | 'stats' names
  private mutating func statsSource() throws(ParseFailure) -> QuerySource {
    skipBlanks()
    expect(.name(.thing))
    let isMeasure =
      isAtEnd() || input[position] == "|" || input[position] == "$" || keyword([.all] + Keyword.clauses, taking: false) != nil
      || lookingAhead { parser in
        // A kind wins over a name, but not over one that it is only the beginning of.
        let start = parser.position
        guard parser.kind() != nil, !parser.hasName(.thing, from: start) else { return false }
        return parser.input[parser.position]?.isBlank == true
          || parser.mayEndValue(at: parser.position, stops: Keyword.clauses, isList: true)
      }
    return isMeasure ? try measureSource(.stats, by: nil) : .stats(of: try names(.thing))
  }

  /// Whether a known name stands at a place that goes on behind where the parser stands.
  private mutating func hasName(_ class: NameClass, from start: Int) -> Bool {
    let end = position
    return lookingAhead(from: start) { $0.known(`class`, stops: Keyword.clauses, isList: true, isName: true) != nil && $0.position > end }
  }

  private mutating func checkStatement() throws(ParseFailure) -> Statement {
    skipBlanks()
    expect(.file)
    let isUnnamed = isAtEnd() || input[position] == "|" || keyword(Keyword.clauses, taking: false) != nil
    let path = isUnnamed ? nil : try file()
    ownColumns = [.severity, .file, .place, .code, .message]
    return .check(path, then: clauses())
  }

  mutating func nestedQuery(or message: QueryMessage) throws(ParseFailure) -> Query {
    skipBlanks()
    let start = position
    let statement = try nested { parser throws(ParseFailure) in try parser.statement() }
    guard case .query(let query) = statement else { throw failure(message, at: start..<position) }
    return query
  }

  private mutating func paramStatement() throws(ParseFailure) -> Statement {
    let name = try newName()
    let field: Word? = sign(":") ? try requiredField() : nil
    let value: Word? = sign("=") ? try text(stops: [], expected: field.map { .name(.value(field: $0.text)) } ?? .value(.text)) : nil
    try end()
    return .param(name: name, field: field, value: value)
  }

  private mutating func runStatement() throws(ParseFailure) -> Statement {
    let file = try file()
    script = file
    var arguments: [Argument] = []
    while !isAtEnd() {
      let name = try newName(as: .parameter)
      if !sign("=") { throw failure(expected: [.sign("=")]) }
      skipBlanks()
      expect(.argument(of: name.text))
      let quoted = try quotedText()
      let value = if let quoted { quoted } else { try bareWord(as: .argument(of: name.text)) }
      arguments.append(Argument(name: name, value: value))
    }
    expect(.parameter)
    return .run(file: file, arguments: arguments)
  }

  /// A word up to a blank or a sign.
  private mutating func bareWord(as expected: Expected) throws(ParseFailure) -> Word {
    let word = wordHere()
    guard let first = input[position], !first.isDelimiter else { throw failure(expected: [expected]) }
    return take(word, .value)
  }

  /// The rest of the line: help is asked for words that could be anything.
  private mutating func topic() -> Word? {
    skipBlanks()
    expect(.topic)
    var end = position
    while let next = input[end], next != "\n", next != "#" || end == position || !input.plain[end - 1].isBlank { end += 1 }
    while end > position, input.plain[end - 1].isBlank { end -= 1 }
    guard end > position else { return nil }
    return take(position..<end, .value)
  }

  mutating func end() throws(ParseFailure) {
    guard isAtEnd() else { throw failure(expected: []) }
  }
}
