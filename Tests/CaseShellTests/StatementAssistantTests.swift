import CaseCore
import CaseEngine
import LineEditing
import Testing

@testable import CaseShell

@Suite struct `Statement assistant` {
  private func assistant() throws -> StatementAssistant {
    StatementAssistant(try Conversation().session)
  }

  @Test func `styles lie inside the line, and what is unknown looks different whatever it was read as`() throws {
    let line = "find element where group=halx"
    let styles = try assistant().styles(of: line, cursor: line.utf8.count)
    #expect(styles.allSatisfy { $0.range.upperBound <= line.utf8.count && !$0.style.isEmpty })
    #expect(styles.last == StyledRange(25..<29, style: Appearance.failure))
    #expect(styles.first == StyledRange(0..<4, style: "35"))
  }

  @Test(arguments: [("find element where", true), ("find element", false), ("find (", true), ("", false)])
  func `a statement that needs more is unfinished`(line: String, expected: Bool) throws {
    #expect(try assistant().isUnfinished(line) == expected)
  }

  @Test func `completions are the engine's`() throws {
    let completions = try assistant().completions(of: "find ele", cursor: 8)
    #expect(completions.replaced == 5..<8)
    #expect(completions.candidates.map(\.text) == ["element"])
  }

  @Test func `what would leave no rows is faint, or left out where the settings say so, unless nothing would leave any`() throws {
    var conversation = try Conversation()
    func candidates(_ line: String) -> [Candidate] {
      StatementAssistant(conversation.session).completions(of: line, cursor: line.utf8.count).candidates
    }
    let (some, none) = (
      "find element where group=halogen | where phase=", "find element where group=halogen | where group!=halogen | where phase="
    )
    let shown = candidates(some)
    #expect(shown.contains { $0.count == 0 && $0.isFaint } && shown.contains { $0.count != 0 && !$0.isFaint })
    _ = try conversation.say("设置 零值 隐藏")
    #expect(candidates(some) == shown.filter { $0.count != 0 })
    #expect(candidates(none).contains { $0.count == 0 })
  }
}
