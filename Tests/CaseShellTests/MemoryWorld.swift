import CaseCore
import CaseShell
import Glibc

/// A world that keeps its files and all that is said.
final class MemoryWorld: World {
  var files: [String: String]
  private(set) var output = ""
  private(set) var errors = ""

  /// What every attempt to write an answer ends with.
  var outputFailure: WorldFailure?

  var interruption = Interruption.never
  private var clock = 0.0

  init(files: [String: String] = [:]) { self.files = files }

  func read(_ path: String) throws(WorldFailure) -> [UInt8] {
    guard let text = files[path] else { throw .cannotRead(path: path, reason: "no such file") }
    return Array(text.utf8)
  }

  var configurationFolder: String? = "/config"

  var stateFolder: String? = "/state"
  var today: DateSpan?

  /// The files that only their user may read.
  private(set) var privateFiles: Set<String> = []

  func keep(_ text: String, at path: String) throws(WorldFailure) {
    try write(text, to: path, replacing: true)
    privateFiles.insert(path)
  }

  func entries(in folder: String) throws(WorldFailure) -> [String] {
    if folder.hasPrefix("/locked") { throw .cannotRead(path: folder, reason: "no permission") }
    let beginning = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    let names = files.keys.filter { $0.hasPrefix(beginning) && (!folder.isEmpty || !$0.hasPrefix("/") && !$0.hasPrefix("~/")) }.map {
      path in
      let rest = path.dropFirst(beginning.count)
      return rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
    }
    return Set(names).sorted()
  }

  /// The folders that were made.
  private(set) var folders: Set<String> = []

  func makeFolder(_ path: String) throws(WorldFailure) { folders.insert(path) }

  /// What standard input holds.
  var input = ""

  func readInput() throws(WorldFailure) -> [UInt8] { Array(input.utf8) }

  func write(_ text: String, to path: String, replacing: Bool) throws(WorldFailure) {
    if path.hasPrefix("/full/") { throw .cannotWrite(path: path, reason: "no space") }
    if path.hasPrefix("/pipe/") { throw .notRegular(path: path) }
    if path.hasPrefix("/nowhere/") { throw .cannotWrite(path: path, reason: SystemReason(code: ENOENT, words: "no such folder")) }
    if path.hasSuffix("/") { throw .cannotWrite(path: path, reason: SystemReason(code: EISDIR, words: "a folder")) }
    if path.hasPrefix("/locked/") { throw .cannotWrite(path: path, reason: SystemReason(code: EACCES, words: "no permission")) }
    if !replacing, files[path] != nil { throw .exists(path: path) }
    files[path] = text
  }

  /// What a person answers to questions, in turn, and what they were asked.
  var answers: [String] = []
  private(set) var questions: [String] = []

  func ask(_ question: String) -> String? {
    questions.append(question)
    return answers.isEmpty ? nil : answers.removeFirst()
  }

  /// The lines of the terminal, and what was read in a pager there; without one there is none to be found.
  var height: Int?
  var hasPager = true
  private(set) var pages: [String] = []

  var width: Int?

  func terminalHeight() -> Int? { height }
  func terminalWidth() -> Int? { width }

  func page(_ text: String) -> PagerOutcome {
    guard hasPager else { return .notFound("lesss") }
    pages.append(text)
    return .shown
  }

  func print(_ text: String) throws(WorldFailure) {
    if let outputFailure { throw outputFailure }
    output += text
  }

  func printError(_ text: String) { errors += text }

  func milliseconds() -> Double {
    clock += 1
    return clock
  }

  /// What was written to the output since the last call.
  func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  /// What was written to the error stream since the last call.
  func takeErrors() -> String {
    defer { errors = "" }
    return errors
  }
}
