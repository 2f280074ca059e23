import CaseTestSupport
import Testing

/// All tests with a terminal, one after the other: each has a tmux server of its own.
@Suite(.serialized) struct `In a terminal` {}

extension Terminal {
  /// The prompt of the example.
  static let prompt = "水果> "

  /// The example program, with a history file, at its first prompt.
  static func example(
    columns: Int = 80, environment: [String: String] = [:], history: String = "history", _ location: SourceLocation = #_sourceLocation
  ) throws -> Terminal {
    // tmux decides on TERM, so that it is changed behind it.
    let arguments = environment["TERM"].map { ["env", "TERM=\($0)"] } ?? []
    let terminal = try Terminal(
      inShell(arguments + [BuiltPrograms.path("lineexample"), history]), columns: columns, environment: environment)
    try terminal.shows(Screen([prompt], columns: columns), location)
    return terminal
  }

  /// The query shell at its first prompt.
  ///
  /// - Parameters:
  ///   - settings: What its user's `.editrc` says.
  ///   - prepare: Fills its working folder.
  static func casebook(
    _ options: String..., columns: Int = 80, environment: [String: String] = [:], settings: String = "",
    _ location: SourceLocation = #_sourceLocation, prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws -> Terminal {
    let arguments = environment["TERM"].map { ["env", "TERM=\($0)"] } ?? []
    let terminal = try Terminal(
      inShell(arguments + [BuiltPrograms.path("casebook")] + options), columns: columns, environment: environment
    ) {
      if !settings.isEmpty { try $0.write(settings, to: ".editrc") }
      try prepare($0)
    }
    try terminal.shows(Screen(["casebook> "], columns: columns), location)
    return terminal
  }

  /// A program between two looks at the terminal's settings; its identifier, the settings and its exit code are lines of files.
  static func inShell(_ arguments: [String]) -> [String] {
    let script = """
      trap : INT
      stty -g > before
      sh -c 'echo $$ > pid; exec "$@"' sh "$@"
      code=$?
      stty -g > after
      echo $code > code
      exec sleep 600
      """
    return ["sh", "-c", script, "sh"] + arguments
  }

  /// Waits for the end of the program; the terminal's settings must then be those from before.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  func end(_ location: SourceLocation = #_sourceLocation) throws -> Int? {
    let code = try line(of: "code", location)
    let before = try line(of: "before", location)
    let after = try line(of: "after", location)
    #expect(after == before, sourceLocation: location)
    return Int(code)
  }
}
