import Testing

@testable import CaseShell

@Suite struct `The text of pins` {
  private static let pins = [
    Pin(heading: nil, script: "show a"), Pin(heading: "甲\tb\n\\n", script: "let x = find\nfind $x\tlimit 3"),
    Pin(heading: "🍎", script: "\\"),
  ]

  @Test func `is read as it was written`() throws {
    #expect(try PinnedText(Array(PinnedText(`The text of pins`.pins).text.utf8)).pins == `The text of pins`.pins)
    #expect(try PinnedText(Array(PinnedText([Pin]()).text.utf8)).pins == [])
  }

  @Test func `has a line for each of them`() {
    let lines = PinnedText(`The text of pins`.pins).text.split(separator: "\n")
    #expect(lines.prefix(2) == ["casebook pins 1", "\tshow a"])
    #expect(lines.count == 4)
  }

  @Test(arguments: [
    ("", 1), ("casebook pins 1", 1), ("casebook pins 2\n", 1), ("mine\n\tshow a\n", 1), ("casebook pins 1\n\tshow a", 2),
    ("casebook pins 1\nshow a\n", 2), ("casebook pins 1\n\tshow a\n\t\n", 3), ("casebook pins 1\n\ta\tb\n", 2),
    ("casebook pins 1\n\ta\\x\n", 2), ("casebook pins 1\n\ta\\\n", 2), ("casebook pins 1\n\n", 2),
  ])
  func `that is damaged is refused with the line`(text: String, line: Int) {
    #expect(throws: PinnedText.Damage.self) { try PinnedText(Array(text.utf8)) }
    do throws(PinnedText.Damage) { _ = try PinnedText(Array(text.utf8)) } catch { #expect(error.line == line) }
  }

  @Test func `is no other bytes`() {
    #expect(throws: PinnedText.Damage.self) { try PinnedText(Array("casebook pins 1\n\t".utf8) + [0xFF, 0x0A]) }
  }
}
