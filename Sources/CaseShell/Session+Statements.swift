import CaseCore
import CaseEngine
import CaseQuery
import CaseRender

extension Session {
  mutating func run(_ parsed: Parsed, of source: SourceText) throws(Diagnostic) -> Status {
    switch parsed.statement {
    case .query(let query): try answer(query, of: source)
    case .let(let name, let query): scope.queries[name.text] = query
    case .param(let name, let value): try declare(name, value)
    case .run(let file, let arguments):
      var parameters: [String: String] = [:]
      for argument in arguments { parameters[argument.name.text] = argument.value.text }
      return try runScript(file.text, parameters: parameters, at: file.span)
    case .help(let topic): try output(help(topic).map { renderer(for: $0.format ?? settings.format).render($0.answer) }.joined())
    case .quit: return .quit
    case nil: break
    }
    return .done
  }

  private mutating func answer(_ query: Query, of source: SourceText) throws(Diagnostic) {
    let start = world.milliseconds()
    let environment = Environment(
      language: settings.language, queries: scope.queries, parameters: scope.parameters, last: scope.last, format: settings.format)
    var outcome = try engine.answer(query, in: environment)
    scope.last = outcome.rows ?? scope.last
    outcome.answer.notes = outcome.answer.notes.map { note in
      // Only here the words of a condition are at hand.
      if case .alone(let span, let count) = note as? EngineMessage { EngineMessage.conditionAlone(source[span], count) } else { note }
    }
    let elapsed = world.milliseconds() - start
    let format = outcome.format ?? settings.format
    var renderer = renderer(for: format)
    if let file = outcome.file {
      renderer = Renderer(format: format, language: settings.language, width: nil, usesColor: false)
      do throws(WorldFailure) {
        try world.write(renderer.render(outcome.answer), to: file.text)
      } catch {
        throw Diagnostic(ShellMessage(error), at: file.span)
      }
      return say(ShellMessage.wrote(file.text, rows: outcome.answer.rowCount))
    }
    // At a terminal the line below each answer sets it apart.
    let separator = hasPrinted && format.isForPeople && !settings.isTerminal ? "\n" : ""
    try output(separator + renderer.render(outcome.answer))
    hasPrinted = true
    if !format.isForPeople { world.printError(errorRenderer.renderNotes(of: outcome.answer)) }
    guard !settings.isQuiet else { return }
    let footer = Footer(rowCount: outcome.answer.rowCount, milliseconds: elapsed)
    if settings.isTerminal { try output(renderer.render(footer)) } else { world.printError(errorRenderer.render(footer)) }
  }

  /// Gives a parameter its default, unless the caller gave a value.
  private mutating func declare(_ name: Word, _ value: Word?) throws(Diagnostic) {
    scope.declared?.insert(name.text)
    if scope.declared != nil, scope.parameters[name.text] != nil { return }
    if let value {
      scope.parameters[name.text] = value.text
    } else if scope.parameters[name.text] == nil {
      throw Diagnostic(ShellMessage.missingParameter(name.text), at: name.span, hints: [ShellMessage.giveParameter(name.text)])
    }
  }

  mutating func runScript(_ path: String, parameters: [String: String], at span: SourceSpan?) throws(Diagnostic) -> Status {
    guard scope.depth < 16 else { throw Diagnostic(ShellMessage.scriptsInEachOther, at: span) }
    let bytes: [UInt8]
    do throws(WorldFailure) {
      bytes = try world.read(path)
    } catch {
      throw Diagnostic(ShellMessage(error), at: span)
    }
    let caller = scope
    scope = Scope(parameters: parameters, depth: caller.depth + 1, declared: [])
    defer {
      scope = Scope(
        queries: caller.queries, parameters: caller.parameters, last: scope.last ?? caller.last, depth: caller.depth,
        declared: caller.declared)
    }
    let source = SourceText(file: path, bytes: bytes)
    try check(parameters, of: source, at: span)
    do throws(WorldFailure) {
      let status = try run(source)
      return status == .quit && caller.depth > 0 ? .done : status
    } catch {
      throw Diagnostic(ShellMessage.world(error))
    }
  }

  /// Refuses parameters that the script does not name.
  private func check(_ parameters: [String: String], of source: SourceText, at span: SourceSpan?) throws(Diagnostic) {
    let declared = parse(source, lexicon: engine.lexicon).compactMap { parsed in
      if case .param(let name, _) = parsed.statement { name.text } else { nil }
    }
    for name in parameters.keys.sorted() where !declared.contains(name) {
      throw Diagnostic(
        ShellMessage.unknownParameter(name, script: source.file ?? ""), at: span, hints: [ShellMessage.parametersAre(declared)])
    }
  }

  func renderer(for format: Format) -> Renderer {
    Renderer(format: format, language: settings.language, width: settings.width, usesColor: settings.usesColor)
  }

  private var errorRenderer: Renderer {
    Renderer(format: .table, language: settings.language, width: nil, usesColor: settings.usesColorForErrors)
  }

  func output(_ text: String) throws(Diagnostic) {
    do throws(WorldFailure) {
      try world.print(text)
    } catch {
      throw Diagnostic(ShellMessage.world(error))
    }
  }

  func say(_ message: any Message) { if !settings.isQuiet { world.printError(message.text(in: settings.language) + "\n") } }
}
