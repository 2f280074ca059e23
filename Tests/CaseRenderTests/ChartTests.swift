import CaseCore
import CaseRender
import Testing

@Suite struct ChartTests {
  private func render(_ chart: Chart, _ width: Int? = 40, _ format: Format = .table) -> String {
    Renderer(format: format, language: .zh, width: width, usesColor: false).render(Answer(sections: [Section(.chart(chart))]))
  }

  private static let countries = Chart(
    .bar, rows: ["中国", "乌兹别克斯坦", "哈萨克斯坦", "俄罗斯", "巴基斯坦"], [[82], [17.5], [9], [nil], [1]], unit: "亿元")

  private static let growth = Chart(
    .timeline, rows: ["2023", "2024", "2025Q1", "2025Q2"], [[-3.5], [17.5], [0], [-12]], unit: "%")

  private static let groups = Chart(.timeline, rows: ["2023", "2024"], columns: ["物流", "农业"], [[4, 2], [nil, 8]])

  @Test func `a bar is exact to an eighth of a sign, and what is missing is a gap`() {
    #expect(
      render(ChartTests.countries) == """
        计数
        中国          █████████████████ 82亿元
        乌兹别克斯坦  ███▋ 17.5亿元
        哈萨克斯坦    █▉ 9亿元
        俄罗斯
        巴基斯坦      ▎ 1亿元

        """)
  }

  @Test func `without a terminal the longest bar has 40 cells`() {
    #expect(render(ChartTests.countries, nil).split(separator: "\n")[1] == "中国          \(String(repeating: "█", count: 40)) 82亿元")
  }

  @Test(arguments: [Format.table, .card, .list])
  func `bars of negative numbers reach to the left`(format: Format) {
    #expect(
      render(ChartTests.growth, 40, format) == """
        计数
        2023            ███ -3.5%
        2024               ███████████████ 17.5%
        2025Q1              0%
        2025Q2   ██████████ -12%

        """)
  }

  @Test func `a timeline of several columns has a group for each row`() {
    #expect(
      render(ChartTests.groups) == """
        计数
        2023
          物流  ███████████████ 4
          农业  ███████▌ 2
        2024
          物流
          农业  ██████████████████████████████ 8

        """)
  }

  @Test(
    arguments: [
      ([[5]], "甲  ██████ 5\n"), ([[0]], "甲  0\n"), ([[nil]], "甲\n"), ([[-5]], "甲  █████ -5\n"), ([[1e-300]], "甲  █ 1e-300\n"),
      ([[1e308]], "甲  █ 1e+308\n"), ([[.infinity]], "甲  inf\n"), ([[.nan]], "甲  nan\n"),
    ] as [([[Double?]], String)], Chart.Style.allCases)
  func `one number is a bar in every style`(_ drawn: (cells: [[Double?]], text: String), style: Chart.Style) {
    #expect(render(Chart(style, rows: ["甲"], drawn.cells), 12) == "计数\n" + drawn.text)
  }

  @Test func `numbers whose difference is beyond all numbers are drawn`() {
    let chart = Chart(.bar, rows: ["a", "b"], [[1.5e308], [-1.5e308]])
    #expect(render(chart, 30) == "计数\na           ████████ 1.5e+308\nb   ████████ -1.5e+308\n")
  }

  @Test func `numbers of several scales are compared by what they are worth`() {
    var chart = Chart(.bar, rows: ["a", "b"], [[2], [1]])
    chart.cells = [[Quantity(value: 2000, scale: .tenThousand)], [Quantity(value: 1, scale: .hundredMillion)]]
    #expect(render(chart, 20) == "计数\na  ██ 2000万\nb  ██████████ 1亿\n")
  }

  @Test(arguments: Chart.Style.allCases, [nil, 1200] as [Int?])
  func `what a chart was made of stands below it`(style: Chart.Style, count: Int?) {
    var chart = Chart(style, rows: ["2024", "2025"], columns: ["甲", "乙"], [[1, 2], [3, 4]])
    chart.recordCount = count
    var answer = Answer(sections: [Section(.chart(chart))])
    func last() -> String {
      let lines = Renderer(format: .table, language: .en, width: 40, usesColor: false).render(answer).split(separator: "\n")
      return lines.last.map(String.init) ?? ""
    }
    if let count { #expect(last() == "n=\(count)") }
    answer.statement = "count x by year, y chart"
    #expect(last() == "\(count == nil ? "" : "n=1200 · ")count x by year, y chart")
  }

  @Test func `a long statement goes on below itself, and cannot command a terminal`() {
    var answer = Answer(sections: [Section(.chart(ChartTests.groups))])
    answer.statement = "let a = find x\nfind $a where b ~ \"\u{1B}[31m\""
    let renderer = Renderer(format: .table, language: .zh, width: 30, usesColor: false)
    #expect(renderer.render(answer).hasSuffix("\nlet a = find x\nfind $a where b ~ \"␛[31m\"\n"))
  }

  @Test func `a chart of nothing is not drawn`() {
    #expect(render(Chart(.bar, rows: [], [])) == "")
    #expect(render(Chart(.line, rows: [], columns: [], [])) == "")
  }

  @Test func `rows that have fewer numbers than there are columns are drawn with gaps`() {
    for style in Chart.Style.allCases {
      let text = render(Chart(style, rows: ["甲", "乙", "丙"], columns: ["子", "丑"], [[1], []]))
      #expect(text.contains("甲") && text.contains("丙"))
    }
  }

  @Test(arguments: [
    (Format.csv, "name,物流,农业\n2023,4,2\n2024,,8\n"), (.tsv, "name\t物流\t农业\n2023\t4\t2\n2024\t\t8\n"),
    (
      .json,
      #"""
      [
        {"name":"2023","物流":{"value":4,"base":4},"农业":{"value":2,"base":2}},
        {"name":"2024","物流":null,"农业":{"value":8,"base":8}}
      ]

      """#
    ), (.markdown, "| 名称 | 物流 | 农业 |\n| --- | ---: | ---: |\n| 2023 | 4 | 2 |\n| 2024 | | 8 |\n"),
  ])
  func `formats that draw nothing write its table`(format: Format, expected: String) {
    #expect(render(ChartTests.groups, 80, format) == expected)
  }
}
