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
      try answer(query) { engine, environment throws(Diagnostic) in try engine.answer(query, in: environment) }
    case .explain(let query):
      try answer(query) { engine, environment throws(Diagnostic) in try engine.explanation(of: query, in: environment) }
    case .let(let name, let query): scope.queries[name.text] = query
    case .param(let name, let value): try declare(name, value)
    case .run(let file, let arguments):
      var parameters: [String: String] = [:]
      for argument in arguments { parameters[argument.name.text] = argument.value.text }
      return try runScript(scope.path(of: file.text), parameters: parameters, at: file.span)
    case .check(let path, let clauses): return try check(path, then: clauses)
    case .history(let words, let limit, let format, let file):
      let form = try formWithoutSources(format)
      try write(history(words, limit: limit, for: form), in: form, to: file, of: nil)
    case .set(let setting, let choice): try set(setting, to: choice)
    case .help(let topic): try output(help(topic).map(renderer(for: settings.format).render).joined())
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

  private mutating func answer(_ query: Query, _ compute: (Engine, Environment) throws(Diagnostic) -> Engine.Outcome) throws(Diagnostic) {
    let start = world.milliseconds()
    var environment = environment
    environment.interruption = world.interruption
    let outcome = try compute(engine, environment)
    scope.last = outcome.rows ?? scope.last
    let elapsed = world.milliseconds() - start
    if !outcome.readings.isEmpty { echo(query.plainText(outcome.readings)) }
    let format = outcome.format ?? settings.format
    var answer = outcome.answer
    if outcome.file != nil { answer.edition = engine.catalogue.edition }
    try write(answer, in: format, to: outcome.file, of: engine.catalogue.edition)
    guard !settings.isQuiet, outcome.file == nil else { return }
    let footer = Footer(rowCount: outcome.answer.rowCount, milliseconds: elapsed)
    if settings.isTerminal { try output(renderer(for: format).render(footer)) } else { world.printError(errorRenderer.render(footer)) }
  }

  /// What a statement is answered in.
  var environment: Environment {
    Environment(
      language: settings.language, queries: scope.queries, parameters: scope.parameters, last: scope.last, format: settings.format)
  }

  /// Writes an answer to a file, and says of which catalogue it is, or shows it where none is named.
  mutating func write(_ answer: Answer, in format: Format, to file: Word?, of edition: Edition?) throws(Diagnostic) {
    guard let file else { return try show(answer, in: format) }
    let renderer = Renderer(format: format, language: settings.language, width: nil, ambiguous: settings.ambiguous, usesColor: false)
    let text = try renderer.render(answer, unless: world.interruption)
    do throws(WorldFailure) {
      try world.write(text, to: file.text)
    } catch {
      try world.interruption.check()
      throw Diagnostic(ShellMessage(error), at: file.span)
    }
    if !format.hasNotes { world.printError(errorRenderer.renderNotes(of: answer)) }
    say(ShellMessage.wrote(file.text, rows: answer.rowCount, of: edition))
  }

  mutating func show(_ answer: Answer, in format: Format) throws(Diagnostic) {
    // At a terminal the line below each answer sets it apart.
    let separator = hasPrinted && format.isForPeople && !settings.isTerminal ? "\n" : ""
    try output(separator + renderer(for: format).render(answer, unless: world.interruption))
    hasPrinted = true
    if !format.hasNotes { world.printError(errorRenderer.renderNotes(of: answer)) }
  }

  /// Gives a parameter its default, unless the caller gave a value.
  private mutating func declare(_ name: Word, _ value: Word?) throws(Diagnostic) {
    if scope.depth > 0, scope.parameters[name.text] != nil { return }
    if let value {
      scope.parameters[name.text] = value.text
    } else if scope.parameters[name.text] == nil {
      throw Diagnostic(ShellMessage.missingParameter(name.text), at: name.span, hints: [ShellMessage.giveParameter(name.text)])
    }
  }

  /// Runs a script, which sees nothing of its caller but what it is given and how it is answered, and leaves nothing of that behind.
  ///
  /// - Parameter span: Where the caller names it, for errors.
  mutating func runScript(_ path: String, parameters: [String: String], at span: SourceSpan?) throws(Diagnostic) -> Status {
    guard scope.depth < 16 else { throw Diagnostic(ShellMessage.scriptsInEachOther, at: span) }
    let bytes: [UInt8]
    do throws(WorldFailure) {
      bytes = try world.read(path)
    } catch {
      throw Diagnostic(ShellMessage(error), at: span)
    }
    let (caller, callerSettings) = (scope, settings)
    scope = Scope(parameters: parameters, depth: caller.depth + 1, folder: path.folder)
    defer {
      let last = scope.last
      scope = caller
      scope.last = last ?? caller.last
      settings = callerSettings
    }
    let source = SourceText(file: path, bytes: bytes)
    try check(parameters, of: source, at: span)
    do throws(WorldFailure) {
      let status = try run(source)
      // A script that another runs ends alone.
      return status == .quit && caller.depth > 0 ? .done : status
    } catch {
      throw Diagnostic(ShellMessage.world(error))
    }
  }

  /// Refuses parameters that the script does not name.
  private func check(_ parameters: [String: String], of source: SourceText, at span: SourceSpan?) throws(Diagnostic) {
    let declared = parse(source, lexicon: engine.lexicon.unless(world.interruption)).compactMap { parsed in
      if case .param(let name, _) = parsed.statement { name.text } else { nil }
    }
    try world.interruption.check()
    for name in parameters.keys.sorted() where !declared.contains(name) {
      throw Diagnostic(
        ShellMessage.unknownParameter(name, script: source.file ?? ""), at: span, hints: [ShellMessage.parametersAre(declared)])
    }
  }

  func renderer(for format: Format) -> Renderer {
    Renderer(
      format: format, language: settings.language, width: settings.width, ambiguous: settings.ambiguous, usesColor: settings.usesColor)
  }

  var errorRenderer: Renderer {
    Renderer(
      format: .table, language: settings.language, width: nil, ambiguous: settings.ambiguous, usesColor: settings.usesColorForErrors)
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

  /// Tells once how a statement was read that was written otherwise, to learn and to copy.
  private mutating func echo(_ statement: String) {
    if settings.echoes, echoed.insert(statement).inserted { world.printError(errorRenderer.renderLine(ShellMessage.readAs(statement))) }
  }

  func say(_ message: any Message) { if !settings.isQuiet { world.printError(errorRenderer.renderLine(message)) } }
}

extension String {
  /// The path of the folder that a path names a file in; empty where it names none.
  fileprivate var folder: String { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[...$0]) } ?? "" }
}

extension Session.Scope {
  /// Where a script is that is run from here: a script's own scripts stand beside it.
  fileprivate func path(of file: String) -> String { file.hasPrefix("/") || file.hasPrefix("~/") ? file : folder + file }
}

extension Substring {
  /// As much as a terminal takes at once, for it may be slow; it ends with a line where it can.
  fileprivate var firstPiece: Substring {
    guard let limit = utf8.index(startIndex, offsetBy: 1 << 14, limitedBy: endIndex), limit < endIndex else { return self }
    if let lineEnd = utf8[..<limit].lastIndex(of: UInt8(ascii: "\n")) { return self[...lineEnd] }
    return self[..<unicodeScalars.index(after: unicodeScalars.index(before: limit))]
  }
}
