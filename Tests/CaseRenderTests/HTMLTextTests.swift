import Testing

@testable import CaseRender

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a\"b'c", "a&quot;b&#39;c"), ("&amp;", "&amp;amp;"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"), ("\"\u{308}", "&quot;\u{308}"), ("&\u{200D}lt;", "&amp;\u{200D}lt;"),
    ("\u{202E}x\u{2066}", "\u{FFFD}x\u{FFFD}"), ("a\r\nb\nc\rd", "a<br>b<br>c<br>d"), ("\u{1B}[0m\u{0}\t", "␛[0m␀␉"), ("物流", "物流"),
  ])
  func `data is never markup`(text: String, expected: String) {
    #expect(HTMLText.escaped(text) == expected)
  }

  @Test func `an attribute holds no elements`() {
    #expect(HTMLText.plain("a\n\"<b>") == "a␤&quot;&lt;b&gt;")
  }

  @Test(arguments: [
    ("سلام 2025", "<bdi>سلام 2025</bdi>"), ("שלום<", "<bdi>שלום&lt;</bdi>"), ("Русский", "Русский"),
  ])
  func `what is written from the right does not turn its neighbours`(text: String, expected: String) {
    #expect(HTMLText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("[1][2]之一", ##"<a href="#source-1" id="citation-1-1">[1]</a><a href="#source-2" id="citation-2-1">[2]</a>之一"##), ("[3]", "[3]"),
    ("[0][01][+1]", "[0][01][+1]"), ("one of [2]<", ##"one of <a href="#source-2" id="citation-2-1">[2]</a>&lt;"##), ("[", "["),
    ("]1[", "]1["), ("[<1>]", "[&lt;1&gt;]"), ("", ""),
  ])
  func `the numbers of sources lead to them`(text: String, expected: String) {
    var citations = HTMLCitations(sourceCount: 2)
    #expect(HTMLText.cited(text, by: &citations) == expected)
  }
}
