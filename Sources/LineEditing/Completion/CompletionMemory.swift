/// An assistant that is not asked twice in a row what completes the same line: the hint and the candidates want to know the same.
final class CompletionMemory: LineAssistant {
  private let assistant: any LineAssistant
  private var last: (line: String, cursor: Int, completions: Completions)?

  init(_ assistant: any LineAssistant) { self.assistant = assistant }

  func completions(of line: String, cursor: Int) -> Completions {
    // Canonically equivalent texts have other offsets.
    if let last, last.cursor == cursor, last.line.utf8.elementsEqual(line.utf8) { return last.completions }
    let completions = assistant.completions(of: line, cursor: cursor)
    last = (line, cursor, completions)
    return completions
  }

  func styles(of line: String, cursor: Int?) -> [StyledRange] { assistant.styles(of: line, cursor: cursor) }
  func isWorthHinting(_ line: String) -> Bool { assistant.isWorthHinting(line) }
  var suggestion: String? { assistant.suggestion }
  func isUnfinished(_ line: String) -> Bool { assistant.isUnfinished(line) }
}
