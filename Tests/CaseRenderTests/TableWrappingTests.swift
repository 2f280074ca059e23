import CaseCore
import CaseRender
import Testing
import TextMeasure

@Suite struct `Long cells of a table` {
  private func table(rows: Int) -> Answer {
    let columns = [
      Table.Column(key: "title", heading: Verbatim("标题")), Table.Column(key: "country", heading: Verbatim("国家")),
      Table.Column(key: "value", heading: Verbatim("数值"), alignment: .right),
    ]
    let countries = ["中国", "乌兹别克斯坦", "哈萨克斯坦", "巴基斯坦"].map(Value.text)
    let row: [Value] = [.text("跨境电商综合服务平台"), .list(countries), .quantity(Quantity(value: 410_774_903, unitLabel: "人"))]
    return Answer(sections: [Section(.table(Table(columns: columns, rows: Array(repeating: row, count: rows))))])
  }

  private func render(
    _ answer: Answer, width: Int? = 44, _ wrapping: CellWrapping, _ ambiguous: AmbiguousWidth = .narrow, numbers: NumberForm = .plain
  ) -> String {
    Renderer(
      format: .table, language: .zh, width: width, ambiguous: ambiguous, wrapping: wrapping, numbers: numbers, usesColor: false
    ).render(answer)
  }

  @Test func `go on in the next line where all rows are still seen at once`() {
    #expect(
      render(table(rows: 2), .auto) == """
        标题            国家                    数值
        ────────────────────────────────────────────
        跨境电商综合服  中国、乌兹别   410,774,903人
        务平台          克斯坦、哈萨
                        克斯坦、巴基
                        斯坦

        跨境电商综合服  中国、乌兹别   410,774,903人
        务平台          克斯坦、哈萨
                        克斯坦、巴基
                        斯坦

        """)
  }

  @Test func `are cut where there are many rows, and several values are counted`() {
    let lines = render(table(rows: 5), .auto).split(separator: "\n")
    #expect(lines[2] == "跨境电商综合…   中国…(+3)      410,774,903人")
    #expect(lines.dropFirst(7).joined() == "截短 10 格，可加宽终端，用 `set wrap on` 换行，用 `show` 少选几列，或改用 `as card`")
    #expect(render(table(rows: 2), .off).split(separator: "\n")[2] == lines[2])
  }

  @Test func `go on in the next line, however many rows there are, where that is asked for`() {
    let text = render(table(rows: 50), .on)
    #expect(text.split(separator: "\n").count == 2 + 50 * 4)
    #expect(!text.contains("…"))
  }

  @Test func `of several values tell how many more there are, and whether sources disagree`() {
    var answer = table(rows: 1)
    if case .table(var table) = answer.sections[0].content {
      table.rows[0][1] = .disputed(table.rows[0][1])
      answer.sections[0].content = .table(table)
    }
    #expect(render(answer, width: 62, .off).contains("中国、乌兹别克斯坦…(+2)*"))
    #expect(render(answer, width: 30, .off).contains("中国…*") || render(answer, width: 30, .off).contains("…"))
  }

  @Test(arguments: 10...90, AmbiguousWidth.allCases)
  func `are never wider than the terminal, and lose nothing where they go on`(width: Int, ambiguous: AmbiguousWidth) {
    let text = render(table(rows: 2), width: width, .on, ambiguous)
    for line in text.split(separator: "\n") { #expect(line.displayWidth(ambiguous: ambiguous) <= width, "\(line)") }
    #expect(!text.contains("(+"))
  }

  @Test func `are left as they are where the output is no terminal`() {
    #expect(render(table(rows: 2), width: nil, .on).contains("中国、乌兹别克斯坦、哈萨克斯坦、巴基斯坦"))
  }

  @Test func `hold scaled numbers where these are asked for`() {
    #expect(render(table(rows: 1), width: nil, .off, numbers: .scaled).contains("≈4.108亿人"))
  }
}
