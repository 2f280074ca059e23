import CaseCore

extension Parser {
  //     form -> 'as' FORMAT [ destination ] | destination
  //
  // `as` is taken already.
  mutating func format() throws(ParseFailure) -> Clause {
    guard let format = named(Format.allCases, by: \.names, as: Expected.format) else {
      throw failure(
        expected: (mayHaveHeading ? [.heading] : []) + Format.allCases.map(Expected.format),
        hints: mayHaveHeading ? [QueryMessage.headingInQuotes] : [])
    }
    return .format(format, to: keyword(.to) == nil ? nil : try destination())
  }

  /// The form that the ending of a file's name stands for; `to` is taken already.
  mutating func formatOfFile() throws(ParseFailure) -> Clause {
    let destination = try destination()
    guard let format = Format(ofFile: destination.file.text) else {
      throw failure(expected: [.keyword(.as)], hints: [QueryMessage.formatBeforeFile])
    }
    return .format(format, to: destination)
  }

  //     destination -> 'to' [ '!' ] [ '=' | ':' ] FILE
  private mutating func destination() throws(ParseFailure) -> Destination {
    let replaces = destinationSigns()
    let file = try file()
    guard let form = ForeignForm(ofFile: file.text) else { return Destination(file, replaces: replaces) }
    let substitute = file.text.dropLast(form.ending.count) + (form.substitute.endings.first ?? "")
    let hint = QueryMessage.writeAs(form.substitute, file: String(substitute))
    throw ParseFailure(diagnostic: Diagnostic(QueryMessage.foreignForm(form.ending), at: file.span, hints: [hint]))
  }

  /// Takes what may stand before the name of a file and is no part of it; tells whether that file gives way.
  private mutating func destinationSigns() -> Bool {
    let replaces = sign("!")
    skipBlanks()
    if input[position] == "=" || input[position] == ":" {
      mark(position..<position + 1, .sign)
      position += 1
    }
    return replaces
  }

  /// Whether the name of a file stands at a place whose ending tells what is written.
  mutating func fileFits(at place: Int) -> Bool {
    lookingAhead(from: place) { parser in
      _ = parser.destinationSigns()
      guard let file = try? parser.file() else { return false }
      return Format(ofFile: file.text) != nil || ForeignForm(ofFile: file.text) != nil
    }
  }

  /// A file's name: in quotes, or up to a blank.
  mutating func file() throws(ParseFailure) -> Word {
    skipBlanks()
    expect(.file)
    if let quoted = try quotedText() { return quoted }
    var end = position
    while let next = input[end], !next.isBlank, next != "|" { end += 1 }
    guard end > position else { throw failure(expected: [.file]) }
    return take(position..<end, .value)
  }
}

/// A kind of file that is not written: its program reads another one that is.
private struct ForeignForm {
  let ending: String
  let substitute: Format

  private static let all = [
    ForeignForm(ending: ".xlsx", substitute: .csvWithMark), ForeignForm(ending: ".xls", substitute: .csvWithMark),
    ForeignForm(ending: ".ods", substitute: .csvWithMark), ForeignForm(ending: ".docx", substitute: .html),
    ForeignForm(ending: ".doc", substitute: .html), ForeignForm(ending: ".pdf", substitute: .html),
  ]

  init?(ofFile path: String) {
    let name = path.lowercased()
    guard let form = ForeignForm.all.first(where: { name.hasSuffix($0.ending) }) else { return nil }
    self = form
  }

  private init(ending: String, substitute: Format) {
    self.ending = ending
    self.substitute = substitute
  }
}
