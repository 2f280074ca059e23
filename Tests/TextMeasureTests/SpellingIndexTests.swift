import Testing
import TextMeasure

@Suite struct `Spelled names` {
  private func index(_ texts: [String]) -> SpellingIndex {
    SpellingIndex(count: texts.count) { texts[$0].foldedBytes[...] }
  }

  private func match(_ typed: String, _ text: String) -> SpellingMatch? {
    index([text]).matches(FoldedText(typed), in: 0..<1, limit: 1).first
  }

  @Test(
    arguments: [
      ("物流", "物流园区", .written, 0..<2), ("wuliu", "物流园区", .sound, 0..<2), ("wl", "物流园区", .initials, 0..<2),
      ("wlyq", "物流园区", .initials, 0..<4),
      ("物liu", "物流园区", .sound, 0..<2), ("w流", "物流园区", .sound, 0..<2), ("wuly", "物流园区", .sound, 0..<3), ("wuliuyu", "物流园区", .sound, 0..<3),
      ("wl", "跨境物流优化", .initials, 2..<4), ("liu", "物流", .sound, 1..<2), ("kuajing物", "跨境物流", .sound, 0..<3),
      ("chongqing", "重庆", .sound, 0..<2), ("zhongqing", "重庆", .sound, 0..<2), ("cq", "重庆", .initials, 0..<2),
      ("zq", "重庆", .initials, 0..<2),
      ("zhq", "重庆", .initials, 0..<2), ("xian", "西安", .sound, 0..<2), ("xi an", "西安", .sound, 0..<2), ("xi'an", "西安", .sound, 0..<2),
      ("lvse", "绿色", .sound, 0..<2), ("lüse", "绿色", .sound, 0..<2), ("luse", "绿色", .sound, 0..<2), ("WULIU", "物流", .sound, 0..<2),
      ("ｗｌ", "物流", .initials, 0..<2), ("物流", "物流（试点）", .written, 0..<2), ("sd", "物流（试点）", .initials, 3..<5),
      ("logis", "Smart Logistics", .written, 6..<11), ("spp", "Smart Port Platform", .initials, 0..<12),
      ("gistic", "Logistics", .written, 2..<8),
      ("логист", "Умная логистика", .written, 6..<12), ("5g", "5G基站", .written, 0..<2), ("jz", "5G基站", .initials, 2..<4),
      ("2025", "论坛2025", .written, 2..<6),
    ] as [(String, String, SpellingMatch.Way, Range<Int>)])
  func `are found however they are typed`(typed: String, text: String, way: SpellingMatch.Way, range: Range<Int>) {
    let found = match(typed, text)
    #expect(found?.way == way)
    #expect(found?.range == range)
    #expect(found?.isAtStart == (range.lowerBound == 0))
  }

  @Test(arguments: [
    ("liuwu", "物流"), ("wuliux", "物流"), ("wx", "物流"), ("group=", "group"), ("(物", "物流"), ("$x", "x"), ("gi", "Logistics"),
    ("uliu", "物流"), ("", "物流"), ("流物", "物流"), ("wuliu物", "物流"), ("物，流", "物流"),
  ])
  func `are not found by what they do not hold`(typed: String, text: String) { #expect(match(typed, text) == nil) }

  @Test(arguments: [
    ("wuilu", "物流园区"), ("wulliu", "物流园区"), ("wliu", "物流园区"), ("wukiu", "物流园区"), ("物留", "物流园区"), ("务流", "物流园区"), ("logitsics", "Logistics"),
    ("lgistics", "Smart Logistics"), ("лгистика", "Логистика"), ("tianjing", "天津"), ("tiajin", "天津港"),
  ])
  func `are found with one error`(typed: String, text: String) {
    let found = index([text]).nearMatches(FoldedText(typed), in: 0..<1, onlyAtStart: false, limit: 1)
    #expect(found.map(\.way) == [.nearly])
    #expect(found.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.unicodeScalars.count })
  }

  @Test(arguments: [("wuxxu", "物流园区"), ("wkl", "物流"), ("logitsicx", "Logistics"), ("能源", "物流"), ("", "物流"), ("abcd", "x")])
  func `are not found with two`(typed: String, text: String) {
    #expect(index([text]).nearMatches(FoldedText(typed), in: 0..<1, onlyAtStart: false, limit: 1).isEmpty)
  }

  @Test func `are found each once, in their order, no more than are asked for`() {
    let names = index(["物流", "无", "物流物流", "能源", "智慧物流"])
    #expect(names.count == 5)
    #expect(names.matches(FoldedText("wl"), in: 0..<5, limit: 9).map(\.text) == [0, 2, 4])
    #expect(names.matches(FoldedText("wl"), in: 0..<5, limit: 2).map(\.text) == [0, 2])
    #expect(names.matches(FoldedText("wl"), in: 1..<4, limit: 9).map(\.text) == [2])
  }

  @Test func `are those that begin so where a few are enough`() {
    let names = index(["智慧物流", "智慧物流二", "物流", "x物流", "智慧物流三", "五流", "物流"])
    #expect(names.matches(FoldedText("wuliu"), in: 0..<7, limit: 3).map(\.text) == [2, 5, 6])
    #expect(names.matches(FoldedText("wuliu"), in: 0..<6, limit: 4).map(\.text).count == 4)
    #expect(names.matches(FoldedText("wuliu"), in: 0..<7, limit: 7).map(\.text) == Array(0..<7))
  }

  @Test func `are not looked for any longer than is wanted`() {
    let names = index(Array(repeating: "物流", count: 5_000))
    var questions = 0
    let found = names.matches(FoldedText("wuliu"), in: 0..<5_000, limit: 5_000) {
      questions += 1
      return questions > 2
    }
    #expect(!found.isEmpty && found.count < 5_000)
    #expect(names.matches(FoldedText("wuliu"), in: 0..<5_000, limit: 5_000) { true }.isEmpty)
    #expect(names.nearMatches(FoldedText("wuilu"), in: 0..<5_000, onlyAtStart: true, limit: 5_000) { true }.isEmpty)
  }

  @Test func `that are not to be found are not`() {
    let names = SpellingIndex(count: 2) { $0 == 0 ? nil : "物流".foldedBytes[...] }
    #expect(names.matches(FoldedText("wl"), in: 0..<2, limit: 9).map(\.text) == [1])
  }

  @Test func `of any length are searched in one pass`() {
    // Every beginning of a typed text could end in each character: all of them are followed at once.
    let names = index([String(repeating: "啊", count: 2_000)])
    let typed = String(repeating: "a", count: 60)
    #expect(names.matches(FoldedText(typed + "b"), in: 0..<1, limit: 1).isEmpty)
    #expect(names.matches(FoldedText(typed), in: 0..<1, limit: 1).map(\.range) == [0..<60])
  }
}
