import Testing

@testable import LineEditing

@Suite("Undo history")
struct UndoHistoryTests {
  /// A history of texts that follow each other; `|` is the cursor.
  private static func history(_ texts: [String]) -> UndoHistory {
    var history = UndoHistory()
    for text in texts { history.record(EditedTextTests.text(text)) }
    return history
  }

  private static func undone(_ history: UndoHistory) -> [String] {
    var history = history
    var texts: [String] = []
    while let state = history.undo() { texts.append(state.before + "|" + state.after) }
    return texts
  }

  @Test(arguments: [
    (["a|", "ab|", "ab |", "ab c|"], ["ab |", "|"]), (["abc|", "ab|"], ["abc|", "|"]), (["物|", "物流|", "物|流", "物x|流"], ["物|流", "|"]),
    (["a|", "ab|", "|ab", "c|ab"], ["|ab", "|"]), (["pasted text|", "pasted text!|"], ["pasted text|", "|"]), (["|", "|"], []),
    (["a|", "a|b"], ["a|", "|"]),
  ])
  func `typing is one change up to a blank, anything else one by itself`(_ texts: [String], _ expected: [String]) {
    #expect(Self.undone(Self.history(texts)) == expected)
  }

  @Test func `what is typed after an undo can be undone by itself`() throws {
    var history = Self.history(["a b|"])
    let undone = history.undo()
    history.record(try #require(undone))
    history.record(EditedTextTests.text("x|"))
    #expect(Self.undone(history) == ["|"])
  }

  @Test func `long texts are not kept for ever`() {
    var history = UndoHistory()
    let long = String(repeating: "物", count: 500_000)
    for index in 0..<8 { history.record(EditedText(text: long + String(index), cursor: 0)) }
    #expect(Self.undone(history).count == 2)
  }
}
