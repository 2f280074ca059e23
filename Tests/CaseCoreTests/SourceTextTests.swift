import CaseCore
import Testing

@Suite("Source text")
struct SourceTextTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("find", 0, 1, 1), ("find", 4, 1, 5), ("find 物流", 5, 1, 6), ("find 物流", 8, 1, 7), ("find 物流", 11, 1, 8),
    ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
    ("a\r\nb", 3, 2, 1), ("物流\n安全x", 13, 2, 3), ("e\u{301}x", 3, 1, 2), ("👨‍👩‍👧x", 18, 1, 2), ("\n\n", 2, 3, 1), ("a", 100, 1, 2),
    ("a\nb", 100, 2, 2), ("a", -5, 1, 1),
  ])
  func `a place is a line and a character of it`(text: String, offset: Int, line: Int, column: Int) {
    #expect(SourceText(text).location(of: offset) == SourceLocation(line: line, column: column))
  }

  @Test func `a statement cut out of a script knows its line`() {
    let text = SourceText("find\nwhere", file: "a.case", firstLine: 7)
    #expect(text.location(of: 0) == SourceLocation(line: 7, column: 1))
    #expect(text.location(of: 6) == SourceLocation(line: 8, column: 2))
    #expect(text.file == "a.case")
  }

  @Test(arguments: [
    ("", 0..<0, "", 0..<0), ("find 物流", 5..<11, "find 物流", 5..<11), ("a\n物流 b\nc", 2..<8, "物流 b", 0..<6), ("a\nbc", 3..<4, "bc", 1..<2),
    ("a\r\nb", 0..<1, "a", 0..<1),
    ("a\nb", 1..<1, "a", 1..<1), ("a\nb\n", 4..<4, "", 0..<0), ("ab\ncd", 1..<4, "ab", 1..<2), ("ab", 1..<100, "ab", 1..<2),
    ("ab", 50..<100, "ab", 2..<2),
    ("ab", -3..<1, "ab", 0..<1), ("ab", -3 ..< -1, "ab", 0..<0), ("a\r\nb", 2..<2, "a", 1..<1),
  ])
  func `an excerpt is the line where a span begins`(text: String, span: Range<Int>, line: String, marked: Range<Int>) {
    let excerpt = SourceText(text).excerpt(around: span)
    #expect(excerpt.line == line)
    #expect(excerpt.span == marked)
  }

  @Test(arguments: [0, 1, 2, 150, 500, 999])
  func `of a long line so much is shown as stands around the span, in whole characters`(character: Int) {
    let text = String(repeating: "物", count: 1000)
    let start = character * 3
    let (line, span) = SourceText("x\n" + text).excerpt(around: start + 2..<start + 5)
    #expect(!line.unicodeScalars.contains("\u{FFFD}"))
    #expect(Array(line.utf8)[span] == Array("物".utf8)[...])
    #expect(line.hasPrefix("…") == (start > 160))
    #expect(line.hasSuffix("…") == (text.utf8.count - start > 240))
    #expect(line.filter { $0 == "物" }.count <= 53 + 80)
    #expect(line.filter { $0 == "物" }.count == min(character, 53) + min(1000 - character, 80))
  }

  @Test func `a span longer than what is shown is marked as far as that`() {
    let (line, span) = SourceText(String(repeating: "a", count: 1000)).excerpt(around: 300..<900)
    #expect(line == "…" + String(repeating: "a", count: 400) + "…")
    #expect(span == 163..<403)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62, 0x63, 0x64], 1..<2, "a\u{FFFD}bcd", 1..<4), ([0x61, 0xFF, 0x62], 2..<3, "a\u{FFFD}b", 4..<5),
      ([0xFF, 0xFE], 0..<1, "\u{FFFD}\u{FFFD}", 0..<3),
      ([0xE7, 0x89], 0..<2, "\u{FFFD}", 0..<3), ([0xFF, 0x0A, 0x62], 2..<3, "b", 0..<1),
    ] as [([UInt8], Range<Int>, String, Range<Int>)])
  func `bytes that are no UTF-8 are shown as such, and nothing beside them is lost`(
    bytes: [UInt8], span: Range<Int>, line: String, marked: Range<Int>
  ) {
    let excerpt = SourceText(bytes: bytes).excerpt(around: span)
    #expect(excerpt.line == line)
    #expect(excerpt.span == marked)
  }

  @Test func `a line of bytes that begin no character is shown all the same`() {
    let (line, span) = SourceText(bytes: Array(repeating: 0x80, count: 1000)).excerpt(around: 500..<501)
    #expect(!span.isEmpty)
    #expect(line.utf8.count > span.upperBound)
    #expect(line.unicodeScalars.count < 410)
  }

  @Test func `a column counts what is no UTF-8 as a character`() {
    #expect(SourceText(bytes: [0x61, 0xFF, 0x62]).location(of: 2) == SourceLocation(line: 1, column: 3))
  }

  @Test(arguments: [
    (0..<4, "find"), (5..<11, "物流"), (5..<8, "物"), (8..<100, "流"), (50..<60, ""), (-5..<1, "f"), (3..<3, ""), (5..<6, "\u{FFFD}"),
  ])
  func `a span holds what of it lies in the text`(span: Range<Int>, text: String) { #expect(SourceText("find 物流")[span] == text) }
}
