import CaseCore
import TextMeasure

extension Parser {
  /// The longest name of a kind that stands here.
  mutating func kind() -> Word? { listed(.kind) }

  /// The longest name of a field that stands here; after a count, also the column that it made.
  mutating func field() -> Word? {
    if isCounted {
      skipBlanks()
      let start = position
      if keyword(.count) != nil { return Word(Keyword.count.rawValue, input.span(start..<position)) }
    }
    return listed(.field)
  }

  private mutating func listed(_ class: NameClass) -> Word? {
    skipBlanks()
    expect(.name(`class`))
    for match in lexicon.matches(of: `class`, in: input.folded, at: input.offsets[position]) {
      let end = input.index(ofByte: match.end)
      guard end > position, input.mayCut(before: end) else { continue }
      let word = Word(match.name, input.span(position..<end))
      mark(position..<end, .field)
      position = end
      return word
    }
    return nil
  }

  //     fields -> field { ',' field }
  mutating func fields() throws(ParseFailure) -> [Word] {
    var fields: [Word] = []
    repeat { fields.append(try requiredField()) } while sign(",")
    return fields
  }

  mutating func requiredField() throws(ParseFailure) -> Word {
    if let field = field() { return field }
    throw failure(expected: [.name(.field)], hints: nearestHints(.field))
  }

  //     keys -> field [ 'asc' | 'desc' ] { ',' field [ 'asc' | 'desc' ] }
  mutating func sortKeys() throws(ParseFailure) -> [SortKey] {
    var keys: [SortKey] = []
    repeat {
      let field = try requiredField()
      let direction = keyword(.asc, .desc)
      keys.append(SortKey(field: field, isDescending: direction.map { $0 == .desc }))
    } while sign(",")
    return keys
  }

  //     kinds -> kind { ',' kind } | 'all' | '$' NAME
  mutating func kinds() throws(ParseFailure) -> Kinds {
    if let variable = try variable() { return .variable(variable) }
    if keyword(.all) != nil { return .all }
    guard let first = kind() else { return .all }
    var kinds = [first]
    while sign(",") {
      guard let next = kind() else { throw failure(expected: [.name(.kind)], hints: nearestHints(.kind)) }
      kinds.append(next)
    }
    return .some(kinds)
  }

  /// `$name`, with or without a full-width sign.
  mutating func variable() throws(ParseFailure) -> Word? {
    skipBlanks()
    expect(.variable)
    guard input[position] == "$" else { return nil }
    var end = position + 1
    while let next = input[end], next == "_" || next == "-" || next.properties.isAlphabetic || next.properties.numericType != nil {
      end += 1
    }
    guard end > position + 1 else { throw failure(.expectedVariableName, at: position..<position + 1) }
    let word = Word(input.text(position + 1..<end), input.span(position..<end))
    mark(position..<end, .variable)
    position = end
    return word
  }

  //     names -> name { [ ',' ] name } | '$' NAME
  //
  // Known names side by side need no comma.
  mutating func names(_ class: NameClass) throws(ParseFailure) -> [Operand] {
    var names: [Operand] = []
    while true {
      skipBlanks()
      expect(.name(`class`))
      if let variable = try variable() {
        names.append(.variable(variable))
      } else if let known = known(`class`, stops: Keyword.clauses, isList: true, isName: true) ?? knownBeforeAnother(`class`) {
        names.append(.word(known))
      } else {
        names.append(.word(try text(stops: Keyword.clauses, expected: .name(`class`))))
      }
      if sign(","), !isAtEnd() { continue }
      if isAtEnd() || input[position] == "|" || keyword(Keyword.clauses, taking: false) != nil { return names }
    }
  }

  /// A known name that is followed by a blank and another known name.
  private mutating func knownBeforeAnother(_ class: NameClass) -> Word? {
    for match in lexicon.matches(of: `class`, in: input.folded, at: input.offsets[position]) {
      let end = input.index(ofByte: match.end)
      guard end > position, input[end]?.isBlank == true else { continue }
      var probe = self
      probe.position = end
      guard probe.known(`class`, stops: Keyword.clauses, isList: true, isName: true) != nil else { continue }
      return take(position..<end, .name)
    }
    return nil
  }

  /// The longest known name that stands here and is followed by something that the grammar allows.
  mutating func known(_ class: NameClass, stops: [Keyword], isList: Bool, isName: Bool = false) -> Word? {
    skipBlanks()
    for match in lexicon.matches(of: `class`, in: input.folded, at: input.offsets[position]) {
      let end = input.index(ofByte: match.end)
      guard end > position, input.mayCut(before: end), mayEndValue(at: end, stops: stops, isList: isList, isName: isName) else { continue }
      return take(position..<end, .name)
    }
    return nil
  }

  mutating func take(_ range: Range<Int>, _ class: Token.Class) -> Word {
    mark(range, `class`)
    position = range.upperBound
    return Word(input.text(range), input.span(range))
  }

  /// Whether a value may end at a place.
  mutating func mayEndValue(at end: Int, stops: [Keyword], isList: Bool, isName: Bool = false) -> Bool {
    let start = (position, tokens.count)
    position = end
    defer {
      position = start.0
      tokens.removeSubrange(start.1...)
    }
    skipBlanks()
    guard let next = input[position] else {
      _ = keyword(stops, taking: false)
      return true
    }
    switch next {
    case ";", "|", ")": return true
    case ",": return isList
    case "~": return !isName
    case ".": if input.has("..", at: position) { return !isName }
    case "至", "到": if isNumber(at: position + 1) { return !isName }
    default: break
    }
    return keyword(stops, taking: false, mustFit: true) != nil
  }

  func isNumber(at index: Int) -> Bool { input[index].map { $0 >= "0" && $0 <= "9" } == true }

  /// The names of a class, or the keywords, that are nearest to the word that stands here.
  func nearestHints(_ class: NameClass) -> [any Message] {
    let word = wordHere()
    guard !word.isEmpty else { return [] }
    let nearest = lexicon.nearest(to: input.text(word), of: `class`)
    return nearest.isEmpty ? [] : [QueryMessage.didYouMean(nearest)]
  }
}
