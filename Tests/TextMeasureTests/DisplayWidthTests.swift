import Testing
import TextMeasure

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("find", 4), ("~", 1), ("物流", 4), ("〇", 2), ("find 物流", 9), ("，。、", 6), ("Ａ１", 4), ("ｱ", 1), ("한글", 4), ("𠀀", 2),
    ("Таможня", 7), ("“”", 2), ("é", 1), ("—…·", 3),
  ])
  func `Chinese and full-width forms take two cells, other letters one`(text: String, width: Int) { #expect(text.displayWidth == width) }

  @Test(arguments: ["\u{0}", "\t", "\n", "\r\n", "\u{1B}", "\u{7F}", "\u{9B}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{301}", "\u{FE0F}"])
  func `controls, joiners and marks take none`(text: String) {
    #expect(text.displayWidth == 0)
    #expect(("ab" + text).displayWidth == 2)
  }

  @Test(arguments: [
    ("e\u{301}", 1), ("物\u{301}", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("🇨🇳🇷🇺", 4), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("👍🏽", 2),
    ("🏳\u{FE0F}\u{200D}🌈", 2), ("a\u{FE0F}", 1), ("한", 2),
  ])
  func `a character of several scalars is as wide as it is drawn`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `a part of a text is measured as the whole is`() {
    let text = "find 物流优化"
    #expect(text.dropFirst(5).displayWidth == 8)
    #expect(text.prefix(4).displayWidth == 4)
    #expect(text.displayWidth == text.reduce(0) { $0 + $1.displayWidth })
  }
}
