import Testing
import TextMeasure

@testable import CaseRender

@Suite struct VisibleTextTests {
  @Test func `every scalar that is measured by its bytes is as wide as its character`() {
    for value in (0x20...0xFFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), !scalar.isControl else { continue }
      #expect(VisibleText(String(scalar)).width == Character(scalar).displayWidth, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a␤b␤c␤d", 7), ("\t\u{0}\u{1B}", "␉␀␛", 3), ("\u{85}\u{9B}\u{2029}", "␤\u{FFFD}␤", 3), ("物\u{202E}", "物\u{FFFD}", 3),
    ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦", 2), ("e\u{301}", "e\u{301}", 1), ("“物流”·a…", "“物流”·a…", 9),
  ])
  func `controls have visible stand-ins`(text: String, expected: String, width: Int) {
    let visible = VisibleText(text)
    #expect(visible.string == expected)
    #expect(visible.width == width)
  }

  @Test(arguments: [
    ("物流平台", 8, "物流平台", "物流平台"), ("物流平台", 7, "物流平…", "…流平台"), ("物流平台", 6, "物流…", "…平台"), ("物流平台", 2, "…", "…"),
    ("物流", 0, "", ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…", "…e\u{301}"), ("a👨‍👩‍👧‍👦b", 3, "a…", "…b"),
  ])
  func `text is cut at the edge of a character`(text: String, limit: Int, start: String, end: String) {
    #expect(VisibleText(text).cut(to: limit).string == start)
    #expect(VisibleText(text).cutAtStart(to: limit).string == end)
    #expect(VisibleText(text).cut(to: limit).width == start.displayWidth)
  }
}
