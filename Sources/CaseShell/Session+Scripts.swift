import CaseCore
import CaseEngine
import CaseQuery

extension Session {
  /// So many scripts may run inside each other.
  private static let depthLimit = 16

  /// Gives a parameter its default, unless the caller gave a value; of a field, if one is named.
  mutating func declare(_ name: Word, of field: Word?, _ value: Word?) throws(Diagnostic) {
    // What the caller gave stands nowhere in the script.
    let given = scope.parameters[name.text].map { Word($0, name.span) }
    guard let value = scope.depth > 0 ? given ?? value : value ?? given else {
      throw Diagnostic(ShellMessage.missingParameter(name.text), at: name.span, hints: [ShellMessage.giveParameter(name.text)])
    }
    if let field { try engine.check(value, isValueOf: field, unless: world.interruption) }
    scope.parameters[name.text] = value.text
  }

  /// Runs a script that a statement names.
  mutating func run(_ file: Word, _ arguments: [Argument]) throws(Diagnostic) -> Status {
    var parameters: [String: String] = [:]
    for argument in arguments { parameters[argument.name.text] = argument.value.text }
    return try runScript(scope.path(of: file.text), parameters: parameters, at: file.span)
  }

  /// Runs a script, which sees nothing of its caller but what it is given and how it is answered, and leaves nothing of that behind.
  ///
  /// - Parameter span: Where the caller names it, for errors.
  mutating func runScript(_ path: String, parameters: [String: String], at span: SourceSpan?) throws(Diagnostic) -> Status {
    let script = path == "-" ? path : world.identity(of: path)
    guard !scope.scripts.contains(script) else { throw Diagnostic(ShellMessage.runsItself(path), at: span) }
    guard scope.depth < Session.depthLimit else { throw Diagnostic(ShellMessage.scriptsInEachOther, at: span) }
    let source = try source(of: path, at: span)
    let (caller, callerSettings, callerEngine, callerCount) = (scope, settings, engine, openedCount)
    scope = Scope(parameters: parameters, scripts: caller.scripts + [script], callers: caller.callers, folder: path.folder)
    if let place = caller.place(of: span) { scope.callers.append(place) }
    defer {
      let ended = scope
      scope = caller
      scope.answered = ended.answered
      if openedCount != callerCount {
        // Rows of another catalogue mean nothing here.
        (engine, openedCount) = (callerEngine, callerCount)
      } else if let last = ended.last {
        (scope.last, scope.lastQuery, scope.answeredQuery) = (last, ended.lastQuery, ended.answeredQuery)
      }
      settings = callerSettings
    }
    try check(parameters, of: source, at: span)
    do throws(WorldFailure) {
      let status = try run(source)
      // A script that another runs ends alone.
      return status == .quit && caller.depth > 0 ? .done : status
    } catch {
      throw Diagnostic(ShellMessage.world(error))
    }
  }

  /// The text of a script; `-` is standard input.
  private func source(of path: String, at span: SourceSpan?) throws(Diagnostic) -> SourceText {
    // What a person types there is for the prompt.
    if path == "-", pastLines != nil { throw Diagnostic(ShellMessage.inputIsPrompt, at: span) }
    do throws(WorldFailure) {
      return path == "-" ? SourceText(file: "stdin", bytes: try world.readInput()) : SourceText(file: path, bytes: try world.read(path))
    } catch {
      if let saved = try savedSource(path.fileName, at: span) { return saved }
      throw Diagnostic(ShellMessage(error), at: span, hints: savedHints(near: path.fileName))
    }
  }

  /// The text of the script that `run` would take for a path while that is being typed; `nil` where there is none, or one too long to be read
  /// between two keys.
  func script(at path: String) -> SourceText? {
    let place = scope.path(of: path)
    guard path != "-" else { return nil }
    let file =
      world.isFile(place) ? place : (try? savedNames())?.contains(place.fileName) == true ? self.path(ofQuery: place.fileName) : nil
    guard let file, let bytes = try? world.read(file), bytes.count <= 1 << 18 else { return nil }
    return SourceText(file: file, bytes: bytes)
  }

  /// The parameters that a script declares, each once.
  func declaredParameters(of source: SourceText) -> [ScriptParameter] {
    var seen: Set<String> = []
    return parse(source, lexicon: engine.lexicon.unless(world.interruption)).compactMap { parsed in
      guard case .param(let name, let field, let value) = parsed.statement, seen.insert(name.text).inserted else { return nil }
      return ScriptParameter(name.text, field: field?.text, value: value?.text)
    }
  }

  /// Refuses parameters that the script does not name.
  private func check(_ parameters: [String: String], of source: SourceText, at span: SourceSpan?) throws(Diagnostic) {
    let declared = declaredParameters(of: source).map(\.name)
    try world.interruption.check()
    for name in parameters.keys.sorted() where !declared.contains(name) {
      throw Diagnostic(
        ShellMessage.unknownParameter(name, script: source.file ?? ""), at: span, hints: [ShellMessage.parametersAre(declared)])
    }
  }
}

extension String {
  /// The path of the folder that a path names a file in, with a `/` at its end; empty where it names none.
  var folder: String { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[...$0]) } ?? "" }

  /// What a path names in its folder.
  var fileName: String { String(dropFirst(folder.count)) }
}

extension Session.Scope {
  /// Where a script is that is run from here: a script's own scripts stand beside it.
  func path(of file: String) -> String {
    file == "-" || file.hasPrefix("/") || file.hasPrefix("~/") ? file : folder + file
  }

  /// A place in the file that is being answered, as errors name it; `nil` for what was typed.
  fileprivate func place(of span: SourceSpan?) -> String? {
    guard let span, let source, let file = source.file else { return nil }
    let location = source.location(of: span.lowerBound)
    return "\(file):\(location.line):\(location.column)"
  }
}
