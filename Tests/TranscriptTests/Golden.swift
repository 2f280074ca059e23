import CaseTestSupport
import Glibc
import Testing

/// A text that a person can read and that a run must give again.
struct Golden {
  let path: String

  /// Compares a file with what was made now; with `CASEBOOK_RECORD=1` it is written anew, and the run fails all the same.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if getenv("CASEBOOK_RECORD") != nil {
      try DiskWorld().write(text, to: path)
      Issue.record("recorded \(path): read it, then run again without CASEBOOK_RECORD", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: try DiskWorld().read(path), as: UTF8.self)
    guard expected != text else { return }
    let (old, new) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false), text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(old, new).prefix { $0 == $1 }.count
    let difference = [("expected", old), ("found", new)].map { "\($0): \($1.indices.contains(line) ? String($1[line]) : "the end")" }
    Issue.record("\(path):\(line + 1): \(difference.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}
