import Testing

@testable import LineEditing

@Suite("Kill buffer")
struct KillBufferTests {
  private static let text = EditedTextTests.text

  @Test func `cuts one after another are one, in the order of the text`() {
    var buffer = KillBuffer()
    buffer.take("c", onTheLeft: true, from: Self.text("a b c|d"), leaving: Self.text("a b |d"))
    buffer.take("b ", onTheLeft: true, from: Self.text("a b |d"), leaving: Self.text("a |d"))
    buffer.take("d", onTheLeft: false, from: Self.text("a |d"), leaving: Self.text("a |"))
    #expect(buffer.text == "b cd")
  }

  @Test func `a cut elsewhere begins anew`() {
    var buffer = KillBuffer()
    buffer.take("c", onTheLeft: true, from: Self.text("a b c|"), leaving: Self.text("a b |"))
    buffer.take("a", onTheLeft: false, from: Self.text("|a b "), leaving: Self.text("| b "))
    #expect(buffer.text == "a")
  }
}
