import Testing
import TextMeasure

@Suite("Han script")
struct HanScriptTests {
  @Test(arguments: ["一", "物", "鿿", "㐀", "䶿", "〇"] as [Unicode.Scalar])
  func `characters of the basic block, its first extension and the zero are Chinese`(scalar: Unicode.Scalar) { #expect(scalar.isHan) }

  @Test(arguments: ["a", "1", "。", "、", "，", "《", "ㄅ", "あ", "한", "Ａ", "䷀", "\u{A000}", "\u{33FF}", "𠀀"] as [Unicode.Scalar])
  func `letters, punctuation and neighbouring blocks are not`(scalar: Unicode.Scalar) { #expect(!scalar.isHan) }
}
