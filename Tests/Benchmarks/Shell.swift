import CaseTestSupport
import Glibc

/// A shell that is measured.
struct Shell {
  let name: String
  let path: String
  let prompt: String

  static func casebook(at path: String) -> Shell { Shell(name: "casebook", path: path, prompt: "casebook> ") }
  static let sqlite = Shell(name: "sqlite3", path: "sqlite3", prompt: "sqlite> ")
  static let duckdb = Shell(name: "duckdb", path: "duckdb", prompt: "D ")

  /// What the shell says of its version; `nil` when it is not installed.
  func version() throws -> String? {
    do throws(ChildProcess.Failure) {
      let (_, output) = try ChildProcess.run([path, "--version"], environment: Shell.environment(home: "/nonexistent"))
      let words = output.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "," } }
      return words.first { $0.contains { $0.isNumber } } ?? ""
    } catch {
      if error.reason == ENOENT { return nil }
      throw error
    }
  }

  /// Runs the shell on a terminal of its own, hands it over at the first prompt, and ends it.
  ///
  /// - Returns: How long the prompt took.
  func start(_ body: (PseudoTerminal) throws -> Void = { _ in }) throws -> Duration {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal()
    let start = ContinuousClock.now
    let child = try terminal.start([path], environment: Shell.environment(home: home.path))
    defer {
      kill(child.identifier, SIGKILL)
      child.wait()
    }
    guard terminal.exchange(until: { $0.tail.contains(prompt) }).tail.contains(prompt) else { throw Failure.noPrompt(name) }
    let duration = ContinuousClock.now - start
    try body(terminal)
    return duration
  }

  enum Failure: Error, CustomStringConvertible {
    case noPrompt(String)
    case pasteNotShown(String)
    case panelNotShown(String)

    var description: String {
      switch self {
      case .noPrompt(let name): "\(name) shows no prompt"
      case .pasteNotShown(let name): "\(name) does not show the end of what was pasted"
      case .panelNotShown(let name): "\(name) does not show what may stand behind a field"
      }
    }
  }

  private static func environment(home: String) -> [String: String] {
    var variables = ["HOME": home, "TERM": "xterm-256color", "CASEBOOK_CATALOG": CatalogueFolders.shipped]
    variables["PATH"] = getenv("PATH").map { String(cString: $0) }
    return variables
  }
}

extension [UInt8] {
  /// The end of what a program has sent: a prompt, a cursor's row.
  var tail: String { String(decoding: suffix(4096), as: UTF8.self) }
}
