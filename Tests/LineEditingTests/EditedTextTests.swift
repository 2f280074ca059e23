import Testing

@testable import LineEditing

@Suite("Edited text")
struct EditedTextTests {
  /// A text in which `|` is the cursor.
  static func text(_ marked: String) -> EditedText {
    let scalars = Array(marked.unicodeScalars)
    let cursor = scalars.firstIndex(of: "|") ?? scalars.count
    return EditedText(text: String(String.UnicodeScalarView(scalars.filter { $0 != "|" })), cursor: cursor)
  }

  private static func moved(_ marked: String, to place: (EditedText) -> Int?) -> String? {
    var edited = text(marked)
    guard let target = place(edited) else { return nil }
    edited.cursor = target
    return edited.before + "|" + edited.after
  }

  @Test(arguments: [
    ("find |case", "|find case"), ("find case|", "find |case"), ("find物流|", "find|物流"), ("物流find|", "物流|find"),
    ("field=物流, |", "field=|物流, "), ("a_b1|", "|a_b1"), ("|a", "|a"), ("e\u{301}x|", "|e\u{301}x"), ("物流。|", "|物流。"),
    ("ў́мный|", "|ў́мный"), ("a\nb|", "a\n|b"), ("13.5亿元|", "13.5|亿元"),
  ])
  func `a word on the left also ends between Chinese and other writing`(_ from: String, _ to: String) {
    #expect(Self.moved(from) { $0.wordLeft } == to)
  }

  @Test(arguments: [
    ("|find case", "find| case"), ("find| case", "find case|"), ("|find物流", "find|物流"), ("|物流find", "物流|find"), ("a|", "a|"),
    ("|, 物流=x", ", 物流|=x"),
  ])
  func `a word on the right ends there, too`(_ from: String, _ to: String) { #expect(Self.moved(from) { $0.wordRight } == to) }

  @Test(arguments: [("👨‍👩‍👧|", "|👨‍👩‍👧"), ("e\u{301}|", "|e\u{301}"), ("a物|", "a|物"), ("|", "|")])
  func `a character is moved over as a whole`(_ from: String, _ to: String) {
    #expect(Self.moved(from) { $0.characterLeft } == to)
    #expect(Self.moved(to) { $0.characterRight } == from)
  }

  @Test(arguments: [
    ("ab|c\nd", "|abc\nd", "abc|\nd"), ("a\nb|c\nd", "a\n|bc\nd", "a\nbc|\nd"), ("a\n|b", "|a\nb", "a\nb|"), ("a|\nb", "|a\nb", "a\nb|"),
  ])
  func `a line's ends come first, then those of the text`(_ from: String, _ start: String, _ end: String) {
    #expect(Self.moved(from) { $0.lineStart } == start)
    #expect(Self.moved(from) { $0.lineEnd } == end)
  }

  @Test(arguments: [
    ("ab\ncd|", "ab|\ncd"), ("物流\nabc|", "物|流\nabc"), ("a\nbcd|", "a|\nbcd"), ("物流\nabcd|e", "物流|\nabcde"), ("\nx|", "|\nx"),
  ])
  func `a line up the cursor stands in the same cells, or before the character that covers them`(_ from: String, _ to: String) {
    #expect(Self.moved(from) { $0.lineUp } == to)
  }

  @Test(arguments: [("ab|\ncd", "ab\ncd|"), ("abc|\n物流", "abc\n物|流"), ("abc|\nd\ne", "abc\nd|\ne"), ("|ab\n", "ab\n|")])
  func `a line down it does so, too`(_ from: String, _ to: String) { #expect(Self.moved(from) { $0.lineDown } == to) }

  @Test func `there is nothing above the first line and below the last`() {
    #expect(Self.text("a|\nb").lineUp == nil)
    #expect(Self.text("a\n|b").lineDown == nil)
  }

  @Test(arguments: [("a|bc\nd", "a|\nd"), ("abc|\nd", "abc|d"), ("abc|", "abc|")])
  func `a cut to the end takes the line break where nothing else is left`(_ from: String, _ to: String) {
    let edited = Self.text(from)
    let rest = edited.text.unicodeScalars.dropFirst(edited.cutEnd)
    #expect(edited.before + "|" + String(String.UnicodeScalarView(rest)) == to)
  }
}
