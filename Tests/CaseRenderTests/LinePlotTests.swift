import CaseCore
import CaseRender
import Testing

@Suite struct LinePlotTests {
  private func render(_ chart: Chart, _ width: Int? = 40) -> String {
    Renderer(format: .table, language: .zh, width: width, usesColor: false).render(Answer(sections: [Section(.chart(chart))]))
  }

  private static let months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"]

  @Test func `a line leads from row to row, above the line of zero`() {
    #expect(
      render(Chart(.line, rows: LinePlotTests.months, [[13.5], [20], [18], [40], [35]], unit: "亿元")) == """
        计数
        40亿元 ┤                      ⡠⠊⠑⠒⠢⠤⢄⣀⡀
               │                    ⢀⠜        ⠈⠉
               │                  ⢀⠔⠁
               │                 ⡠⠃
               │  ⢀⣀⠤⠤⠒⠊⠉⠉⠉⠉⠒⠒⠒⠒⠊
               │⠒⠉⠁
               │
             0 ┤
               └────────────────────────────────
                2025-01      2025-03     2025-05

        """)
  }

  @Test func `a line below zero tells where zero is`() {
    #expect(
      render(Chart(.line, rows: LinePlotTests.months, [[10], [-5], [-10], [0], [5]], unit: "%")) == """
        计数
         10% ┤⠱⡀
             │ ⠘⢄
             │   ⠣⡀                        ⣀⠤⠒⠉
             │    ⠑⡄                   ⣀⠤⠒⠉
           0 ┤     ⠈⢢                ⡠⠊
             │       ⠱⣀           ⢀⡠⠊
             │         ⠉⠒⠤⣀     ⢀⠔⠁
        -10% ┤             ⠉⠒⠤⣀⠔⠁
             └─────────────────────────────────
              2025-01      2025-03      2025-05

        """)
  }

  @Test func `what is missing breaks the line, and a point alone has a sign`() {
    #expect(
      render(Chart(.line, rows: LinePlotTests.months, [[10], [nil], [4], [nil], [5]])) == """
        计数
        10 ┤*
           │
           │
           │
           │                *               *
           │
           │
         0 ┤
           └─────────────────────────────────
            2025-01      2025-03      2025-05

        """)
  }

  @Test func `each of several columns has its sign, and the legend breaks between entries`() {
    #expect(
      render(
        Chart(
          .line, rows: LinePlotTests.months, columns: ["跨境物流优化", "数字农业", "民生服务提升"],
          [[1, 5, 9], [2, 5, 8], [4, 5, 6], [6, 5, 4], [9, 5, 1]])) == """
          计数
          9 ┤x⠑⠒⠒⠤⠤⠤⣀x                     ⡠⠔*
            │         ⠉⠒⠢⢄⡀            ⢀⡠⠔⠉
            │             ⠈⠉⠒x⢄⡀    ⣀*⠒⠁
            │o⠤⠤⠤⠤⠤⠤⠤o⠤⠤⠤⠤⠤⠤⠤o⠤⢬⡵⠶⠶⣭⠤o⠤⠤⠤⠤⠤⠤⠤o
            │             ⢀⣀⠤*⠊⠁    ⠉x⠤⡀
            │         ⣀⠤⠔⠊⠁            ⠈⠑⢄⡀
            │ ⣀⣀⠤⠤⠒⠒⠉*                    ⠈⠒⢄⡀
          0 ┤*                               x
            └─────────────────────────────────
             2025-01      2025-03      2025-05
          * 跨境物流优化   o 数字农业
          x 民生服务提升

          """)
  }

  @Test func `nine columns are one too many`() {
    let chart = Chart(
      .line, rows: ["a", "b"], columns: (1...9).map(String.init), [Array(repeating: 1, count: 9), Array(repeating: 2, count: 9)])
    #expect(render(chart).hasSuffix("略去 1 列，可加宽终端，或改用 `as csv`\n"))
  }

  @Test func `where there is no room for a line there are bars`() {
    #expect(render(Chart(.line, rows: ["a", "b"], [[1000], [2000]]), 12) == "计数\na  ██ 1000\nb  ████ 2000\n")
  }

  @Test func `more rows than there are dots are drawn all the same`() {
    let rows = (1...5000).map { "第\($0)行" }
    let lines = render(Chart(.line, rows: rows, rows.indices.map { [Double($0)] })).split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.last?.hasSuffix("第5000行") == true)
  }

  @Test func `labels that are cut are told`() {
    let name = String(repeating: "长", count: 30)
    #expect(render(Chart(.line, rows: [name, "中", name], [[1], [2], [3]])).contains("截短 2 个标签"))
  }
}
