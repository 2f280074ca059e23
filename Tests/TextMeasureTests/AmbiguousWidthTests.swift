import Testing
import TextMeasure

@Suite("Ambiguous width")
struct AmbiguousWidthTests {
  @Test(arguments: [
    "\u{A1}", "\u{B1}", "\u{B7}", "\u{D7}", "\u{3B1}", "\u{401}", "\u{410}", "\u{44F}", "\u{451}", "\u{2014}", "\u{2018}", "\u{201C}",
    "\u{2026}",
    "\u{2192}", "\u{2460}", "\u{24E9}", "\u{24EB}", "\u{2500}", "\u{254B}", "\u{2587}", "\u{2605}", "\u{E000}", "\u{F8FF}", "\u{FFFD}",
    "\u{1F100}",
    "\u{1F1AC}", "\u{F0000}", "\u{10FFFD}",
  ])
  func `a character of the ambiguous class takes one cell or two`(character: Character) {
    #expect(character.displayWidth(ambiguous: .narrow) == 1)
    #expect(character.displayWidth(ambiguous: .wide) == 2)
  }

  @Test(
    arguments: [
      ("\u{0}", 0), ("\n", 0), (" ", 1), ("~", 1), ("\u{7F}", 0), ("\u{A0}", 1), ("\u{A2}", 1), ("\u{300}", 0), ("\u{36F}", 0),
      ("\u{3AA}", 1),
      ("\u{402}", 1), ("\u{450}", 1), ("\u{200B}", 0), ("\u{2017}", 1), ("\u{2028}", 0), ("\u{24EA}", 1), ("\u{254C}", 1), ("\u{4E00}", 2),
      ("\u{AC00}", 2), ("\u{FE00}", 0), ("\u{FE0F}", 0), ("\u{FF21}", 2), ("\u{FF71}", 1), ("\u{FFFC}", 1), ("\u{1F600}", 2),
      ("\u{E0100}", 0),
    ] as [(Character, Int)])
  func `any other character and any mark is as wide in both`(character: Character, width: Int) {
    #expect(character.displayWidth(ambiguous: .narrow) == width)
    #expect(character.displayWidth(ambiguous: .wide) == width)
  }

  @Test(arguments: [
    ("", 0), ("find", 4), ("“物流”", 8), ("a…·", 5), ("Яндекс", 12), ("Š→α", 5), ("α\u{301}", 2), ("e\u{301}", 1), ("物\u{301}", 2),
    ("♥\u{FE0F}", 2), ("♥", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("1\u{FE0F}\u{20E3}", 2),
  ])
  func `a text is as wide as its characters`(text: String, width: Int) {
    #expect(text.displayWidth(ambiguous: .wide) == width)
    #expect(text.dropFirst(0).displayWidth(ambiguous: .wide) == width)
  }

  @Test func `the setting widens the ambiguous characters of Unicode 15 that are no marks, and nothing else`() {
    var widened = 0
    var wrong: [Character] = []
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      let (narrow, wide) = (character.displayWidth, character.displayWidth(ambiguous: .wide))
      if narrow == 1, wide == 2 { widened += 1 } else if narrow != wide { wrong.append(character) }
    }
    #expect(wrong.isEmpty)
    // The class has 7,431 members in the planes 0 and 1, of which 128 are combining marks and variation selectors.
    #expect(widened == 7303)
  }
}
