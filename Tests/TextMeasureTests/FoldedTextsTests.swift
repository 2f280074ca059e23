import CaseTestSupport
import Testing

@testable import TextMeasure

@Suite struct `Folded texts behind each other` {
  private static let pieces = [
    "a", "Z", "é", "e\u{301}", "и", "и\u{306}", "Й", "1", "½", "物", "流\u{301}", "優", "〇", " ", " b", "  ", "\u{3000}", "-", "—", "“", "，",
    "、", "。",
    "（", "Ａ", "７", "한", "か\u{3099}", "👍", "𠀀", "䷀",
  ]

  private func random(_ generator: inout SplitMix64, most: Int = 12) -> String {
    (0..<Int.random(in: 0...most, using: &generator)).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
  }

  @Test func `are what each of them folds to with its places`() {
    var generator = SplitMix64(seed: 5)
    var texts = FoldedTexts()
    let written = (0..<2_000).map { _ in random(&generator) }
    for text in written { texts.append(folding: Array(text.utf8)[...]) }
    #expect(texts.count == written.count)
    for (index, text) in written.enumerated() {
      #expect(Array(texts[index]) == FoldedText(text).bytes, "\(text)")
      #expect(text.foldedBytes == FoldedText(text).bytes, "\(text)")
    }
  }

  @Test func `hold what is a part of them, byte by byte`() {
    var generator = SplitMix64(seed: 6)
    var texts = FoldedTexts()
    for _ in 0..<100 { texts.append(folding: Array(random(&generator).utf8)[...]) }
    for _ in 0..<100 {
      let run = random(&generator, most: 3).foldedBytes
      let holding = texts.texts(containing: run)
      let equal = texts.texts(containing: run, areWhole: true)
      for index in 0..<texts.count {
        let text = Array(texts[index])
        let holds = !run.isEmpty && (0...text.count).contains { text[$0...].starts(with: run) }
        #expect(holding.contains(UInt32(index)) == holds)
        #expect(equal.contains(UInt32(index)) == (holds && text == run))
      }
      #expect(holding == Set(holding).sorted())
    }
  }

  @Test func `what is no UTF-8 stands for the replacement character`() {
    var texts = FoldedTexts()
    texts.append(folding: [0x61, 0xE7, 0x89])
    texts.append(folding: [0xFF, 0x62])
    #expect(Array(texts[0]) == Array("a\u{FFFD}".utf8))
    #expect(Array(texts[1]) == Array("\u{FFFD}b".utf8))
  }
}
