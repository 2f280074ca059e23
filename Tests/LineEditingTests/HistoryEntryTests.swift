import Testing

@testable import LineEditing

@Suite("History entry")
struct HistoryEntryTests {
  @Test(arguments: ["find 物流", "two\nlines", "quote \" and \\", "\u{1}\t\r\u{7F}", "👨‍👩‍👧", "", "e\u{301}"])
  func `an entry is one line and comes back as it was`(text: String) {
    let line = HistoryEntry.encoded(text)
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(!line.dropLast().contains { $0 < 0x20 })
    #expect(HistoryEntry.decoded(line.dropLast()).map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: [(#""\u7269\u6D41""#, "物流"), (#""\ud83d\ude00""#, "😀"), (#""a\/b\b\f""#, "a/b\u{8}\u{C}")])
  func `what another program may write is understood`(line: String, text: String) {
    #expect(HistoryEntry.decoded(Array(line.utf8)[...]) == text)
  }

  @Test(arguments: ["", "\"", "find", "\"a", "a\"", #""\""#, #""\x""#, #""\u12""#, #""\ud83d""#, #""\udc00""#, #""a"b""#, "\"a\tb\"", "#"])
  func `what is no entry is refused`(line: String) { #expect(HistoryEntry.decoded(Array(line.utf8)[...]) == nil) }

  @Test func `bytes that are no UTF-8 are refused`() { #expect(HistoryEntry.decoded([0x22, 0xFF, 0x22]) == nil) }
}
