import ArgumentParser
import CaseCatalogue
import CaseCore
import CaseEngine
import CaseRender
import CaseShell
import Glibc
import LineEditing

/// The process: its options and environment on one side, a session on the other.
struct Program {
  static let version = "0.1.0"

  let options: Options
  let world = SystemWorld()

  init(_ options: Options) { self.options = options }

  enum Exit {
    static let invalidCatalogue = ExitCode(65)
    static let cannotOpen = ExitCode(66)
    static let cannotWrite = ExitCode(74)
    static let interrupted = ExitCode(130)
  }

  /// The language that was asked for, or that of the environment; Chinese where that has none.
  var language: Language {
    if let language = options.language.flatMap({ Language(rawValue: $0.rawValue) }) { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    if locale.hasPrefix("ru") { return .ru }
    return ["", "C", "POSIX"].contains(locale) || locale.hasPrefix("zh") || locale.hasPrefix("C.") ? .zh : .en
  }

  /// The signs that answers can be drawn with.
  var charset: Charset {
    Charset(
      locale: ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first,
      terminalType: isatty(STDOUT_FILENO) == 1 ? environment("TERM") : nil)
  }

  /// Opens the catalogue and begins a session.
  func session() throws -> Session {
    let terminalWidth = world.terminalWidth()
    let settings = Settings(
      language: language, format: options.format?.format ?? .table,
      columns: options.width, width: terminalWidth, terminalCharset: charset,
      usesColor: usesColor(STDOUT_FILENO), usesColorForErrors: usesColor(STDERR_FILENO), isTerminal: terminalWidth != nil,
      isQuiet: options.quiet, keepsGoing: options.keepGoing)
    return Session(engine: Engine(try catalogue(folder)), settings: settings, world: world)
  }

  /// Changes settings to what was asked for when the program was started.
  func applyOptions(to settings: inout Settings) {
    if options.language != nil { settings.language = language }
    if let format = options.format?.format { settings.format = format }
    if let columns = options.width { (settings.columns, settings.width) = (columns, columns) }
    if options.quiet { settings.isQuiet = true }
    if options.color != .auto {
      (settings.usesColor, settings.usesColorForErrors) = (options.color == .always, options.color == .always)
    }
  }

  /// How answers are written that no statement gives a form.
  var format: Format { options.format?.format ?? .table }

  /// The cells of a line; `nil` where nothing is cut.
  var width: Int? { options.width ?? world.terminalWidth() }

  /// Where the catalogue is.
  var folder: String { CataloguePath.find(options.catalog, environment: environment) }

  /// The catalogue; what is wrong with it is told, and ends the program.
  func catalogue(_ folder: String) throws -> Catalogue {
    let progress = world.progress()
    defer { progress(1) }
    do throws(LoadFailure) {
      return try Catalogue.load(folder: folder, ledger: world.ledger(), progress: progress)
    } catch {
      throw exit(error)
    }
  }

  /// Tells why a catalogue does not open, and ends the program.
  func exit(_ failure: LoadFailure) -> ExitCode {
    let renderer = DiagnosticRenderer(language: language, width: nil, charset: charset, usesColor: usesColor(STDERR_FILENO))
    for diagnostic in failure.diagnostics.prefix(10) { world.printError(renderer.render(diagnostic)) }
    guard case .invalid = failure else { return Exit.cannotOpen }
    world.printError(ShellMessage.moreFaults(failure.count).text(in: language) + "\n")
    return Exit.invalidCatalogue
  }

  /// What a check of a catalogue comes to: the one at a path, or the one that would be opened.
  func report(_ path: String?) throws -> CatalogueReport {
    do throws(LoadFailure) {
      return try Catalogue.check(path.map { CheckTarget(path: $0, open: nil) } ?? CheckTarget(folder: folder))
    } catch {
      throw exit(error)
    }
  }

  /// Refuses to write what cites nothing as citations: nothing would be written.
  func refuseFormatOfSources() throws {
    if format.isOfSources { throw ValidationError("--format \(format.rawValue) writes the sources of an answer, and this one has none") }
  }

  /// Prints an answer that no session gave.
  func print(_ answer: Answer) throws {
    let renderer = Renderer(
      format: format, language: language, width: width, charset: charset,
      usesColor: usesColor(STDOUT_FILENO))
    try finish {
      try world.print(renderer.render(answer))
      return .done
    }
  }

  /// The version, and the catalogue's edition where there is one to open.
  func printVersion() throws {
    var text = "casebook \(Program.version)"
    do throws(LoadFailure) {
      text += ", " + (try Catalogue.load(folder: folder).edition.text(in: language))
    } catch {
      // Whoever asks for the version may be looking for what is wrong with a catalogue.
      text += ", " + ShellMessage.noCatalogue.text(in: language)
    }
    try finish {
      let renderer = Renderer(format: .table, language: language, width: nil, usesColor: false)
      try world.print(renderer.renderLine(Verbatim(text)))
      return .done
    }
  }

  /// Talks with a person at a terminal.
  func converse(_ session: inout Session) throws {
    if let failure = read(&session) { throw exit(failure) }
    // Whoever asked the program to end is told that it did so for that.
    guard let number = endingSignal() else { return }
    signal(number, SIG_DFL)
    raise(number)
  }

  /// The prompt goes where the person sees it; the editor, which restores the terminal, ends here.
  private func read(_ session: inout Session) -> WorldFailure? {
    let output = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO
    let history = world.stateFolder.map { History(path: $0 + "/history") }
    var editor = LineEditor(
      program: "casebook", terminalType: environment("TERM"), input: STDIN_FILENO, output: output,
      appearance: Appearance(promptStyle: "1;36", continuationPrompt: "     ...> "),
      history: history ?? History())
    editor.externalEditor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    editor.temporaryFolder = environment("TMPDIR") ?? "/tmp"
    do throws(WorldFailure) {
      try session.converse(with: &editor, prompt: "casebook> ")
      return nil
    } catch {
      return error
    }
  }

  /// Runs statements and ends with the exit code that they earn.
  func finish(_ body: () throws -> Session.Status) throws {
    do {
      switch try body() {
      case .done, .quit: return
      case .failed: throw ExitCode(1)
      case .cannotOpen: throw Exit.cannotOpen
      case .cannotWrite: throw Exit.cannotWrite
      case .interrupted: throw Exit.interrupted
      }
    } catch let failure as WorldFailure {
      throw exit(failure)
    }
  }

  private func exit(_ failure: WorldFailure) -> ExitCode {
    // Nobody listens any more: that is the reader's choice, not a fault.
    if failure == .outputClosed { return .success }
    let renderer = DiagnosticRenderer(language: language, width: nil, charset: charset, usesColor: usesColor(STDERR_FILENO))
    world.printError(renderer.render(Diagnostic(ShellMessage(failure))))
    if case .cannotRead = failure { return Exit.cannotOpen }
    return Exit.cannotWrite
  }

  private func usesColor(_ descriptor: Int32) -> Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto: isatty(descriptor) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}

/// A variable of the environment; `nil` where it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
  return value
}
