import CaseCore
import CaseShell

/// A world without files that keeps what is said.
final class KeptWorld: World {
  private(set) var said = ""

  func read(_ path: String) throws(WorldFailure) -> [UInt8] { throw .cannotRead(path: path, reason: "no such file") }
  var configurationFolder: String? { "/nowhere" }
  func entries(in folder: String) throws(WorldFailure) -> [String] { ["saved.casebook"] }
  func makeFolder(_ path: String) throws(WorldFailure) {}
  func readInput() throws(WorldFailure) -> [UInt8] { [] }
  func write(_ text: String, to path: String, replacing: Bool) throws(WorldFailure) {}
  func print(_ text: String) throws(WorldFailure) { said += text }
  func printError(_ text: String) { said += text }
  func milliseconds() -> Double { 0 }

  /// What was said since the last call.
  func take() -> String {
    defer { said = "" }
    return said
  }
}
