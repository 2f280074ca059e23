import CaseCore
import CaseRender
import Testing
import TextMeasure

@Suite struct TableBarsTests {
  private static let table: Table = {
    var table = Table(
      columns: [
        Table.Column(key: "title", heading: Verbatim("名称")), Table.Column(key: "value", heading: Verbatim("数值"), alignment: .right),
        Table.Column(key: "period", heading: Verbatim("时期")),
      ],
      rows: [
        [.text("甲"), .count(100), .text("2024")], [.text("乙"), .count(52), .text("2025")], [.text("丙"), .count(-3), .text("2025")],
        [.text("丁"), .count(0), .missing], [.text("戊"), .count(1), .missing],
      ])
    table.bars = Table.Bars(column: 1, shares: [1, 0.52, nil, 0, 0.001])
    return table
  }()

  private func render(
    _ format: Format = .table, _ width: Int? = 80, ambiguous: AmbiguousWidth = .narrow, usesColor: Bool = false,
    _ table: Table = TableBarsTests.table
  ) -> String {
    Renderer(format: format, language: .zh, width: width, ambiguous: ambiguous, usesColor: usesColor)
      .render(Answer(sections: [Section(.table(table))]))
  }

  @Test func `bars stand behind the numbers`() {
    #expect(
      render() == """
        名称  数值            时期
        ──────────────────────────
        甲     100  ████████  2024
        乙      52  ████▏     2025
        丙      -3            2025
        丁       0
        戊       1  ▏

        """)
  }

  @Test func `signs of two cells make bars as long`() {
    #expect(render(ambiguous: .wide).split(separator: "\n")[2] == "甲     100  ████  2024")
  }

  @Test func `what is told in words goes before bars`() {
    #expect(render(.table, 26).contains("████████") && render(.table, 25).contains("  ███████\n") == false)
    #expect(render(.table, 20).split(separator: "\n")[2...3] == ["甲     100  ██  2024", "乙      52  █   2025"])
    #expect(!render(.table, 19).contains("█") && !render(.table, 19).contains("…"))
  }

  @Test func `bars are coloured`() {
    #expect(render(usesColor: true).contains("\u{1B}[36m████████\u{1B}[0m"))
  }

  @Test(arguments: [Format.csv, .tsv, .json, .jsonl, .markdown, .list, .card])
  func `forms that draw nothing are the same without them`(format: Format) {
    var table = TableBarsTests.table
    table.bars = nil
    #expect(render(format) == render(format, 80, table))
  }

  @Test func `in a document they are drawings that nobody has to hear`() {
    let page = render(.html)
    #expect(page.contains(##">100<svg class="share" aria-hidden="true"><rect class="bar" width="100%" height="100%"/></svg></td>"##))
    #expect(page.contains(##">52<svg class="share" aria-hidden="true"><rect class="bar" width="52%" height="100%"/></svg></td>"##))
    // The number without a bar keeps its place below the others.
    #expect(page.contains(##">-3<svg class="share" aria-hidden="true"></svg></td>"##))
  }

  @Test(arguments: [[], [1], [.nan, .infinity, -5, nil, 2, 3]] as [[Double?]], [-1, 0, 9])
  func `bars that do not fit the table harm nobody`(shares: [Double?], column: Int) {
    var table = TableBarsTests.table
    table.bars = Table.Bars(column: column, shares: shares)
    for format in [Format.table, .html] { #expect(!render(format, 80, table).isEmpty) }
  }
}
