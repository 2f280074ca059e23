public import CaseCore
public import CaseEngine
import CaseQuery
import CaseRender

/// A conversation over a catalogue: it remembers named queries, parameters and the last answer.
public struct Session {
  public internal(set) var engine: Engine
  public var settings: Settings
  let world: any World
  var scope = Scope()

  /// The lines that were entered before this one, oldest first; `nil` where there is no prompt.
  var pastLines: [String]?

  /// How many catalogues were opened in its course.
  var openedCount = 0

  /// What is being run is what every session begins with: it says nothing but what is wrong, and only warns of that.
  var isBeginning = false

  /// The files of pins that could not be read: they stay as they are.
  var unreadablePins: Set<String> = []

  /// Whether an answer was printed: the next one stands apart from it.
  var hasPrinted = false

  /// What could be entered next, after a statement that failed or came to nothing.
  var suggestion: String?

  /// What statements were told to have been read as.
  var echoed: Set<String> = []

  /// Whether `quit` was said; there may have been failures before it.
  public internal(set) var hasQuit = false

  /// What names stand for; a script has its own.
  struct Scope {
    var queries: [String: Query] = [:]

    /// What those queries are called in statements.
    var written: [String: WrittenQuery] = [:]

    /// What the caller gave, and what `param` made of it.
    var parameters: [String: String] = [:]
    var last: AnsweredRows?

    /// What is pinned until it ends, by the catalogue's name.
    var pins: [String: [Pin]] = [:]

    /// The query that `$_` comes from, and that of the last answer.
    var lastQuery: StandaloneQuery?
    var answeredQuery: StandaloneQuery?

    /// How many rows the answer of the statement above has; `nil` where it has no answer.
    var answered: RowCount?

    /// What is being answered.
    var source: SourceText?

    /// The scripts that run inside each other, the outermost first, as the world tells one file from another.
    var scripts: [String] = []

    /// Where each of them is run from, if that is a file.
    var callers: [String] = []

    /// How many scripts run inside each other.
    var depth: Int { scripts.count }

    /// The folder of the script, with a `/` at its end; empty for the one that the program was started in.
    var folder = ""
  }

  /// How many rows an answer has.
  enum RowCount {
    case rows(Int)

    /// Rows are not what was asked for.
    case none
  }

  /// What became of a text.
  public enum Status: Sendable, Hashable {
    case done

    /// A statement failed.
    case failed

    /// `quit` was said.
    case quit

    /// A script, or something else that a statement names, could not be opened.
    case cannotOpen

    /// An answer could not be written to its file.
    case cannotWrite

    /// A person stopped it; what is remembered is what was before the statement.
    case interrupted
  }

  public init(engine: Engine, settings: Settings, world: any World) {
    self.engine = engine
    self.settings = settings
    self.world = world
  }

  /// Answers the statements of a text; the first that fails ends it, unless the settings say to go on.
  ///
  /// - Throws: When the output cannot be written.
  public mutating func run(_ source: SourceText) throws(WorldFailure) -> Status {
    scope.source = source
    if let place = source.firstInvalidByte {
      report(Diagnostic(ShellMessage.notUTF8, at: place..<place + 1, hints: [ShellMessage.saveAsUTF8]), in: source)
      return .failed
    }
    var status = Status.done
    var (statements, parsedIn) = (parse(source, lexicon: engine.lexicon.unless(world.interruption)), openedCount)
    for number in statements.indices {
      // Names are those of the catalogue that is open by now.
      if parsedIn != openedCount {
        (statements, parsedIn) = (parse(source, lexicon: engine.lexicon.unless(world.interruption)), openedCount)
      }
      let parsed = statements[number]
      if parsed.isBlank { continue }
      let before = (scope, settings)
      var outcome: Status
      do throws(Diagnostic) {
        // Names that were not found may be only those that were not looked for any more.
        try world.interruption.check()
        suggestion = nil
        if parsed.problems.isEmpty {
          outcome = try run(parsed)
        } else {
          report(parsed.problems, of: parsed, in: source)
          outcome = .failed
        }
      } catch {
        if case .world(let failure) = error.message as? ShellMessage { throw failure }
        report(problems(of: parsed, failedWith: error), of: parsed, in: source)
        outcome = Status(of: error)
      }
      if outcome == .interrupted { (scope, settings) = before }
      // An expectation is not for the answer before the one that failed.
      if outcome == .failed, !parsed.isExpectation { scope.answered = nil }
      switch outcome {
      case .done: continue
      case .interrupted: return .interrupted
      case .quit:
        if scope.depth == 0 { hasQuit = true }
        return status == .done ? .quit : status
      case .failed, .cannotOpen, .cannotWrite:
        status = outcome
        if !settings.keepsGoing { return status }
      }
    }
    return status
  }

  /// Runs a script with parameters.
  ///
  /// - Throws: When the output cannot be written.
  public mutating func runScript(_ path: String, parameters: [String: String]) throws(WorldFailure) -> Status {
    do throws(Diagnostic) {
      return try runScript(path, parameters: parameters, at: nil)
    } catch {
      if case .world(let failure) = error.message as? ShellMessage { throw failure }
      report(error, in: nil)
      return Status(of: error)
    }
  }

  /// Tells a problem where errors are told.
  func report(_ problem: Diagnostic, in source: SourceText?) {
    // Nothing is wrong, and nothing has to be shown.
    if problem.isInterruption { return world.printError(errorRenderer.renderLine(problem.message)) }
    var problem = problem
    if problem.source == nil, problem.span != nil { problem.source = source }
    if isBeginning { problem.severity = .warning }
    problem.hints += scope.callers.reversed().map { ShellMessage.runFrom($0) }
    world.printError(
      DiagnosticRenderer(
        language: settings.language, width: settings.isTerminal ? settings.width : nil, ambiguous: settings.ambiguous,
        charset: settings.shownCharset, usesColor: settings.usesColorForErrors
      )
      .render(problem))
  }
}

extension Session.Status {
  /// What became of a text of which a statement ended so.
  fileprivate init(of problem: Diagnostic) {
    switch problem.message as? ShellMessage {
    case .cannotWrite, .notRegular, .exists: self = .cannotWrite
    case .cannotRead: self = .cannotOpen
    case nil where problem.isOfNoCatalogue: self = .cannotOpen
    default: self = problem.isInterruption ? .interrupted : .failed
    }
  }
}
