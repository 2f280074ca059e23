import CaseCore
import TextMeasure
import Testing

@testable import CaseRender

@Suite struct HTMLTableTests {
  private func render(_ table: Table, sources: Int = 0, _ language: Language = .zh) throws -> String {
    var (output, citations) = ("", HTMLCitations(sourceCount: sources))
    try HTMLTable(
      table: table, caption: "c", options: RenderingOptions(language: language, width: nil, ambiguous: .narrow, usesColor: false)
    ).write(citing: &citations, pace: Interruption.never.pace, to: &output)
    return output
  }

  private func table(_ values: [Value]) -> Table {
    Table(columns: [Table.Column(key: "a", heading: Verbatim("A"))], rows: values.map { [$0] })
  }

  @Test(
    arguments: [
      (.count(12000), #"<td data-value="12000">12,000</td>"#),
      (.date(DateSpan(first: 2025_07_01, last: 2025_07_31)), #"<td data-value="20250701">2025-07</td>"#),
      (
        .quantity(Quantity(value: 13.5, scale: .hundredMillion, unit: "CNY", unitLabel: "元", sign: ">")),
        #"<td data-value="1350000000" data-unit="CNY">&gt;13.5亿元</td>"#
      ),
      (.quantity(Quantity(value: -3.5)), #"<td data-value="-3.5">-3.5</td>"#),
      (.quantity(Quantity(value: .infinity)), "<td>inf</td>"),
      (.disputed(.count(3)), #"<td data-value="3">3*</td>"#),
      (.list([.count(2), .count(1)]), #"<td data-value="2">2、1</td>"#),
      (.missing, "<td></td>"), (.text("12"), "<td>12</td>"),
    ] as [(Value, String)])
  func `a cell holds what it is sorted by`(value: Value, cell: String) throws {
    #expect(try render(table([value])).contains("<tr>\(cell)</tr>"))
  }

  @Test(arguments: [(1, "<table>"), (2, "<table class=\"data\">")])
  func `one row is not sorted`(rows: Int, start: String) throws {
    #expect(try render(table(Array(repeating: .count(1), count: rows))).hasPrefix(start + "\n<caption>c</caption>\n"))
  }

  @Test func `several rows are filtered, in the words of the document`() throws {
    let text = try render(table(Array(repeating: .count(1), count: 4)), .en)
    #expect(text.hasPrefix("<table class=\"data\" data-filter=\"Filter\" data-shown=\"{shown} of {all} rows\">\n"))
  }

  @Test func `a column of long texts has room for them`() throws {
    #expect(try render(table([.text(String(repeating: "数", count: 13))])).contains("<th scope=\"col\" class=\"long\">"))
    #expect(try render(table([.text(String(repeating: "数", count: 12))])).contains("<th scope=\"col\">"))
  }

  @Test func `a number of a source leads to it, elsewhere it is a number`() throws {
    let table = Table(
      columns: [Table.Column(key: "source", heading: Verbatim("S")), Table.Column(key: "b", heading: Verbatim("B"))],
      rows: [[.text("[1]"), .text("[1]")]])
    #expect(try render(table, sources: 1).contains(##"<td><a href="#source-1" id="citation-1-1">[1]</a></td><td>[1]</td>"##))
  }
}
