import CaseCore
import TextMeasure

extension Parser {
  //     values -> item { ',' item } | '(' item { ',' item } ')'
  mutating func values(of field: Word?, _ comparison: Operator) throws(ParseFailure) -> [ValueRange] {
    let start = position
    let isBracketed = sign("(")
    var values: [ValueRange] = []
    repeat { values.append(try item(of: field, isBracketed: isBracketed)) } while sign(",")
    if isBracketed, !sign(")") { throw failure(expected: [.sign(","), .sign(")")]) }
    if values.count > 1, !comparison.takesList { throw failure(.oneValueOnly(comparison.rawValue), at: start..<position) }
    return values
  }

  //     item -> value [ '..' value ]
  private mutating func item(of field: Word?, isBracketed: Bool) throws(ParseFailure) -> ValueRange {
    let low = try value(of: field, isBracketed: isBracketed)
    guard range() else { return ValueRange(low: low) }
    return ValueRange(low: low, high: try value(of: field, isBracketed: isBracketed))
  }

  /// Takes `..`, `~`, or 至 and 到 before a number.
  private mutating func range() -> Bool {
    skipBlanks()
    let length: Int
    if input.has("..", at: position) {
      length = 2
    } else if input[position] == "~" || (input[position] == "至" || input[position] == "到") && isNumber(at: position + 1) {
      length = 1
    } else {
      return false
    }
    mark(position..<position + length, .sign)
    position += length
    return true
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
    return .word(try text(stops: Keyword.afterValue, expected: .value(shape)))
  }

  /// Takes a literal of so many bytes of literal text, if a value may end behind it.
  private mutating func literalWord(_ length: Int) -> Word? {
    let end = position + input.scalarCount(ofLiteralBytes: length, from: position)
    guard input.mayCut(before: end), mayEndValue(at: end, stops: Keyword.afterValue, isList: true) else { return nil }
    return take(position..<end, .number)
  }

  /// Plain words up to punctuation or a keyword that may follow, with any brackets that close; or a text in quotes.
  mutating func text(stops: [Keyword], expected: Expected, isList: Bool = true) throws(ParseFailure) -> Word {
    skipBlanks()
    expect(expected)
    let start = position
    if let quoted = try quotedText() {
      if input.mayCut(before: position) { return quoted }
      tokens.removeLast()
    }
    var brackets = 0
    var end = position
    while let next = input[position] {
      if next.isBlank {
        let blank = position
        skipBlanks()
        if isAtEnd() { position = max(blank, position) }
        if input[position] == nil { break }
        if brackets == 0, end > start, keyword(stops, taking: false, mustFit: true) != nil { break }
        continue
      }
      if next == "(" {
        brackets += 1
      } else if next == ")" {
        if brackets == 0 { break }
        brackets -= 1
      } else if brackets == 0,
        next.isDelimiter || input.has("..", at: position) || input.has("!=", at: position) || input.has("!~", at: position)
      {
        break
      }
      position += 1
      end = position
    }
    position = end
    guard end > start else { throw failure(expected: [expected]) }
    mark(start..<end, .value)
    return Word(input.text(start..<end), input.span(start..<end))
  }

  /// A text in quotes, without them and with its escapes resolved; `nil` where no quote opens.
  mutating func quotedText() throws(ParseFailure) -> Word? {
    guard position < input.count, let closing = input.scalars[position].closingQuote else { return nil }
    let start = position
    var content = String.UnicodeScalarView()
    position += 1
    while position < input.count {
      let scalar = input.scalars[position]
      if scalar == closing || (closing == "”" && scalar == "“") {
        position += 1
        mark(start..<position, .string)
        return Word(String(content), input.span(start..<position))
      }
      if scalar == "\\" { content.append(try escape()) } else { content.append(scalar) }
      position += 1
    }
    position = start
    throw failure(.unclosedQuote(String(input.scalars[start])), at: start..<start + 1, hints: [QueryMessage.closeWith(String(closing))])
  }

  /// The character that an escape stands for; the parser stands on its last character afterwards.
  private mutating func escape() throws(ParseFailure) -> Unicode.Scalar {
    let start = position
    position += 1
    switch input[position] {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      guard input[position + 1] == "{", let end = input.plain[position...].firstIndex(of: "}"), end <= position + 9,
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
