import CaseCore
import TextMeasure

extension Parser {
  //     values -> item { ',' item } | '(' item { ',' item } ')'
  mutating func values(of field: Word?, _ comparison: Operator) throws(ParseFailure) -> [ValueRange] {
    let start = position
    let isBracketed = sign("(")
    var values: [ValueRange] = []
    repeat { values.append(try item(of: field, isBracketed: isBracketed)) } while isBracketed ? sign(",") : listComma()
    if isBracketed, !sign(")") { throw failure(expected: [.sign(","), .sign(")")]) }
    if values.count > 1, !comparison.takesList { throw failure(.oneValueOnly(comparison.rawValue), at: start..<position) }
    return values
  }

  //     item -> value [ '..' value ]
  mutating func item(of field: Word?, isBracketed: Bool) throws(ParseFailure) -> ValueRange {
    let low = try value(of: field, isBracketed: isBracketed)
    guard range() else { return ValueRange(low: low) }
    return ValueRange(low: low, high: try value(of: field, isBracketed: isBracketed))
  }

  /// Takes `..`, `~`, or 至 and 到 before a number.
  private mutating func range() -> Bool {
    skipBlanks()
    guard let length = rangeSign() else { return false }
    mark(position..<position + length, .sign)
    position += length
    return true
  }

  /// The length of the sign of a range that stands here; 至 and 到 are one only before a number, which may still be to come.
  func rangeSign() -> Int? {
    switch input[position] {
    case ".": return input.has("..", at: position) ? 2 : nil
    case "~": return 1
    case "至", "到":
      var next = position + 1
      while input[next]?.isBlank == true { next += 1 }
      return input[next].map { $0.beginsNumber } ?? true ? 1 : nil
    default: return nil
    }
  }

  /// One value; its shape is that of the field, which it need not have: what it means is settled later.
  private mutating func value(of field: Word?, isBracketed: Bool) throws(ParseFailure) -> Operand {
    skipBlanks()
    let shape = field.map { lexicon.shape(ofField: $0.text) } ?? .text
    if case .name = shape, let field { expect(.name(.value(field: field.text))) } else { expect(.value(shape)) }
    if let variable = try variable() { return .variable(variable) }
    switch shape {
    case .text: break
    case .name:
      if let field, let known = known(.value(field: field.text), stops: Keyword.afterValue, isList: true) { return .word(known) }
    case .date:
      if let literal = DateLiteral(prefixOf: input.literalBytes(from: position)[...]), let word = literalWord(literal.length) {
        return .word(word)
      }
    case .quantity:
      let bytes = input.literalBytes(from: position)
      if let literal = QuantityLiteral(prefixOf: bytes[...], inList: isBracketed, isUnit: lexicon.isUnit),
        let word = literalWord(literal.length)
      {
        return .word(word)
      }
    }
    if case .name = shape, let field { return .word(try text(stops: Keyword.afterValue, expected: .name(.value(field: field.text)))) }
    return .word(try text(stops: Keyword.afterValue, expected: .value(shape)))
  }

  /// Takes a literal of so many bytes of literal text, if a value may end behind it.
  private mutating func literalWord(_ length: Int) -> Word? {
    let end = position + input.scalarCount(ofLiteralBytes: length, from: position)
    guard input.mayCut(before: end), mayEndValue(at: end, stops: Keyword.afterValue, isList: true) else { return nil }
    return take(position..<end, .number)
  }

  /// Plain words up to punctuation or a keyword that may follow, with any brackets that close; or a text in quotes.
  mutating func text(stops: [Keyword], expected: Expected) throws(ParseFailure) -> Word {
    skipBlanks()
    expect(expected)
    let start = position
    if let quoted = try quotedText() {
      if input[position]?.isBlank != false || mayEndValue(at: position, stops: stops, isList: true) { return quoted }
      // What a word is glued to is no quotation, but plain text.
      tokens.removeLast()
      position = start
    }
    var content = String.UnicodeScalarView()
    let isFree = expected == .value(.text)
    while let end = endOfPlainPiece() {
      let cut = stops.contains(.and) ? placeOfGluedWord(in: position..<end, of: expected) : nil
      content.append(contentsOf: input.scalars[position..<(cut ?? end)])
      position = cut ?? end
      guard cut == nil, let gap = gap(stops: stops) else { break }
      content.append(contentsOf: gap)
    }
    guard position > start else { throw failure(expected: [expected]) }
    mark(start..<position, .value)
    if isFree, stops.contains(.and), let end = endOfFieldBehindWord(at: position) { throw gluedToText(from: start, to: end) }
    return Word(String(content), input.span(start..<position))
  }

  /// Where a word that is glued to plain text ends it: behind the first character, and only before what must be its own.
  private mutating func placeOfGluedWord(in range: Range<Int>, of expected: Expected) -> Int? {
    if expected == .value(.text) { return range.dropFirst().first { endOfFieldBehindWord(at: $0) != nil } }
    let names: NameClass? = if case .name(let names) = expected { names } else { nil }
    return range.dropFirst().first { gluedWord(at: $0, of: names) != nil }
  }

  /// The failure that no blank parts a text from the condition behind it, up to whose field it is shown how to write it.
  private mutating func gluedToText(from start: Int, to end: Int) -> ParseFailure {
    let correction = "\(input.text(start..<position)) \(input.text(position..<end))"
    let wordEnd = lookingAhead { parser in
      parser.keyword(.and, .or)
      return parser.position
    }
    return failure(
      .textEndsAtBlank(input.text(position..<wordEnd)), at: position..<wordEnd,
      hints: [QueryMessage.writeInstead(correction, at: input.span(start..<end))])
  }

  /// The end of a word, a quotation or a pair of brackets that stands here; `nil` where plain text ends.
  private mutating func endOfPlainPiece() -> Int? {
    if input[position] == "(" {
      let end = input.closingBracket(of: position).map { $0 + 1 }
      stepCount += (end ?? input.count) - position
      return end
    }
    if let end = input.endOfQuotation(at: position) { return end }
    var end = position
    defer { stepCount += end - position + 1 }
    while let next = input[end], !next.isDelimiter, end == position || input.endOfQuotation(at: end) == nil {
      if next == ".", input[end + 1] == "." { break }
      if next == "&", joint(at: end) != nil { break }
      if next == "!", input[end + 1] == "=" || input[end + 1] == "~" { break }
      if next == "\\", input[end + 1] == "\n" || input[end + 1] == "\r" { break }
      end += 1
    }
    return end > position ? end : nil
  }

  /// Goes over the blanks between two words of plain text and says what they are worth; `nil`, and stays, where the text ends before them.
  private mutating func gap(stops: [Keyword]) -> [Unicode.Scalar]? {
    guard let next = input[position], next.isBlank || next == "\\" else { return [] }
    let (start, tokenCount) = (position, tokens.count)
    skipBlanks()
    // A comment ends a text, too.
    if tokens.count > tokenCount || endOfPlainPiece() == nil || keyword(stops, taking: false, mustFit: true) != nil {
      position = start
      tokens.removeSubrange(tokenCount...)
      return nil
    }
    let blanks = input.scalars[start..<position]
    return blanks.contains("\\") ? [" "] : Array(blanks)
  }

  /// A text in quotes, without them and with its escapes resolved; `nil` where no quote opens.
  mutating func quotedText() throws(ParseFailure) -> Word? {
    stepCount += 1
    guard input.opensQuotation(at: position) else { return nil }
    let start = position
    guard let end = input.endOfQuotation(at: position) else {
      let closing = input.scalars[start].closingQuote.map(String.init) ?? ""
      throw failure(.unclosedQuote(input.text(start..<start + 1)), at: start..<start + 1, hints: [QueryMessage.closeWith(closing)])
    }
    var content = String.UnicodeScalarView()
    position += 1
    while position < end - 1 {
      content.append(input.scalars[position] == "\\" ? try escape() : input.scalars[position])
      position += 1
    }
    position = end
    mark(start..<end, .string)
    return Word(String(content), input.span(start..<end))
  }

  /// The character that an escape stands for; the parser stands on its last character afterwards.
  private mutating func escape() throws(ParseFailure) -> Unicode.Scalar {
    let start = position
    position += 1
    switch input[position] {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      guard input[position + 1] == "{",
        let end = input.plain[position..<min(position + 10, input.count)].firstIndex(of: "}"),
        let value = UInt32(input.text(position + 2..<end), radix: 16), let scalar = Unicode.Scalar(value)
      else { break }
      position = end
      return scalar
    case .some where ["\\", "\"", "'", "“", "”", "‘", "’", "」", "』"].contains(input.scalars[position]): return input.scalars[position]
    default: break
    }
    throw failure(.unknownEscape, at: start..<min(position + 1, input.count))
  }
}
