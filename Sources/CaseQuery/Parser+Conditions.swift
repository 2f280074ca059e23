import CaseCore
import TextMeasure

extension Parser {
  //     condition -> conjunction { 'or' conjunction }
  mutating func condition() throws(ParseFailure) -> Condition {
    try joined(by: .or, Condition.or, after: nil) { parser, previous throws(ParseFailure) in try parser.conjunction(after: previous) }
  }

  //     conjunction -> negation { 'and' negation }
  private mutating func conjunction(after previous: Condition?) throws(ParseFailure) -> Condition {
    try joined(by: .and, Condition.and, after: previous) { parser, previous throws(ParseFailure) in try parser.negation(after: previous) }
  }

  /// Conditions with a word between them; those behind one that cannot be read are read as well, for what is wrong with them.
  private mutating func joined(
    by word: Keyword, _ join: (Condition, Condition) -> Condition, after previous: Condition?,
    _ part: (inout Parser, Condition?) throws(ParseFailure) -> Condition
  ) throws(ParseFailure) -> Condition {
    var parts: [Condition] = []
    repeat {
      do throws(ParseFailure) {
        parts.append(try part(&self, parts.last ?? previous))
      } catch {
        recover(from: error, at: Keyword.afterValue)
      }
    } while keyword(word) != nil || joins(as: word)
    if parts.isEmpty { throw .told }
    return Condition.joined(parts[...], join)
  }

  //     negation -> 'not' negation | '(' condition ')' | comparison
  private mutating func negation(after previous: Condition?) throws(ParseFailure) -> Condition {
    // A field whose name begins with 不 or 非 wins over the word for "not".
    if lookingAhead({ $0.field() != nil }) { return try comparison(after: previous) }
    if keyword(.not) != nil { return .not(try nested { parser throws(ParseFailure) in try parser.negation(after: nil) }) }
    guard sign("(") else { return try comparison(after: previous) }
    let problemCount = problems.count
    let inner = try nested { parser throws(ParseFailure) in try parser.condition() }
    // Where what is in the brackets could not be read, nobody knows where they close.
    if !sign(")"), problems.count == problemCount { throw failure(expected: [.sign(")"), .keyword(.and), .keyword(.or)]) }
    return inner
  }

  //     comparison -> field operator values | field 'is' [ 'not' ] 'empty' | ( '~' | '!~' ) values
  private mutating func comparison(after previous: Condition?) throws(ParseFailure) -> Condition {
    skipBlanks()
    let start = position
    if input.has("~", at: position) || input.has("!~", at: position), let found = comparisonOperator() {
      let values = try values(of: nil, found)
      return .comparison(Comparison(field: nil, operator: found, values: values, span: input.span(start..<position)))
    }
    guard let field = field() else {
      var hints = nearestHints(.field)
      let word = wordHere()
      if !word.isEmpty, case .comparison(let earlier) = previous, let list = valuesInstead(of: earlier) {
        let problem = failure(expected: [.name(.field)], hints: [list.hint])
        position = list.end
        throw problem
      }
      if hints.isEmpty, !word.isEmpty, !input.plain[word.lowerBound].isDelimiter { hints.append(QueryMessage.textHolds(input.text(word))) }
      throw failure(expected: [.name(.field), .sign("~"), .keyword(.not), .sign("(")], hints: hints)
    }
    if let negated = try emptiness() { return .isEmpty(field: field, negated: negated) }
    guard let found = comparisonOperator() else {
      throw noOperator(behind: field)
    }
    let values = try values(of: field, found)
    return .comparison(Comparison(field: field, operator: found, values: values, span: input.span(start..<position)))
  }

  /// The list of values that is meant where a value stands behind `or` or `and`, and where it ends.
  private mutating func valuesInstead(of earlier: Comparison) -> (hint: QueryMessage, end: Int)? {
    guard let field = earlier.field, earlier.operator.takesList, let first = earlier.values.first, let last = earlier.values.last else {
      return nil
    }
    var written = [input.text(of: first.low.span.lowerBound..<(last.high ?? last.low).span.upperBound)]
    let end = probing(from: position) { parser in
      repeat {
        guard let range = try? parser.item(of: field, isBracketed: false) else { break }
        written.append(parser.input.text(of: range.low.span.lowerBound..<(range.high ?? range.low).span.upperBound))
      } while parser.anotherValueFollows()
      return parser.position
    }
    guard written.count > 1 else { return nil }
    let start = input.index(ofByte: earlier.span.lowerBound - input.base)
    let joined = tokens.last { $0.class == .keyword }.map { input.text(of: $0.span) }
    if earlier.operator.denied == nil, let joined, Keyword.and.names.contains(joined.folded) {
      // All of the values are asked for.
      let name = input.text(of: field.span)
      let parts = written.map { "\(name) \(earlier.operator.rawValue) \($0)" }
      return (instead(parts.joined(separator: " \(joined) "), of: start..<end), end)
    }
    let list = "(\(written.joined(separator: ", ")))"
    let name = input.text(of: field.span)
    let text =
      switch earlier.operator {
      case .equal: "\(name) in \(list)"
      case .notEqual: "\(name) not in \(list)"
      default: "\(name) \(earlier.operator.rawValue) \(list)"
      }
    return (instead(text, of: start..<end), end)
  }

  /// Takes `and` or `or` before a value.
  private mutating func anotherValueFollows() -> Bool {
    guard lookingAhead({ $0.keyword(.or, .and) != nil && $0.field() == nil && $0.keyword(.not) == nil && !$0.sign("(") }) else {
      return false
    }
    return keyword(.or, .and) != nil
  }

  /// Takes `is empty`, `is not empty` or their Chinese twins; whether it was denied.
  private mutating func emptiness() throws(ParseFailure) -> Bool? {
    if let negated = wordForEmpty() { return negated }
    let start = position
    guard keyword(.is) != nil else { return nil }
    let negated = keyword(.not) != nil
    let meant = instead((negated ? Operator.notEqual : .equal).rawValue, of: start..<position)
    guard keyword(.empty) != nil else {
      throw failure(expected: negated ? [.keyword(.empty)] : [.keyword(.empty), .keyword(.not)], hints: isAtEnd() ? [] : [meant])
    }
    return negated
  }

  /// Takes a Chinese word that says in one what `is empty` or `is not empty` say; whether it denies.
  mutating func wordForEmpty() -> Bool? {
    skipBlanks()
    let words = [("不为空", true), ("非空", true), ("为空", false)]
    for (word, _) in words { expect(.word(word)) }
    guard let (word, negated) = words.first(where: { input.has($0.0, at: position) }) else { return nil }
    mark(position..<position + word.unicodeScalars.count, .keyword)
    position += word.unicodeScalars.count
    return negated
  }
}

extension Condition {
  /// Conditions in their order, joined from the middle: a tree as deep as the text is long would exhaust the stack of whoever walks it.
  fileprivate static func joined(_ parts: ArraySlice<Condition>, _ join: (Condition, Condition) -> Condition) -> Condition {
    if parts.count == 1 { return parts[parts.startIndex] }
    let middle = parts.startIndex + (parts.count + 1) / 2
    return join(joined(parts[..<middle], join), joined(parts[middle...], join))
  }
}
