import CaseCore
import Testing

@testable import CaseRender

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("a|b", #"a\|b"#), ("<script>", #"\<script\>"#), ("&amp;", #"\&amp;"#), ("[x](y)", #"\[x\](y)"#), ("a\r\nb\nc", "a<br>b<br>c"),
    ("*\u{301}", "\\*\u{301}"), ("# t", "\\# t"), ("~~x~~", #"\~\~x\~\~"#), ("\u{1B}[0m", #"␛\[0m"#), ("1. x", "1. x"),
  ])
  func `data is never markup`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [("1. x", #"1\. x"#), ("12) x", #"12\) x"#), ("- x", #"\- x"#), ("+ x", #"\+ x"#), ("1 - 2.", "1 - 2."), (". x", ". x")])
  func `a line of data begins no list`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text, startsLine: true) == expected)
  }

  @Test(arguments: [
    ("https://a.b/c_(d)?e=f&g", "https://a.b/c_%28d%29?e=f&g"), ("HTTP://x", "HTTP://x"), ("http://x/物 y", "http://x/%E7%89%A9%20y"),
    ("javascript:alert(1)", nil), ("ftp://x", nil), ("https:x", nil), ("//x", nil),
  ])
  func `only addresses that are safe to follow become links`(address: String, expected: String?) {
    #expect(MarkdownText.linkDestination(address) == expected)
  }

  @Test func `notes are quotes`() {
    let answer = Answer(sections: [Section(heading: Verbatim("一"), .note(Verbatim("- 无")))], notes: [Verbatim("a\nb")])
    #expect(Renderer(format: .markdown, language: .zh, width: nil, usesColor: false).render(answer) == "## 一\n\n\\- 无\n\n> a<br>b\n")
  }
}
