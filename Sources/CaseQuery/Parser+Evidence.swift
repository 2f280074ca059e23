import CaseCore

extension Parser {
  //     'why' name [ '.' field ]
  //
  // A name may hold dots: the field is what stands behind the last one that a field follows. 的 is as good as a dot.
  mutating func whySource() throws(ParseFailure) -> QuerySource {
    skipBlanks()
    expect(.name(.record))
    if let variable = try variable() { return .why(.variable(variable), field: try fieldBehindDot()) }
    for end in knownEnds(.record, mayCut: false) {
      // A dot behind a known name is followed by a field, or by what should be one.
      guard isDot(at: end) || mayEndValue(at: end, stops: Keyword.clauses, isList: false, isName: true) else { continue }
      let name = takeName(to: end)
      return .why(.word(name), field: try fieldBehindDot())
    }
    // No known name: the last dot before a field parts them.
    stepCount += input.count - position
    let ends = ((position + 1)..<max(position + 1, input.count)).filter { hasFieldBehindDot(at: $0) }
    if let end = ends.last {
      let name = takeName(to: end)
      return .why(.word(name), field: try fieldBehindDot())
    }
    return .why(.word(try text(stops: Keyword.clauses, expected: .name(.record))), field: nil)
  }

  private func isDot(at place: Int) -> Bool { input[place] == "." || input[place] == "的" || input[place] == "," }

  private mutating func hasFieldBehindDot(at place: Int) -> Bool {
    guard isDot(at: place) else { return false }
    return lookingAhead(from: place + 1) { $0.field() != nil }
  }

  private mutating func fieldBehindDot() throws(ParseFailure) -> Word? {
    expect(.sign("."))
    guard isDot(at: position) else { return nil }
    mark(position..<position + 1, .sign)
    position += 1
    return try requiredField()
  }

  //     [ names ]
  mutating func namesIfAny(_ class: NameClass) throws(ParseFailure) -> [Operand] {
    skipBlanks()
    expect(.name(`class`))
    let isAlone = isAtEnd() || input[position] == "|" || keyword(Keyword.clauses, taking: false) != nil
    return isAlone ? [] : try names(`class`)
  }

  //     words -> word { word }
  //
  // A quotation is one word, whatever it holds; a comma or a colon parts words as a blank does.
  mutating func words(stops: [Keyword]) throws(ParseFailure) -> [Operand] {
    var words: [Operand] = []
    repeat {
      while input[position]?.isBlank == true || input[position] == "," || input[position] == ":" { position += 1 }
      skipBlanks()
      expect(.value(.text))
      if let variable = try variable() {
        words.append(.variable(variable))
      } else if let quoted = try quotedText() {
        words.append(.word(quoted))
      } else {
        var end = position
        while let next = input[end], !next.isBlank, next != "|", next != "," { end += 1 }
        guard end > position else { throw failure(expected: [.value(.text)]) }
        words.append(.word(take(position..<end, .value)))
      }
    } while !isAtEnd() && input[position] != "|" && keyword(stops, taking: false, mustFit: true) == nil
    return words
  }
}
