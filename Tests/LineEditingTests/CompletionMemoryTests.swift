import Testing

@testable import LineEditing

@Suite("Completion memory")
struct CompletionMemoryTests {
  private final class Asked: LineAssistant {
    var lines: [String] = []

    func completions(of line: String, cursor: Int) -> Completions {
      lines.append("\(line)@\(cursor)")
      return Completions(replaced: cursor..<cursor, candidates: [Candidate(text: line)])
    }

    func styles(of line: String, cursor: Int?) -> [StyledRange] { [StyledRange(0..<1, style: "1")] }
    func isWorthHinting(_ line: String) -> Bool { false }
    var suggestion: String? { "x" }
    func isUnfinished(_ line: String) -> Bool { true }
  }

  @Test func `asks once for a line and a place, until it is asked for another`() {
    let asked = Asked()
    let memory = CompletionMemory(asked)
    for (line, cursor) in [("a", 1), ("a", 1), ("ab", 2), ("ab", 2), ("ab", 1), ("a", 1)] {
      #expect(memory.completions(of: line, cursor: cursor).candidates.map(\.text) == [line])
    }
    #expect(asked.lines == ["a@1", "ab@2", "ab@1", "a@1"])
  }

  @Test func `takes texts of other bytes for other lines`() {
    let asked = Asked()
    let memory = CompletionMemory(asked)
    for line in ["\u{E9}x", "e\u{301}x"] { _ = memory.completions(of: line, cursor: 2) }
    #expect(asked.lines.count == 2)
  }

  @Test func `passes on whatever else is asked`() {
    let memory = CompletionMemory(Asked())
    #expect(memory.styles(of: "a", cursor: nil) == [StyledRange(0..<1, style: "1")])
    #expect(!memory.isWorthHinting("a"))
    #expect(memory.suggestion == "x")
    #expect(memory.isUnfinished("a"))
  }
}
