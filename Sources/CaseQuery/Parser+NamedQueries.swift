import CaseCore

extension Parser {
  //     'let' NAME '=' query
  mutating func letStatement() throws(ParseFailure) -> Statement {
    let name = try newName()
    if !sign("=") { throw failure(expected: [.sign("=")]) }
    return .let(name: name, query: try nestedQuery(or: .onlyQueriesHaveNames))
  }

  //     'save' NAME [ '=' query ]
  mutating func saveStatement() throws(ParseFailure) -> Statement {
    let start = position
    let name = try newName()
    // A file is called so: what a `$` may stand before may not stand there.
    skipBlanks()
    let isWhole = input[position] == nil || input[position] == "="
    guard isWhole, name.text.unicodeScalars.first != "-" else {
      position = start
      skipBlanks()
      throw failure(.nameOfFile, at: wordHere())
    }
    return .save(name: name, query: sign("=") ? try nestedQuery(or: .onlyQueriesHaveNames) : nil)
  }

  //     'queries' [ 'as' FORMAT [ 'to' FILE ] ]
  mutating func queriesStatement() throws(ParseFailure) -> Statement {
    _ = sign("|")
    let (format, file) = try formatIfAny()
    try end()
    return .queries(as: format, to: file)
  }

  //     'open' FILE
  mutating func openStatement() throws(ParseFailure) -> Statement {
    let folder = try file()
    try end()
    return .open(folder)
  }

  /// A name that a `$` may stand before.
  mutating func newName(as expected: Expected = .newName) throws(ParseFailure) -> Word {
    skipBlanks()
    expect(expected)
    let end = endOfName(from: position)
    guard end > position else { throw failure(expected: [expected]) }
    return take(position..<end, .variable)
  }
}
