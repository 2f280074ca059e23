import CaseCore

extension Parser {
  //     groups -> group { ',' group }
  mutating func groupKeys() throws(ParseFailure) -> [GroupKey] {
    var keys: [GroupKey] = []
    repeat { keys.append(try groupKey()) } while listComma(ofFields: true)
    return keys
  }

  //     group -> field | field PART | PART [ '(' field ')' ]
  //
  // A field that is called like a part of the calendar wins, unless brackets follow.
  mutating func groupKey() throws(ParseFailure) -> GroupKey {
    skipBlanks()
    let start = position
    func key(_ parser: Parser, _ field: Word?, _ part: DatePart?) -> GroupKey {
      GroupKey(field: field, part: part, span: parser.input.span(start..<parser.position))
    }
    if lookingAhead({ $0.datePart() != nil && $0.sign("(") }) || lookingAhead({ $0.field() == nil }), let part = datePart() {
      guard sign("(") else { return key(self, nil, part) }
      let field = try requiredField()
      if !sign(")") { throw failure(expected: [.sign(")")]) }
      return key(self, field, part)
    }
    let field = try requiredField()
    // 开始年份: the part is glued to the field.
    let isGlued = position > 0 && input[position] != nil && !input.plain[position - 1].isBlank
    guard isGlued, lookingAhead({ parser in parser.isShape(.date, field) && parser.datePart() != nil }), let part = datePart() else {
      return key(self, field, nil)
    }
    return key(self, field, part)
  }

  private func isShape(_ shape: ValueShape, _ field: Word) -> Bool { lexicon.shape(ofField: field.text) == shape }

  private mutating func datePart() -> DatePart? { named(DatePart.allCases, by: \.names, as: Expected.part) }
}
