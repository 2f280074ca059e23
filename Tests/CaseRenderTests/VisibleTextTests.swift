import Testing
import TextMeasure

@testable import CaseRender

@Suite struct VisibleTextTests {
  @Test(arguments: AmbiguousWidth.allCases)
  func `every scalar that is measured by its bytes is as wide as its character`(ambiguous: AmbiguousWidth) {
    for value in (0x20...0xFFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), !scalar.isControl else { continue }
      #expect(
        VisibleText(String(scalar), ambiguous: ambiguous).width == Character(scalar).displayWidth(ambiguous: ambiguous),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a␤b␤c␤d", 7), ("\t\u{0}\u{1B}", "␉␀␛", 3), ("\u{85}\u{9B}\u{2029}", "␤\u{FFFD}␤", 3), ("物\u{202E}", "物\u{FFFD}", 3),
    ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦", 2), ("e\u{301}", "e\u{301}", 1), ("“物流”·a…", "“物流”·a…", 9),
  ])
  func `controls have visible stand-ins`(text: String, expected: String, width: Int) {
    let visible = VisibleText(text, ambiguous: .narrow)
    #expect(visible.string == expected)
    #expect(visible.width == width)
  }

  @Test(arguments: [
    ("物流平台", 8, "物流平台", "物流平台"), ("物流平台", 7, "物流平…", "…流平台"), ("物流平台", 6, "物流…", "…平台"), ("物流平台", 2, "…", "…"),
    ("物流", 0, "", ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…", "…e\u{301}"), ("a👨‍👩‍👧‍👦b", 3, "a…", "…b"),
  ])
  func `text is cut at the edge of a character`(text: String, limit: Int, start: String, end: String) {
    let visible = VisibleText(text, ambiguous: .narrow)
    #expect(visible.cut(to: limit).string == start)
    #expect(visible.cutAtStart(to: limit).string == end)
    #expect(visible.cut(to: limit).width == start.displayWidth)
  }

  @Test(arguments: [
    ("物流平台", 8, "物流平台", "物流平台"), ("物流平台", 7, "物流…", "…平台"), ("物流平台", 3, "…", "…"), ("物流平台", 2, "…", "…"), ("物流平台", 1, "", ""),
    ("·a·", 5, "·a·", "·a·"), ("·a·", 4, "·…", "…·"), ("Яндекс", 9, "Янд…", "…екс"), ("e\u{301}e\u{301}e\u{301}", 2, "…", "…"),
  ])
  func `the mark of a cut is measured where it is wide`(text: String, limit: Int, start: String, end: String) {
    let visible = VisibleText(text, ambiguous: .wide)
    let cuts = [visible.cut(to: limit), visible.cutAtStart(to: limit)]
    #expect(cuts.map(\.string) == [start, end])
    #expect(cuts.map(\.width) == [start, end].map { $0.displayWidth(ambiguous: .wide) })
  }

  @Test(arguments: [(8, "物流…*"), (7, "物流…*"), (6, "物…*"), (5, "物…*"), (4, "…*"), (3, "…"), (2, "…"), (1, "")])
  func `a mark stays behind a wide cut`(limit: Int, expected: String) {
    var visible = VisibleText("物流平台*", ambiguous: .wide)
    visible.endsInMark = true
    #expect(visible.cut(to: limit).string == expected)
  }
}
