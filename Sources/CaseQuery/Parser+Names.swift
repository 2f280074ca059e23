import CaseCore
import TextMeasure

extension Parser {
  /// The longest name of a kind that stands here.
  mutating func kind() -> Word? { listed(.kind) }

  /// The longest name of a field that stands here, or of a column that the statement made, which wins.
  mutating func field() -> Word? {
    skipBlanks()
    let start = position
    guard !ownColumns.isEmpty || mayHaveOwnColumns, let ownEnd = end(of: { $0.ownColumn() != nil }) else { return listed(.field) }
    if let fieldEnd = end(of: { $0.listed(.field) != nil }), fieldEnd >= ownEnd + (mayHaveOwnColumns ? 0 : 1) { return listed(.field) }
    return ownColumn().map { Word($0.rawValue, input.span(start..<position)) }
  }

  /// Where something that stands here ends; `nil` where it does not.
  private mutating func end(of read: (inout Parser) -> Bool) -> Int? {
    lookingAhead { parser in read(&parser) ? parser.position : nil }
  }

  private mutating func ownColumn() -> OwnColumn? {
    guard let column = named(mayHaveOwnColumns ? OwnColumn.allCases : ownColumns, by: \.names, as: Expected.column) else { return nil }
    // It is coloured as a field, too.
    if let last = tokens.indices.last { tokens[last].class = .field }
    return column
  }

  private mutating func listed(_ class: NameClass) -> Word? {
    skipBlanks()
    stepCount += 1
    expect(.name(`class`))
    for match in lexicon.matches(of: `class`, in: folded, at: input.offsets[position]) {
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
    repeat { fields.append(try requiredField()) } while listComma(ofFields: true)
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
    } while listComma(ofFields: true)
    return keys
  }

  //     kinds -> [ 'all' ] kind { ',' kind } | 'all' | '$' NAME
  mutating func kinds() throws(ParseFailure) -> Kinds {
    if let variable = try variable() {
      // Its rows may have been counted.
      mayHaveOwnColumns = true
      return .variable(variable)
    }
    keyword(.all)
    guard let first = kind() else { return .all }
    var kinds = [first]
    while listComma() {
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
    let end = endOfName(from: position + 1)
    guard end > position + 1 else { throw failure(.expectedVariableName, at: position..<position + 1) }
    let word = Word(input.text(position + 1..<end), input.span(position..<end))
    mark(position..<end, .variable)
    position = end
    return word
  }

  /// Behind the letters, digits, `_` and `-` that stand at a place.
  mutating func endOfName(from place: Int) -> Int {
    var end = place
    defer { stepCount += end - place }
    while let next = input[end], next == "_" || next == "-" || next.properties.isAlphabetic || next.properties.numericType != nil {
      end += 1
    }
    return end
  }

  //     names -> name { [ ',' ] name } | '$' NAME
  //
  // Known names side by side need no comma.
  mutating func names(_ class: NameClass) throws(ParseFailure) -> [Operand] {
    var names: [Operand] = []
    var foundEnds: [Int: Int] = [:]
    while true {
      skipBlanks()
      expect(.name(`class`))
      if let variable = try variable() {
        names.append(.variable(variable))
      } else if let known = known(`class`, stops: Keyword.clauses, isList: true, isName: true) ?? knownBeforeOthers(`class`, &foundEnds) {
        names.append(.word(known))
      } else {
        names.append(.word(try text(stops: Keyword.clauses, expected: .name(`class`))))
      }
      if listComma() || nameConjunction() { continue }
      expect(.name(`class`))
      if isAtEnd() || input[position] == "|" || input[position] == "," || keyword(Keyword.clauses, taking: false) != nil { return names }
    }
  }

  /// Takes 和 or 与 between two names.
  mutating func nameConjunction() -> Bool {
    skipBlanks()
    guard input[position] == "和" || input[position] == "与", input[position + 1] != nil else { return false }
    mark(position..<position + 1, .sign)
    position += 1
    return true
  }

  /// A known name that is followed by a blank and other known names, up to the end of the list.
  private mutating func knownBeforeOthers(_ class: NameClass, _ foundEnds: inout [Int: Int]) -> Word? {
    var deadEnds: Set<Int> = []
    return endOfKnownBeforeOthers(`class`, depth: 0, &foundEnds, &deadEnds).map { takeName(to: $0) }
  }

  /// - Parameters:
  ///   - foundEnds: Where such names end, by where they begin: the way through a list is looked for once, and not again for each name.
  ///   - deadEnds: Where no such name stands; a place is looked at once, however many ways lead to it.
  private mutating func endOfKnownBeforeOthers(
    _ class: NameClass, depth: Int, _ foundEnds: inout [Int: Int], _ deadEnds: inout Set<Int>
  ) -> Int? {
    stepCount += 1
    if let end = foundEnds[position] { return end }
    guard depth < Parser.depthLimit, !deadEnds.contains(position) else { return nil }
    for end in knownEnds(`class`) where input[end]?.isBlank == true {
      let readsOn = lookingAhead(from: end) { parser in
        parser.skipBlanks()
        parser.expect(.name(`class`))
        return parser.known(`class`, stops: Keyword.clauses, isList: true, isName: true) != nil
          || parser.endOfKnownBeforeOthers(`class`, depth: depth + 1, &foundEnds, &deadEnds) != nil
      }
      if readsOn {
        foundEnds[position] = end
        return end
      }
    }
    deadEnds.insert(position)
    return nil
  }

  /// Where the known names that stand here may end, the longest first; quotes protect what is in them.
  mutating func knownEnds(_ class: NameClass, mayCut: Bool = true) -> [Int] {
    stepCount += 1
    let quotation = input.endOfQuotation(at: position)
    // A quotation that is never closed is a slip, not a name.
    if quotation == nil, input.opensQuotation(at: position) { return [] }
    let least = max(position + 1, quotation ?? 0)
    return lexicon.matches(of: `class`, in: folded, at: input.offsets[position]).map { input.index(ofByte: $0.end) }
      .filter { $0 >= least && (!mayCut || input.mayCut(before: $0)) }
  }

  /// The longest known name that stands here and is followed by something that the grammar allows.
  mutating func known(_ class: NameClass, stops: [Keyword], isList: Bool, isName: Bool = false) -> Word? {
    skipBlanks()
    for end in knownEnds(`class`) where mayEndValue(at: end, stops: stops, isList: isList, isName: isName) {
      return takeName(to: end)
    }
    return nil
  }

  /// Takes a known name, without the quotes around it.
  mutating func takeName(to end: Int) -> Word {
    if input.endOfQuotation(at: position) == end, let quoted = try? quotedText() { return quoted }
    return take(position..<end, .name)
  }

  mutating func take(_ range: Range<Int>, _ class: Token.Class) -> Word {
    mark(range, `class`)
    position = range.upperBound
    return Word(input.text(range), input.span(range))
  }

  /// Whether a value may end at a place.
  mutating func mayEndValue(at end: Int, stops: [Keyword], isList: Bool, isName: Bool = false) -> Bool {
    lookingAhead(from: end) { parser in
      _ = parser.isAtEnd()
      switch parser.input[parser.position] {
      case nil:
        parser.keyword(stops, taking: false)
        return true
      case ";", "|", ")": return true
      case ",": return isList
      case "&": return parser.joint(at: parser.position) != nil
      case "和" where isName, "与" where isName: return parser.nameConjunction()
      default: return !isName && parser.rangeSign() != nil || parser.keyword(stops, taking: false, mustFit: true) != nil
      }
    }
  }

  func isNumber(at index: Int) -> Bool { input[index].map { $0 >= "0" && $0 <= "9" } == true }

  /// The names of a class that are nearest to the word that stands here.
  mutating func nearestHints(_ class: NameClass) -> [any Message] {
    let word = wordHere()
    guard !word.isEmpty, word.count <= 60 else { return [] }
    let nearest = lexicon.nearest(to: input.text(word), of: `class`)
    return nearest.isEmpty ? [] : [QueryMessage.didYouMean(nearest)]
  }
}
