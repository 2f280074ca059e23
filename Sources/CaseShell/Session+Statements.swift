import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseRender

extension Session {
  /// Carries out a statement that could be read.
  mutating func run(_ parsed: Parsed) throws(Diagnostic) -> Status {
    switch parsed.statement {
    case .query(let query):
      try answer(query, WrittenQuery(parsed, query, in: scope.source)) { engine, environment throws(Diagnostic) in
        try engine.answer(query, in: environment)
      }
    case .explain(let query):
      try answer(query, nil) { engine, environment throws(Diagnostic) in try engine.explanation(of: query, in: environment) }
    case .let(let name, let query):
      scope.queries[name.text] = query
      scope.written[name.text] = WrittenQuery(parsed, query, in: scope.source)
    case .param(let name, let field, let value): try declare(name, of: field, value)
    case .run(let file, let arguments): return try run(file, arguments)
    case .expect(let rows): try check(rows)
    case .save(let name, let query): try save(query.map { ($0, WrittenQuery(parsed, $0, in: scope.source)) }, as: name)
    case .queries(let format, let file):
      let form = try formWithoutSources(format)
      try write(savedQueries(for: form), in: form, to: file, of: nil)
    case .pin(let pinned, let heading):
      let given = pinned.map { ($0.query, WrittenQuery(parsed, $0, in: scope.source)) }
      try pin(given, under: heading, at: parsed.contentSpan)
    case .pins(let format, let file):
      let form = try formWithoutSources(format)
      try write(pins(for: form), in: form, to: file, of: nil)
    case .unpin(let numbers): try unpin(numbers, at: parsed.contentSpan)
    case .brief(let title, let format, let file): try brief(title: title, as: format, to: file, at: parsed.contentSpan)
    case .open(let folder): try open(folder)
    case .reload: try open(nil)
    case .check(let path, let clauses): return try check(path, then: clauses)
    case .history(let words, let limit, let format, let file):
      let form = try formWithoutSources(format)
      try write(history(words, limit: limit, for: form), in: form, to: file, of: nil)
    case .set(let setting, let choice): try set(setting, to: choice)
    case .help(let topic): try present(help(topic).map(renderer(for: settings.format).render).joined())
    case .quit: return .quit
    case nil: break
    }
    return .done
  }

  /// The form that was asked for, or the session's, of an answer that has no sources.
  private func formWithoutSources(_ format: Format?) throws(Diagnostic) -> Format {
    if let format { try refuseFormatOfSources(format) }
    return format ?? settings.formatWithoutSources
  }

  func refuseFormatOfSources(_ format: Format) throws(Diagnostic) {
    if format.isOfSources { throw Diagnostic(ShellMessage.nothingToCite(format), hints: [ShellMessage.otherFormats]) }
  }

  /// - Parameter written: The query as it can be saved; `nil` where what is answered is not the query itself.
  private mutating func answer(
    _ query: Query, _ written: WrittenQuery?, _ compute: (Engine, Environment) throws(Diagnostic) -> Engine.Outcome
  ) throws(Diagnostic) {
    let start = world.milliseconds()
    var environment = environment
    environment.interruption = world.interruption
    let outcome = try compute(engine, environment)
    let standalone = written.map { StandaloneQuery($0, in: scope) }
    let statement = standalone?.reproducingScript
    scope.answeredQuery = standalone
    if let rows = outcome.rows { (scope.last, scope.lastQuery) = (rows, standalone) }
    let elapsed = world.milliseconds() - start
    if !outcome.readings.isEmpty { echo(query.plainText(outcome.readings)) }
    let format = outcome.format ?? settings.format
    var answer = outcome.answer
    answer.statement = statement
    // What is a document has readers elsewhere, wherever it is written to.
    if outcome.file != nil || format == .html { answer.edition = engine.catalogue.edition }
    try write(answer, in: format, to: outcome.file, of: engine.catalogue.edition)
    if let correction = outcome.correction, hasRows(correction) { suggest(correction) }
    if outcome.file == nil { try tellRows(outcome.answer.rowCount, after: elapsed, in: format) }
  }

  /// Whether a statement in plain form is answered with rows: another condition may leave none.
  private func hasRows(_ statement: String) -> Bool {
    guard let query = parse(SourceText(statement), lexicon: engine.lexicon).first?.statement?.query else { return false }
    return rowCount(of: query) ?? 0 > 0
  }

  /// Tells below an answer, or beside it, how many rows it has and how long that took.
  func tellRows(_ count: Int?, after milliseconds: Double, in format: Format) throws(Diagnostic) {
    guard !isQuiet else { return }
    let footer = Footer(rowCount: count, milliseconds: milliseconds)
    if settings.isTerminal { try output(renderer(for: format).render(footer)) } else { world.printError(errorRenderer.render(footer)) }
  }

  /// What a statement is answered in.
  var environment: Environment {
    Environment(
      language: settings.language, queries: scope.queries, parameters: scope.parameters, last: scope.last, format: settings.format)
  }

  mutating func show(_ answer: Answer, in format: Format) throws(Diagnostic) {
    // At a terminal the line below each answer sets it apart.
    let separator = hasPrinted && format.isForPeople && !settings.isTerminal ? "\n" : ""
    try present(separator + renderer(for: format).render(answer, unless: world.interruption))
    hasPrinted = true
    if !format.hasNotes { world.printError(errorRenderer.renderNotes(of: answer)) }
  }

  func renderer(for format: Format) -> Renderer {
    renderer(for: format, width: settings.width, charset: settings.shownCharset, usesColor: settings.usesColor)
  }

  /// - Parameter charset: That of the session as a rule; a file is read elsewhere, and holds what was asked for.
  func renderer(for format: Format, width: Int?, charset: Charset, usesColor: Bool) -> Renderer {
    Renderer(
      format: format, language: settings.language, width: width, ambiguous: settings.ambiguous, charset: charset,
      wrapping: settings.wrapping, numbers: settings.numbers, usesColor: usesColor)
  }

  var errorRenderer: Renderer {
    renderer(for: .table, width: nil, charset: settings.shownCharset, usesColor: settings.usesColorForErrors)
  }

  func output(_ text: String) throws(Diagnostic) {
    var rest = text[...]
    while !rest.isEmpty {
      try world.interruption.check()
      let piece = rest.firstPiece
      do throws(WorldFailure) {
        try world.print(String(piece))
      } catch {
        throw Diagnostic(ShellMessage.world(error))
      }
      rest = rest[piece.endIndex...]
    }
  }

  private var isQuiet: Bool { settings.isQuiet || isBeginning }

  /// Tells once how a statement was read that was written otherwise, to learn and to copy.
  private mutating func echo(_ statement: String) {
    if settings.echoes, echoed.insert(statement).inserted { world.printError(errorRenderer.renderLine(ShellMessage.readAs(statement))) }
  }

  func say(_ message: any Message) { if !isQuiet { world.printError(errorRenderer.renderLine(message)) } }
}

extension Parsed {
  /// Where the statement stands, without what is around it.
  fileprivate var contentSpan: SourceSpan {
    let words = tokens.filter { $0.class != .comment }
    return (words.first?.span.lowerBound ?? span.lowerBound)..<(words.last?.span.upperBound ?? span.upperBound)
  }
}

extension Substring {
  /// As much as a terminal takes at once, for it may be slow; it ends with a line where it can.
  fileprivate var firstPiece: Substring {
    guard let limit = utf8.index(startIndex, offsetBy: 1 << 14, limitedBy: endIndex), limit < endIndex else { return self }
    if let lineEnd = utf8[..<limit].lastIndex(of: UInt8(ascii: "\n")) { return self[...lineEnd] }
    return self[..<unicodeScalars.index(after: unicodeScalars.index(before: limit))]
  }
}
