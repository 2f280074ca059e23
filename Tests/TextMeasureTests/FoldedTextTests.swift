import CaseTestSupport
import Testing
import TextMeasure

@Suite("Folded text")
struct FoldedTextTests {
  @Test(arguments: [
    ("FIND", "find"), ("ＦＩＮＤ１２", "find12"), ("Таможня", "таможня"), ("ЁЖ", "ёж"), ("Straße", "strasse"), ("ﬁle", "file"), ("①㎏½", "1kg1⁄2"),
    ("ｶﾅ", "カナ"), ("№", "no"), ("\u{212A}", "k"), ("x²", "x2"), ("Ⅳ", "iv"), ("", ""),
  ])
  func `case and compatibility forms make no difference`(text: String, folded: String) { #expect(text.folded == folded) }

  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("E\u{301}", "\u{E9}"), ("и\u{306}", "\u{439}"), ("か\u{3099}", "\u{304C}"),
    ("A\u{327}\u{301}", "\u{E1}\u{327}"),
    ("A\u{301}\u{327}", "\u{E1}\u{327}"), ("物\u{301}", "物\u{301}"), ("\u{301}a", "\u{301}a"),
  ])
  func `marks join the letter before them, in one order`(text: String, folded: String) {
    // Strings that differ in this alone are equal; their bytes are not.
    #expect(text.foldedBytes == Array(folded.utf8))
  }

  @Test(arguments: [
    ("資訊", "资讯"), ("臺灣", "台湾"), ("後臺", "后台"), ("數據", "数据"), ("關鍵", "关键"), ("複 復", "复复"), ("鏈", "链"), ("优化", "优化"), ("\u{F90A}", "金"),
  ])
  func `traditional characters are simplified`(text: String, folded: String) { #expect(text.folded == folded) }

  @Test(arguments: [
    "a-b", "a‐b", "a‑b", "a‒b", "a–b", "a—b", "a―b", "a−b", "a－b", "a——b", "a--b", "a-—b",
  ])
  func `every dash, and every run of dashes, is one`(text: String) { #expect(text.folded == "a-b") }

  @Test(arguments: [
    "《物流》", "“物流”", "‘物流’", "「物流」", "『物流』", "〈物流〉", "«物流»", "\"物流\"", "'物流'", "＂物流＇", "《“物流”》", "物”流",
  ])
  func `quotes are nothing`(text: String) { #expect(text.folded == "物流") }

  @Test(arguments: [
    ("a b", "a b"), ("a  \t\n b", "a b"), ("a\u{3000}b", "a b"), ("a\u{A0}b", "a b"), (" a ", "a"), ("   ", ""), ("a “ b", "a b"),
    ("a- -b", "a- -b"),
  ])
  func `a run of spaces is one, and at an end none`(text: String, folded: String) { #expect(text.folded == folded) }

  @Test(arguments: [
    ("物 流", "物流"), ("find 物流", "find物流"), ("物流 AI 平台", "物流ai平台"), ("a , b", "a,b"), ("a， b", "a,b"), ("a 、 b", "a,b"), ("( a )", "(a)"),
    ("（ a ） b", "(a)b"), ("a : b ; c", "a:b;c"), ("a + b", "a+b"), ("a 。b", "a。b"), ("〇 a", "〇a"), ("a . b", "a . b"),
  ])
  func `spaces beside Chinese and punctuation are nothing`(text: String, folded: String) { #expect(text.folded == folded) }

  @Test func `folding what is folded changes nothing`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let folded = randomText(using: &generator).folded
      #expect(folded.folded == folded)
    }
  }

  @Test func `simplifying what is simplified changes nothing`() {
    for value in (0x3400 as UInt32)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.simplified.simplified == scalar.simplified, "\(scalar)")
    }
  }

  @Test func `beside a Chinese character the folding of two texts is that of each`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<500 {
      let (left, right) = (randomText(using: &generator), randomText(using: &generator))
      #expect((left + "物" + right).folded == left.folded + "物" + right.folded, "\(left)|\(right)")
      #expect((left + " 物 " + right).folded == left.folded + "物" + right.folded, "\(left)|\(right)")
    }
  }

  @Test func `what is written from a byte on folds to what is folded from there on`() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let text = randomText(using: &generator)
      let folded = FoldedText(text)
      var offset = 0
      for index in text.unicodeScalars.indices {
        let scalar = text.unicodeScalars[index]
        // A mark is a part of the letter before it, and a dash may be one of the run before it.
        if scalar != "\u{301}", "-".folded != String(scalar).folded {
          let rest = folded.index(ofByte: offset).map { folded.bytes[$0...] } ?? []
          #expect(Array(rest) == FoldedText(text[index...]).bytes, "\(text) from \(offset)")
        }
        offset += UTF8.width(scalar)
      }
      #expect(folded.index(ofByte: offset) == nil)
    }
  }

  @Test func `each folded byte knows what it was made of`() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<300 {
      let text = randomText(using: &generator)
      let (written, folded) = (Array(text.utf8), FoldedText(text))
      #expect(folded.starts.count == folded.bytes.count && folded.ends.count == folded.bytes.count)
      #expect(zip(folded.starts, folded.starts.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(zip(folded.ends, folded.ends.dropFirst()).allSatisfy { $0 <= $1 })
      for index in folded.bytes.indices where folded.bytes[index] != UInt8(ascii: " ") {
        let part = written[Int(folded.starts[index])..<folded.end(ofByte: index)]
        let made = folded.bytes.indices.filter { folded.starts[$0] == folded.starts[index] && folded.ends[$0] == folded.ends[index] }
        #expect(FoldedText(String(decoding: part, as: UTF8.self)).bytes == made.map { folded.bytes[$0] }, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("《物流》优化", "物流", 0, 12), ("“物流”", "物流", 0, 12), ("物流“优化”", "物流", 0, 6), ("物流 “优化”", "优化", 7, 19), ("a——b", "a-", 0, 7),
    ("ＡＢ物", "ab", 0, 6), ("e\u{301}x", "é", 0, 3), ("物 流", "物流", 0, 7), ("㎏", "kg", 0, 3), ("《“物流”》x", "物流", 0, 18), ("物流 ”x", "物流", 0, 6),
  ])
  func `a name ends behind the quotes that close it`(text: String, name: String, start: Int, end: Int) throws {
    let folded = FoldedText(text)
    let index = try #require(folded.index(ofByte: start))
    #expect(folded.bytes[index...].starts(with: name.utf8))
    #expect(folded.end(ofByte: index + name.utf8.count - 1) == end)
  }

  @Test(arguments: [("", 0), ("物流", 6), ("物流", 100), ("物流  ", 6), ("物流》", 6)])
  func `where nothing is left there is no place`(text: String, offset: Int) { #expect(FoldedText(text).index(ofByte: offset) == nil) }

  private func randomText(using generator: inout SplitMix64) -> String {
    let pieces = [
      "a", "Z", "é", "e\u{301}", "ß", "Ж", "1", "½", "物", "流", "優", "〇", " ", "\u{3000}", "\t", "-", "—", "“", "”", "\"", "《", "》", "，",
      "、", "。", "(", "）",
      ".", "Ａ", "한", "か", "👍", "𠀀",
    ]
    return (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }
}
