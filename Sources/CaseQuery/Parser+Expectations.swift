import CaseCore

extension Parser {
  //     'expect' ( [ operator ] INTEGER [ 'rows' ] | [ 'not' ] 'empty' )
  mutating func expectationStatement() throws(ParseFailure) -> Statement {
    skipBlanks()
    let start = position
    var rows: (operator: Operator, count: Int)
    if let negated = emptyAnswer() {
      rows = (negated ? .notEqual : .equal, 0)
    } else {
      let comparison = comparisonOfRows()
      if comparison == nil, !isNumber(at: position) { throw failure(expected: [.operator, .integer, .keyword(.empty)]) }
      rows = (comparison ?? .equal, try integer())
      keyword(.rows)
    }
    let span = input.span(start..<position)
    try end()
    return .expect(ExpectedRows(operator: rows.operator, count: rows.count, span: span))
  }

  /// Takes `empty`, `not empty` or their Chinese twins; whether it was denied.
  private mutating func emptyAnswer() -> Bool? {
    let start = (position, tokens.count)
    keyword(.is)
    if let negated = wordForEmpty() { return negated }
    let negated = keyword(.not) != nil
    if keyword(.empty) != nil { return negated }
    position = start.0
    tokens.removeSubrange(start.1...)
    return nil
  }

  /// Takes an operator that compares numbers.
  private mutating func comparisonOfRows() -> Operator? {
    let start = (position, tokens.count)
    if let found = comparisonOperator(), found != .contains, found != .containsNot { return found }
    position = start.0
    tokens.removeSubrange(start.1...)
    return nil
  }
}
