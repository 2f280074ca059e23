import CaseCore
import CaseRender
import Testing

@Suite struct CharsetTests {
  private func render(_ content: Section.Content, _ width: Int? = 40, usesColor: Bool = false) -> String {
    Renderer(format: .table, language: .zh, width: width, charset: .ascii, usesColor: usesColor)
      .render(Answer(sections: [Section(content)]))
  }

  private func render(_ chart: Chart, _ width: Int? = 40, usesColor: Bool = false) -> String {
    render(.chart(chart), width, usesColor: usesColor)
  }

  private static let bars = Chart(.bar, rows: ["中国", "俄罗斯", "印度", "伊朗"], [[82], [17.5], [0], [0.1]])
  private static let growth = Chart(.timeline, rows: ["2023", "2024", "2025"], [[-3.5], [17.5], [-12]], unit: "%")
  private static let heat = Chart(.bar, rows: ["中国", "俄罗斯"], columns: ["物流", "农业", "能源", "教育"], [[18, 4, 0, 9], [13, -1, nil, -18]])
  private static let line = Chart(.line, rows: ["2023", "2024", "2025"], [[1], [5], [3]])
  private static let lines = Chart(.line, rows: ["2023", "2024"], columns: ["甲", "乙"], [[1, 4], [4, 1]])

  @Test func `bars are whole signs`() {
    #expect(
      render(CharsetTests.bars) == """
        计数
        中国    ########################### 82
        俄罗斯  ###### 17.5
        印度    0
        伊朗    # 0.1

        """)
    #expect(
      render(CharsetTests.growth) == """
        计数
        2023           ### -3.5%
        2024              ################ 17.5%
        2025   ########### -12%

        """)
  }

  @Test func `a heat map has signs that are the darker the larger a number is`() {
    #expect(
      render(CharsetTests.heat) == """
        计数
                物流  农业  能源   教育
        -------------------------------
        中国    # 18  .  4     0  :   9
        俄罗斯  * 13  . -1        # -18

        """)
  }

  @Test func `a line is of points and full stops`() {
    #expect(
      render(CharsetTests.line) == """
        计数
        5 +       .*..
          |      ..   ...
          |     ..      ....
          |   ..           *
          |  ..
          |..
          |*
        0 +
          +-----------------
           2023  2024   2025

        """)
    #expect(
      render(CharsetTests.lines) == """
        计数
        4 +o.      .*
          | ...  ...
          |   ....
          |   ....
          | ...  ...
          |*.      .o
          |
        0 +
          +----------
           2023  2024
        * 甲   o 乙

        """)
  }

  @Test(arguments: Chart.Style.allCases) func `one number is a bar, and none is nothing`(style: Chart.Style) {
    #expect(render(Chart(style, rows: ["甲"], [[5]]), 12) == "计数\n甲  ###### 5\n")
    #expect(render(Chart(style, rows: ["甲"], [[nil]]), 12) == "计数\n甲\n")
    #expect(render(Chart(style, rows: [], [])) == "")
  }

  @Test func `colours are as they were`() {
    #expect(render(CharsetTests.bars, usesColor: true).contains("\u{1B}[36m####"))
    let heat = render(CharsetTests.heat, usesColor: true).split(separator: "\n")
    #expect(heat[2] == "\u{1B}[2m------------------------------\u{1B}[0m")
    #expect(heat[3].hasPrefix("中国    \u{1B}[38;5;231;48;5;18m  18\u{1B}[0m  \u{1B}[38;5;16;48;5;195m   4\u{1B}[0m     0  "))
    let line = render(CharsetTests.line, usesColor: true).split(separator: "\n")
    #expect(line[1] == "\u{1B}[2m5 +\u{1B}[0m\u{1B}[36m       .*..\u{1B}[0m")
    #expect(line[2] == " \u{1B}[2m |\u{1B}[0m\u{1B}[36m      ..   ...\u{1B}[0m")
  }

  @Test func `tables have plain lines, cuts and bars`() {
    var table = Table(
      columns: [Table.Column(key: "a", heading: Verbatim("名称")), Table.Column(key: "b", heading: Verbatim("数值"), alignment: .right)],
      rows: [
        [.text("跨境电子商务与物流…"), .quantity(Quantity(value: 3.5, unitLabel: "%", isChange: true))],
        [.excerpt(Excerpt("…与物流", marks: [6..<12])), .quantity(Quantity(value: -2, unitLabel: "%", isChange: true))],
      ])
    #expect(
      render(.table(table), 20) == """
        名称            数值
        --------------------
        跨境电子商...  ^3.5%
        ...与<<物流>>    v2%
        截短 1 格，可加宽终
        端，用 `set wrap on`
        换行，用 `show` 少选
        几列，或改用 `as
        card`

        """)
    table.bars = Table.Bars(column: 1, shares: [1, 0.3])
    #expect(
      render(.table(table), 60) == """
        名称                  数值
        ------------------------------------
        跨境电子商务与物流…  ^3.5%  ########
        ...与<<物流>>          v2%  ##

        """)
  }

  @Test func `cards have plain lines, and ways out plain arrows`() {
    let renderer = Renderer(format: .card, language: .zh, width: 40, charset: .ascii, usesColor: false)
    let fact = Fact(key: "a", label: Verbatim("甲"), value: .text("值—…"))
    #expect(renderer.render(Answer(sections: [Section(heading: Verbatim("记录"), .facts([fact]))])) == "记录\n----\n甲  值—…\n")
    let problem = Diagnostic(Verbatim("a\u{1B}b"), hints: [Verbatim("so")])
    #expect(DiagnosticRenderer(language: .en, width: nil, charset: .ascii, usesColor: false).render(problem) == "error: a?b\n  -> so\n")
  }
}
