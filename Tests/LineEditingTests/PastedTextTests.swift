import Testing

@testable import LineEditing

@Suite("Pasted text")
struct PastedTextTests {
  @Test(arguments: [
    ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\nb"), ("a\r\rb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"),
    ("a\tb", "a b"), ("a\u{1B}[31mb\u{7F}\u{0}", "a[31mb"), ("a\u{9B}2Jb", "a2Jb"), ("物\u{85}流", "物流"), ("", ""),
  ])
  func `line breaks and tabs become what can be edited, controls are dropped`(pasted: String, kept: String) {
    #expect(PastedText.cleaned(pasted) == kept)
  }

  @Test func `what is no UTF-8 is shown as such`() { #expect(PastedText.cleaned([0x61, 0xFF, 0x62][...]) == "a\u{FFFD}b") }
}
