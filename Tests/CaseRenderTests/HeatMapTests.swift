import CaseCore
import CaseRender
import Testing

@Suite struct HeatMapTests {
  private static let chart = Chart(
    .bar, rows: ["中国", "乌兹别克斯坦", "俄罗斯"], columns: ["跨境物流优化", "数字农业", "能源"], [[18, 4, 0], [9, nil, 3], [-18, -1, 13]])

  private func render(_ width: Int?, usesColor: Bool = false) -> String {
    Renderer(format: .table, language: .zh, width: width, usesColor: usesColor)
      .render(Answer(sections: [Section(.chart(HeatMapTests.chart))]))
  }

  @Test func `a sign beside each number tells how large it is`() {
    #expect(
      render(80) == """
        计数
                      跨境物流优化  数字农业  能源
        ──────────────────────────────────────────
        中国                 █  18      ░  4     0
        乌兹别克斯坦         ▒   9            ░  3
        俄罗斯               █ -18      ░ -1  ▓ 13

        """)
  }

  @Test func `headings give way before columns do, and what is left out is told`() {
    #expect(
      render(24) == """
        计数
                      跨境
                      物流  数字
                      优化  农业
        ────────────────────────
        中国         █  18  ░  4
        乌兹别克斯…  ▒   9
        俄罗斯       █ -18  ░ -1
        略去 1 列，可加宽终端，
        或改用 `as csv`
        截短 1 个标签，可加宽终
        端

        """)
  }

  @Test func `colours fill the cells, red below zero`() {
    func cell(_ text: String, _ colours: String) -> String { "\u{1B}[\(colours)m\(text)\u{1B}[0m" }
    #expect(
      render(80, usesColor: true).split(separator: "\n").dropFirst(3).map(String.init) == [
        "中国          \(cell("          18", "38;5;231;48;5;18"))  \(cell("       4", "38;5;16;48;5;195"))     0",
        "乌兹别克斯坦  \(cell("           9", "38;5;16;48;5;117"))            \(cell("   3", "38;5;16;48;5;195"))",
        "俄罗斯        \(cell("         -18", "38;5;231;48;5;88"))  \(cell("      -1", "38;5;16;48;5;224"))  \(cell("  13", "38;5;231;48;5;26"))",
      ])
  }
}
