public import CaseCore
public import CaseEngine
import CaseQuery
import CaseRender

/// A conversation over a catalogue: it remembers named queries, parameters and the last answer.
public struct Session {
  public let engine: Engine
  public var settings: Settings
  let world: any World
  var scope = Scope()

  /// The lines that were entered before this one, oldest first; `nil` where there is no prompt.
  var pastLines: [String]?

  /// Whether an answer was printed: the next one stands apart from it.
  var hasPrinted = false

  /// What statements were told to have been read as.
  var echoed: Set<String> = []

  /// What names stand for; a script has its own.
  struct Scope {
    var queries: [String: Query] = [:]

    /// What the caller gave, and what `param` made of it.
    var parameters: [String: String] = [:]
    var last: AnsweredRows?

    /// How many scripts run inside each other.
    var depth = 0

    /// The folder of the script, with a `/` at its end; empty for the one that the program was started in.
    var folder = ""
  }

  /// What became of a text.
  public enum Status: Sendable, Hashable {
    case done

    /// A statement failed.
    case failed

    /// `quit` was said.
    case quit

    /// A script could not be opened.
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
    var status = Status.done
    for parsed in parse(source, lexicon: engine.lexicon.unless(world.interruption)) where !parsed.isBlank {
      let before = (scope, settings)
      var outcome: Status
      do throws(Diagnostic) {
        // Names that were not found may be only those that were not looked for any more.
        try world.interruption.check()
        if let problem = parsed.problems.first { throw problem }
        outcome = try run(parsed)
      } catch {
        if case .world(let failure) = error.message as? ShellMessage { throw failure }
        report(error, in: source)
        outcome =
          switch error.message as? ShellMessage {
          case .cannotWrite, .notRegular: .cannotWrite
          default: error.isInterruption ? .interrupted : .failed
          }
      }
      if outcome == .interrupted { (scope, settings) = before }
      switch outcome {
      case .done: continue
      case .quit, .interrupted: return outcome
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
      if case .cannotRead = error.message as? ShellMessage { return .cannotOpen }
      return error.isInterruption ? .interrupted : .failed
    }
  }

  /// Tells a problem where errors are told.
  func report(_ problem: Diagnostic, in source: SourceText?) {
    // Nothing is wrong, and nothing has to be shown.
    if problem.isInterruption { return world.printError(errorRenderer.renderLine(problem.message)) }
    var problem = problem
    if problem.source == nil, problem.span != nil { problem.source = source }
    world.printError(
      DiagnosticRenderer(
        language: settings.language, width: settings.isTerminal ? settings.width : nil, ambiguous: settings.ambiguous,
        usesColor: settings.usesColorForErrors
      )
      .render(problem))
  }
}
