import CaseTestSupport
import Testing

/// A text that a person can read and that a run must give again.
struct Golden {
  let path: String

  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard let problem = try GoldenText(path: path).problem(with: text) else { return }
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
}
