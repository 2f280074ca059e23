import CaseCore

extension Parser {
  //     'set' [ SETTING [ [ '=' ] CHOICE ] ]
  mutating func setStatement() throws(ParseFailure) -> Statement {
    guard let setting = named(Setting.allCases, by: \.names, as: Expected.setting) else {
      guard isAtEnd() else { throw noneNamed(Setting.allCases, by: \.names, as: Expected.setting) }
      return .set(nil, to: nil)
    }
    let hasSign = sign("=")
    if let number = try number(in: setting.range) { return .set(setting, to: number) }
    guard let choice = named(setting.choices, by: \.names, as: Expected.choice) else {
      guard !hasSign, isAtEnd() else { throw noneNamed(setting.choices, by: \.names, as: Expected.choice) }
      return .set(setting, to: nil)
    }
    try end()
    return .set(setting, to: choice)
  }

  /// A number that a setting can be; what stands behind it must be the end.
  private mutating func number(in range: ClosedRange<Int>?) throws(ParseFailure) -> Setting.Choice? {
    guard let range else { return nil }
    skipBlanks()
    expect(.integer)
    guard isNumber(at: position) else { return nil }
    let start = position
    let number = try integer()
    guard range.contains(number) else { throw failure(.numberOutside(range), at: start..<position) }
    try end()
    return Setting.Choice(number)
  }

  //     'history' [ words ] [ 'limit' INTEGER ] [ form ]
  //
  // The text ends only at a word that may follow it: people look for lines with all the others in them.
  mutating func historyStatement() throws(ParseFailure) -> Statement {
    skipBlanks()
    expect(.value(.text))
    let isAlone = isAtEnd() || input[position] == "|" || keyword(Parser.historyClauses, taking: false, mustFit: true) != nil
    let words = isAlone ? [] : try words(stops: Parser.historyClauses).map(\.written)
    _ = sign("|")
    let limit = keyword(.limit) == nil ? nil : try limit()
    _ = sign("|")
    let (format, file) = try formatIfAny()
    try end()
    return .history(words, limit: limit, as: format, to: file)
  }

  private static let historyClauses: [Keyword] = [.limit, .as, .to]

  //     [ form ]
  mutating func formatIfAny() throws(ParseFailure) -> (format: Format?, file: Destination?) {
    switch keyword(.as, .to) {
    case .as: if case .format(let format, let file) = try format() { return (format, file) }
    case .to: if case .format(let format, let file) = try formatOfFile() { return (format, file) }
    default: break
    }
    return (nil, nil)
  }

  /// Takes the longest name that stands here, and tells whose it is.
  mutating func named<Choice>(_ choices: [Choice], by names: (Choice) -> [String], as expected: (Choice) -> Expected) -> Choice? {
    skipBlanks()
    var best: (choice: Choice, end: Int)?
    for choice in choices {
      expect(expected(choice))
      for name in names(choice) where input.has(name, at: position) {
        let end = position + name.unicodeScalars.count
        if end > best?.end ?? position, input.mayCut(before: end) { best = (choice, end) }
      }
    }
    guard let best else { return nil }
    mark(position..<best.end, .keyword)
    position = best.end
    return best.choice
  }

  /// The failure that none of some names stands here, with those that are nearest to what does.
  mutating func noneNamed<Choice>(_ choices: [Choice], by names: (Choice) -> [String], as expected: (Choice) -> Expected) -> ParseFailure {
    let near = nearest(to: wordHere(), of: choices.map(names))
    return failure(expected: choices.map(expected), hints: near.isEmpty ? [] : [QueryMessage.didYouMean(near)])
  }

  /// The first names of those things of which some name is near to a word.
  func nearest(to word: Range<Int>, of names: [[String]]) -> [String] {
    guard word.count <= 60 else { return [] }
    let word = String(String.UnicodeScalarView(input.plain[word]))
    // A short word is not near to everything.
    let limit = word.unicodeScalars.count <= 2 ? 0 : word.unicodeScalars.count <= 3 ? 1 : 2
    return names.filter { $0.contains { editDistance($0, word, limit: limit) != nil } }.compactMap(\.first)
  }
}

extension Operand {
  /// The word as it was written: lines that were entered may hold a `$name`.
  fileprivate var written: Word {
    switch self {
    case .word(let word): word
    case .variable(let name): Word("$" + name.text, name.span)
    }
  }
}
