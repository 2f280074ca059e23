import CaseCore
import CaseRender
import Testing
import TextMeasure

@Suite struct ListTests {
  private func render(_ table: Table, _ language: Language = .zh, _ width: Int? = nil, usesColor: Bool = false) -> String {
    Renderer(format: .list, language: language, width: width, usesColor: usesColor).render(Answer(sections: [Section(.table(table))]))
  }

  private static let table = Table(
    columns: [
      Table.Column(key: "title", heading: LocalizedText(zh: "标题", en: "title")),
      Table.Column(key: "country", heading: LocalizedText(zh: "国家", en: "country")),
      Table.Column(key: "value", heading: LocalizedText(zh: "数值", en: "value"), alignment: .right),
    ],
    rows: [
      [.text("中国—上合组织跨境电子商务平台"), .list([.text("中国"), .text("乌兹别克斯坦"), .text("哈萨克斯坦")]), .disputed(.count(12000))],
      [.text("port"), .missing, .count(0)], [.missing, .text("两行\n文字"), .missing],
    ])

  @Test func `each row is a block of the values that it has`() {
    #expect(
      render(ListTests.table) == """
        中国—上合组织跨境电子商务平台
          国家：中国、乌兹别克斯坦、哈萨克斯坦
          数值：12,000*

        port
          数值：0

        标题：
          国家：两行
          文字

        """)
    #expect(render(ListTests.table, .en).contains("\n\nport\n  value: 0\n\n"))
  }

  @Test func `nothing is cut where lines are short`() {
    #expect(
      render(ListTests.table, .zh, 20) == """
        中国—上合组织跨境电
        子商务平台
          国家：中国、乌兹别
          克斯坦、哈萨克斯坦
          数值：12,000*

        port
          数值：0

        标题：
          国家：两行
          文字

        """)
  }

  @Test(arguments: 8...80, AmbiguousWidth.allCases)
  func `no line is wider than the terminal, and none ends with a space`(width: Int, ambiguous: AmbiguousWidth) {
    let lines = Renderer(format: .list, language: .zh, width: width, ambiguous: ambiguous, usesColor: false).render(HostileTable.answer)
      .split(separator: "\n")
    #expect(lines.filter { $0.displayWidth(ambiguous: ambiguous) > width || $0.hasSuffix(" ") } == [])
    #expect(!lines.contains { $0.contains("…") })
  }

  @Test func `rows of one column are lines`() {
    let table = Table(columns: [ListTests.table.columns[0]], rows: [[.text("a")], [.text("b")]])
    #expect(render(table) == "a\nb\n")
  }

  @Test func `titles are bold and labels coloured`() {
    let table = Table(columns: Array(ListTests.table.columns.prefix(2)), rows: [[.text("a"), .text("b")]])
    #expect(render(table, .en, 80, usesColor: true) == "\u{1B}[1ma\u{1B}[0m\n  \u{1B}[36mcountry: \u{1B}[0mb\n")
  }
}
