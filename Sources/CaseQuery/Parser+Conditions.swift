import CaseCore

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
    } while keyword(word) != nil
    if parts.isEmpty { throw .told }
    return Condition.joined(parts[...], join)
  }

  //     negation -> 'not' negation | '(' condition ')' | comparison
  private mutating func negation(after previous: Condition?) throws(ParseFailure) -> Condition {
    // A field whose name begins with 不 or 非 wins over the word for "not".
    if lookingAhead({ $0.field() != nil }) { return try comparison(after: previous) }
    if keyword(.not) != nil { return .not(try nested { parser throws(ParseFailure) in try parser.negation(after: nil) }) }
    guard sign("(") else { return try comparison(after: previous) }
    let inner = try nested { parser throws(ParseFailure) in try parser.condition() }
    if !sign(")") { throw failure(expected: [.sign(")"), .keyword(.and), .keyword(.or)]) }
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
      if !word.isEmpty, case .comparison(let earlier) = previous, let field = earlier.field, earlier.operator.takesList {
        hints.append(QueryMessage.severalValues(field: field.text))
      }
      if hints.isEmpty, !word.isEmpty, !input.plain[word.lowerBound].isDelimiter { hints.append(QueryMessage.textHolds(input.text(word))) }
      throw failure(expected: [.name(.field), .sign("~"), .keyword(.not), .sign("(")], hints: hints)
    }
    if let negated = try emptiness() { return .isEmpty(field: field, negated: negated) }
    guard let found = comparisonOperator() else {
      throw failure(expected: [.operator, .keyword(.is)], hints: input[position] == ":" ? [QueryMessage.equalsInsteadOfColon] : [])
    }
    let values = try values(of: field, found)
    return .comparison(Comparison(field: field, operator: found, values: values, span: input.span(start..<position)))
  }

  /// Takes `is empty`, `is not empty` or their Chinese twins; whether it was denied.
  private mutating func emptiness() throws(ParseFailure) -> Bool? {
    skipBlanks()
    for (word, negated) in [("不为空", true), ("非空", true), ("为空", false)] where input.has(word, at: position) {
      mark(position..<position + word.unicodeScalars.count, .keyword)
      position += word.unicodeScalars.count
      return negated
    }
    guard keyword(.is) != nil else { return nil }
    let negated = keyword(.not) != nil
    guard keyword(.empty) != nil else { throw failure(expected: negated ? [.keyword(.empty)] : [.keyword(.empty), .keyword(.not)]) }
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
