import ArgumentParser
import CaseCore
import CaseShell
import Glibc
import LineEditing

/// The program: statements from options, from a pipe, or from a person at a terminal.
struct Casebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook", abstract: "A query shell for a catalogue of case studies.",
    discussion: """
      Without statements it reads them from standard input: at a terminal with a prompt, else as a script.

      Exit codes: 0 all went well, 1 a statement failed, 64 wrong usage, 65 the catalogue is invalid, 66 something cannot be opened, \
      74 writing failed, 130 interrupted.
      """,
    subcommands: [RunScript.self, CheckCatalogue.self, DiffCatalogues.self, SchemaCommand.self])

  @OptionGroup var options: Options

  @Option(
    name: .customShort("c"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A statement to answer; may be repeated.", valueName: "statement"))
  var statements: [String] = []

  @Flag(help: "Leave out what init.casebook says, which the prompt and -c begin with.")
  var noInit = false

  @Flag(help: "Print the version and the catalogue's edition.")
  var version = false

  mutating func run() throws {
    let program = Program(options)
    if version { return try program.printVersion() }
    var session = try program.session()
    if !statements.isEmpty {
      try program.finish {
        try begin(&session, program)
        var status = Session.Status.done
        for statement in statements {
          let outcome = try session.run(SourceText(statement))
          if outcome != .done, outcome != .quit { status = outcome }
          if session.hasQuit { break }
          if status != .done, !options.keepGoing { break }
        }
        return status
      }
    } else if isatty(STDIN_FILENO) == 1 {
      try program.finish {
        try begin(&session, program)
        return .done
      }
      try program.converse(&session)
    } else {
      try program.finish { try session.run(SourceText(file: "stdin", bytes: try program.world.readInput())) }
    }
  }
}

extension Casebook {
  /// What options say goes before what the user has every session begin with.
  private func begin(_ session: inout Session, _ program: Program) throws(WorldFailure) {
    if noInit { return }
    try session.begin()
    program.applyOptions(to: &session.settings)
  }
}

/// `casebook run FILE --set NAME=VALUE`.
struct RunScript: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Run a script.")

  @ParentCommand var parent: Casebook

  @Argument(help: "The script; - is standard input.", completion: .file(extensions: ["casebook"]))
  var script: String

  @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("A parameter of the script; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  func run() throws {
    var parameters: [String: String] = [:]
    for argument in set {
      guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
        throw ValidationError("--set takes NAME=VALUE, not '\(argument)'")
      }
      parameters[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
    }
    let program = Program(parent.options)
    var session = try program.session()
    try program.finish { try session.runScript(script, parameters: parameters) }
  }
}
