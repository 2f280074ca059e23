import CaseCore

extension Parser {
  //     'pin' [ names { [ '|' ] clause } | query ] [ heading ]
  //
  // A known name wins over a word of the language that it begins with.
  mutating func pinStatement() throws(ParseFailure) -> Statement {
    mayHaveHeading = true
    skipBlanks()
    let start = position
    expect(.name(.record))
    expect(.sign("|"))
    let isNamed = lookingAhead { $0.known(.record, stops: Keyword.clauses, isList: true, isName: true) != nil }
    let isQuery = !isNamed && (input[position] == "|" || keyword(verbs + [.by], taking: false) != nil || otherVerbFollows())
    var pinned: PinnedQuery?
    if isQuery {
      pinned = PinnedQuery(query: try nestedQuery(or: .onlyQueriesArePinned), isOfNames: false)
    } else if !isAtEnd(), !isAtHeading() {
      pinned = PinnedQuery(query: query(.show(try names(.record)), from: start), isOfNames: true)
    }
    let heading = try headingIfAny()
    try end()
    return .pin(pinned, heading: heading)
  }

  //     'pins' [ form ]
  mutating func pinsStatement() throws(ParseFailure) -> Statement {
    _ = sign("|")
    let (format, file) = try formatIfAny()
    try end()
    return .pins(as: format, to: file)
  }

  //     'unpin' ( 'all' | numbers )
  //     numbers -> number { ',' number }
  //     number -> INTEGER [ '..' INTEGER ]
  mutating func unpinStatement() throws(ParseFailure) -> Statement {
    if keyword(.all) != nil {
      try end()
      return .unpin(nil)
    }
    var numbers: [NumberRange] = []
    repeat {
      skipBlanks()
      expect(.pin)
      let start = position
      guard isNumber(at: start) else { throw failure(expected: [.pin, .keyword(.all)]) }
      let low = try integer()
      var high = low
      if let length = rangeSign() {
        mark(position..<position + length, .sign)
        position += length
        high = try integer()
      }
      numbers.append(NumberRange(low: low, high: high, span: input.span(start..<position)))
    } while listComma()
    try end()
    return .unpin(numbers)
  }

  //     'brief' [ heading ] [ form ]
  mutating func briefStatement() throws(ParseFailure) -> Statement {
    mayHaveHeading = true
    let title = try headingIfAny()
    mayHaveHeading = title == nil
    _ = sign("|")
    skipBlanks()
    let start = position
    let (format, file) = try formatIfAny()
    if let format, !format.isDocument {
      throw failure(.notOfDocuments(format), at: start..<position, hints: [QueryMessage.documentForms])
    }
    guard isAtEnd() else { throw failure(expected: [.keyword(.as), .keyword(.to)], hints: [QueryMessage.documentForms]) }
    return .brief(title: title, as: format, to: file)
  }

  //     heading -> 'as' STRING
  private mutating func headingIfAny() throws(ParseFailure) -> Word? {
    guard isAtHeading() else { return nil }
    _ = sign("|")
    keyword(.as)
    skipBlanks()
    return try quotedText()
  }

  /// Whether `as` stands here with a quotation behind it.
  mutating func isAtHeading() -> Bool {
    guard mayHaveHeading else { return false }
    return lookingAhead { parser in
      _ = parser.sign("|")
      guard parser.keyword(.as) != nil else { return false }
      parser.skipBlanks()
      parser.expect(.heading)
      return parser.input.opensQuotation(at: parser.position)
    }
  }
}
