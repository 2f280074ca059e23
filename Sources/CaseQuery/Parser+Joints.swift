import CaseCore
import TextMeasure

// What joins the parts of a statement where people write more, or less, than the grammar asks for.

extension Parser {
  /// Takes the comma between two items of a list; one before a clause or a condition is none, unless a field is listed there.
  mutating func listComma(ofFields: Bool = false) -> Bool {
    skipBlanks()
    expect(.sign(","))
    guard input[position] == "," else { return false }
    let listsField = ofFields && probing(from: position + 1) { $0.field() != nil }
    guard listsField || !endsList(at: position) else { return false }
    return sign(",")
  }

  private mutating func endsList(at comma: Int) -> Bool { wordBehindComma(at: comma) != nil || joint(at: comma) != nil }

  /// Takes a comma before a clause: it says no more than the clause does.
  @discardableResult
  mutating func commaBeforeClause() -> Bool {
    skipBlanks()
    guard let word = wordBehindComma(at: position), Keyword.clauses.contains(word) else { return false }
    return sign(",")
  }

  /// Takes what stands for `and` or `or`: one behind a comma, or a sign, which is told to be wrong.
  mutating func joins(as word: Keyword) -> Bool {
    skipBlanks()
    if wordBehindComma(at: position) == word { return sign(",") && keyword(word) != nil }
    guard let joint = joint(at: position), joint.word == word else { return false }
    let range = position..<joint.end
    let found = input.text(range)
    let field = tokens.last { $0.class == .field }
    let isChinese = field.map { input.text(of: $0.span).unicodeScalars.contains(where: \.isHan) } == true
    let written = isChinese ? " \(word.chineseName) " : " \(word.rawValue) "
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, input.plain[start - 1].isBlank { start -= 1 }
    while input[end]?.isBlank == true { end += 1 }
    let correction = QueryMessage.writeInstead(written, at: input.span(start..<end))
    problems.append(
      Diagnostic(QueryMessage.expected([.keyword(.and), .keyword(.or)], found: found), at: input.span(range), hints: [correction]))
    mark(range, .sign)
    position = joint.end
    return true
  }

  /// The comma, `&&` or `||` before a condition that stands at a place, and the word that is meant.
  mutating func joint(at place: Int) -> (word: Keyword, end: Int)? {
    let joint: (word: Keyword, end: Int)
    switch input[place] {
    case ",": joint = (.and, place + 1)
    case "&" where input.has("&&", at: place): joint = (.and, place + 2)
    case "|" where input.has("||", at: place): joint = (.or, place + 2)
    default: return nil
    }
    return probing(from: joint.end) { $0.conditionStandsHere() } ? joint : nil
  }

  /// The `and`, `or` or clause behind a comma, if what it needs follows.
  private mutating func wordBehindComma(at comma: Int) -> Keyword? {
    guard input[comma] == "," else { return nil }
    return probing(from: comma + 1) { parser in
      guard let word = parser.keyword(Keyword.afterValue) else { return nil }
      parser.skipBlanks()
      let isFollowed =
        switch word {
        case .limit: parser.isNumber(at: parser.position)
        case .as: parser.named(Format.allCases, by: \.names, as: Expected.format) != nil
        case .to: true
        case .count, .stats, .chart: parser.isAtEnd() || parser.input[parser.position] == "|" || parser.keyword(.by) != nil
        case .sort: parser.keyword(.by) != nil || parser.field() != nil
        case .and, .or, .where:
          parser.keyword(.not) != nil || ["(", "~"].contains(parser.input[parser.position]) || parser.conditionStandsHere()
        default: parser.field() != nil
        }
      return isFollowed ? word : nil
    }
  }

  /// The word that cuts a value of a class which it is glued to, if what it needs follows: a condition or another value, a field, a number.
  mutating func gluedWord(at place: Int, of class: NameClass?) -> Keyword? {
    guard let first = input[place], ["且", "并", "或", "按", "前"].contains(first) else { return nil }
    return probing(from: place) { parser in
      guard let word = parser.keyword(.and, .or, .by, .limit) else { return nil }
      let isFollowed =
        switch word {
        case .by: parser.field() != nil
        case .limit: parser.limitEndsHere()
        default: `class`.map { !parser.knownEnds($0).isEmpty } == true || parser.conditionStandsHere()
        }
      return isFollowed ? word : nil
    }
  }

  /// Where the field ends that stands behind an `and` or `or`, if a sign that no text holds follows.
  mutating func endOfFieldBehindWord(at place: Int) -> Int? {
    guard let first = input[place], ["且", "并", "或"].contains(first) else { return nil }
    return probing(from: place) { parser in
      guard parser.keyword(.and, .or) != nil, parser.field() != nil else { return nil }
      let end = parser.position
      parser.skipBlanks()
      return parser.input[parser.position]?.isDelimiter == true && parser.comparisonOperator() != nil ? end : nil
    }
  }

  private mutating func limitEndsHere() -> Bool {
    guard isNumber(at: position), (try? limit()) != nil else { return false }
    return isAtEnd() || input[position] == "|" || input.plain[position - 1].isBlank
  }

  /// Whether a field with a comparison stands here.
  private mutating func conditionStandsHere() -> Bool {
    keyword(.not)
    guard field() != nil else { return false }
    return comparisonOperator() != nil || keyword(.is) != nil || input.has("非空", at: position)
  }

  /// Looks at what follows without saying that it might.
  mutating func probing<Result>(from place: Int, _ body: (inout Parser) -> Result) -> Result {
    let wasLost = isLost
    isLost = true
    defer { isLost = wasLost }
    return lookingAhead(from: place, body)
  }
}
