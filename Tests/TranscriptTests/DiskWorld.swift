import CaseCore
import CaseShell
import CaseTestSupport
import Glibc

/// A world that reads real files, those of the repository by their short names, and keeps what is said.
final class DiskWorld: World {
  /// Whether files are written; else they are only said to be.
  private let writesFiles: Bool

  init(writesFiles: Bool = true) { self.writesFiles = writesFiles }

  /// The files that were to be written, by their names.
  private(set) var files: [String: String] = [:]

  private(set) var output = ""
  private(set) var errors = ""

  func print(_ text: String) { output += text }
  func printError(_ text: String) { errors += text }
  func milliseconds() -> Double { 0 }

  func read(_ path: String) throws(WorldFailure) -> [UInt8] {
    let whole = path.hasPrefix("/") ? path : "\(CatalogueFolders.repository)/\(path)"
    do throws(TemporaryFolder.Failure) {
      return try TemporaryFolder.read(whole)
    } catch {
      throw .cannotRead(path: path, reason: SystemReason(code: error.reason, words: ""))
    }
  }

  /// What tests save goes nowhere.
  var configurationFolder: String? { writesFiles ? nil : "/nowhere" }
  func entries(in folder: String) throws(WorldFailure) -> [String] { [] }
  func makeFolder(_ path: String) throws(WorldFailure) {}
  func readInput() throws(WorldFailure) -> [UInt8] { [] }

  func write(_ text: String, to path: String, replacing: Bool) throws(WorldFailure) {
    files[path] = text
    guard writesFiles else { return }
    if !replacing, access(path, F_OK) == 0 { throw .exists(path: path) }
    guard let file = fopen(path, "w") else { throw .cannotWrite(path: path, reason: SystemReason(code: errno, words: "")) }
    defer { fclose(file) }
    _ = fwrite(text, 1, text.utf8.count, file)
  }

  /// What was said since the last call.
  func takeOutput() -> String {
    defer { (output, errors) = ("", "") }
    return output + errors
  }
}
