import CaseTestSupport
import Testing
import TextMeasure

@Suite("Pinyin")
struct PinyinTests {
  @Test(
    arguments: [
      ("物", ["wu"]), ("安", ["an"]), ("银", ["yin"]), ("绿", ["lv", "lu"]), ("女", ["nv", "ru"]), ("〇", ["ling", "yuan", "xing"]),
      ("a", []), ("，", []), ("𠀀", []),
    ] as [(Unicode.Scalar, [String])])
  func `a character has its readings, and what is no Chinese has none`(scalar: Unicode.Scalar, readings: [String]) {
    #expect(scalar.pinyin == readings)
  }

  @Test(arguments: [("重", "zhong"), ("行", "xing"), ("长", "zhang"), ("会", "hui"), ("还", "hai"), ("得", "de")] as [(Unicode.Scalar, String)])
  func `the most common of several readings comes first`(scalar: Unicode.Scalar, reading: String) {
    #expect(scalar.pinyin.first == reading)
    #expect(scalar.pinyin.count > 1)
    #expect(Set(scalar.pinyin).count == scalar.pinyin.count)
  }

  @Test func `nearly every character of the basic block is read in small letters`() {
    let readings = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init).map(\.pinyin)
    #expect(readings.count { $0.isEmpty } < 100)
    #expect(readings.joined().allSatisfy { reading in !reading.isEmpty && reading.allSatisfy { $0.isLowercase } })
  }

  @Test(arguments: [
    ["安全", "跨境", "物流", "重庆"], ["ABC", "abd", "案例", "物流"], ["2024", "Ｂ", "c", "电商"], ["西安", "先锋"], ["物", "物流", "物流A", "物流优化"],
    ["跨境", "跨境电商", "跨境物流", "跨境支付"].sorted { $0.pinyinSortKey < $1.pinyinSortKey },
  ])
  func `texts sort by their sound`(texts: [String]) {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<10 { #expect(texts.shuffled(using: &generator).sorted { $0.pinyinSortKey < $1.pinyinSortKey } == texts) }
  }

  @Test func `characters that sound alike do not mix`() {
    let texts = ["案一", "安二", "案三", "安四"].sorted { $0.pinyinSortKey < $1.pinyinSortKey }
    #expect(texts.map(\.first) == ["安", "安", "案", "案"])
  }

  @Test(arguments: [("物流優化", "物流优化"), ("ＡＢＣ", "abc"), ("《安全》", "安全"), ("跨境 物流", "跨境物流")])
  func `what folds alike sorts alike`(text: String, other: String) { #expect(text.pinyinSortKey == other.pinyinSortKey) }

  @Test func `a key without Chinese is the folded text`() {
    #expect("".pinyinSortKey == "")
    #expect("Find 1,5".pinyinSortKey == "find 1,5")
  }
}
