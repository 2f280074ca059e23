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

  @Test func `notes are quotes`() {
    let answer = Answer(sections: [Section(heading: Verbatim("一"), .note(Verbatim("- 无")))], notes: [Verbatim("a\nb")])
    #expect(Renderer(format: .markdown, language: .zh, width: nil, usesColor: false).render(answer) == "## 一\n\n\\- 无\n\n> a<br>b\n")
  }
}
