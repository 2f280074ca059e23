import Testing
import TextMeasure

@testable import LineEditing

@Suite("Visible form")
struct VisibleFormTests {
  @Test(arguments: [
    ("a", "a", 1), ("物", "物", 2), ("\u{1}", "^A", 2), ("\u{1B}", "^[", 2), ("\u{7F}", "^?", 2), ("\n", "^J", 2), ("\u{9B}", "<9B>", 4),
    ("\u{202E}", "<202E>", 6), ("\u{200B}", "<200B>", 6), ("\u{FEFF}", "<FEFF>", 6), ("\u{2028}", "<2028>", 6), ("\u{301}", "◌\u{301}", 1),
    ("e\u{301}", "e\u{301}", 1), ("👨‍👩‍👧", "👨‍👩‍👧", 2), ("🇨🇳", "🇨🇳", 2), ("می", "می", 2),
  ])
  func `a character is shown as it is, or as what it is`(text: String, shown: String, width: Int) {
    #expect(text.map { VisibleForm($0).text }.joined() == shown)
    #expect(text.reduce(0) { $0 + VisibleForm($1).width } == width)
  }

  @Test func `every scalar takes at least a cell and never reaches the terminal as a control`() {
    for value in (0 as UInt32)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = VisibleForm(Character(scalar))
      #expect(form.width > 0, "\(String(value, radix: 16))")
      #expect(form.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }
}
