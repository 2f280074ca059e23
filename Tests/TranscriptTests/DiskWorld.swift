import CaseShell
import Glibc

/// A world that reads and writes real files, and keeps what is said.
final class DiskWorld: World {
  private(set) var output = ""
  private(set) var errors = ""

  func print(_ text: String) { output += text }
  func printError(_ text: String) { errors += text }
  func milliseconds() -> Double { 0 }

  func read(_ path: String) throws(WorldFailure) -> [UInt8] {
    guard let file = fopen(path, "r") else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  func write(_ text: String, to path: String) throws(WorldFailure) {
    guard let file = fopen(path, "w") else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    defer { fclose(file) }
    _ = fwrite(text, 1, text.utf8.count, file)
  }

  /// What was said since the last call.
  func takeOutput() -> String {
    defer { (output, errors) = ("", "") }
    return output + errors
  }
}
