import Glibc

/// A text that a person can read and that a run must give again.
public struct GoldenText {
  public let path: String

  public init(path: String) { self.path = path }

  /// What is wrong with what was made now; with `CASEBOOK_RECORD=1` the file is written anew, and that is what is wrong.
  public func problem(with text: String) throws -> String? {
    if getenv("CASEBOOK_RECORD") != nil {
      guard let file = fopen(path, "w") else { throw TemporaryFolder.Failure(path: path, reason: errno) }
      defer { fclose(file) }
      _ = fwrite(text, 1, text.utf8.count, file)
      return "recorded \(path): read it, then run again without CASEBOOK_RECORD"
    }
    let expected = String(decoding: try TemporaryFolder.read(path), as: UTF8.self)
    if expected == text { return nil }
    let (old, new) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false), text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(old, new).prefix { $0 == $1 }.count
    let difference = [("expected", old), ("found", new)].map { "\($0): \($1.indices.contains(line) ? String($1[line]) : "the end")" }
    return "\(path):\(line + 1): \(difference.joined(separator: "\n"))"
  }
}
