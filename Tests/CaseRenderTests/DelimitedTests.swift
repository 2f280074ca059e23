import CaseCore
import CaseRender
import Testing

@Suite struct DelimitedTests {
  private func render(_ format: Format, _ answer: Answer, _ language: Language = .en) -> String {
    Renderer(format: format, language: language, width: nil, usesColor: false).render(answer)
  }

  private func render(_ format: Format, cell: Value) -> String {
    let table = Table(columns: [Table.Column(key: "k", heading: Verbatim("k"))], rows: [[cell]])
    return String(render(format, Answer(sections: [Section(.table(table))])).dropFirst(2).dropLast())
  }

  @Test func `a reader of CSV gets the fields back`() {
    let rows = CSVReader.rows(in: render(.csv, HostileTable.answer))
    #expect(rows.first == ["case", "text", "value"])
    #expect(rows.count == HostileTable.texts.count + 1)
    let changed: Set = ["line breaks", "escape", "formula", "wide formula", "at", "minus", "bidi"]
    for (row, (name, text)) in zip(rows.dropFirst(), HostileTable.texts) {
      #expect(row.count == 3)
      #expect(row[0] == name)
      if !changed.contains(name) { #expect(Array(row[1].unicodeScalars) == Array(text.unicodeScalars)) }
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("  =1+1", "'  =1+1"), ("@x", "'@x"), ("\tx", "\"'\tx\""), ("＝1", "'＝1"), ("－1", "'－1"), ("+cmd", "'+cmd"),
    ("-", "-"), ("+", "+"), ("-1-1", "'-1-1"), ("+7 495", "+7 495"),
    ("+86 22 5839 8000", "+86 22 5839 8000"), ("+862258398000", "'+862258398000"), ("+86-22-5839", "'+86-22-5839"), ("+86 A1", "'+86 A1"),
    ("+1  2", "'+1  2"), ("- 1", "'- 1"), ("--", "'--"), ("-42", "-42"), ("+1e21", "+1e21"), ("-1.5%", "-1.5%"), ("-13.5亿元", "-13.5亿元"),
    ("a=b", "a=b"), ("", "\"\""), ("=1,2", "\"'=1,2\""), ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func `what a spreadsheet would run is disarmed, and numbers stay numbers`(text: String, expected: String) {
    #expect(render(.csv, cell: .text(text)) == expected)
  }

  @Test func `a unit cannot smuggle a formula behind a number`() {
    #expect(render(.csv, cell: .quantity(Quantity(value: -1, unitLabel: "+cmd|' /C calc'!A0"))) == "'-1+cmd|' /C calc'!A0")
    #expect(render(.tsv, cell: .quantity(Quantity(value: 2, sign: "="))) == "'=2")
  }

  @Test(arguments: [("a\tb", #"a\tb"#), ("a\r\nb", #"a\nb"#), (#"\n"#, #"\\n"#), ("\"q\"", "\"q\""), ("=1", "'=1")])
  func `TSV escapes tabs, line breaks and backslashes`(text: String, expected: String) {
    #expect(render(.tsv, cell: .text(text)) == expected)
  }

  @Test func `several parts stand under their headings, the sources last`() {
    #expect(
      render(.csv, CardTests.answer, .zh) == """
        ZOOD 数字商业平台
        key,label,value,sources,oneOf
        title,名称,ZOOD Mall,,
        summary,简介,"乌兹别克斯坦的电子商务平台（由中国企业建设），with instalment payments。
        第二段。","1; 2",
        value,价值,>13.5亿元,2,
        country,国家和地区,"乌兹别克斯坦; 中国",,
        end,结束,,,
        due,期限,,1,

        来源
        number,id,title,publisher,date,accessed,address,supports
        1,s1,数字丝绸之路报告,新华社,2025-07-10,,https://example.org/report/2025/0710?id=12345,简介，第2段
        2,s2,Annual report,,,,"archive, box 7",

        """)
  }
}

/// Reads comma-separated values as RFC 4180 says.
enum CSVReader {
  static func rows(in text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let last = (row: rows.count - 1, field: rows[rows.count - 1].count - 1)
      switch scalar {
      case "\"" where isQuoted: isQuoted = false
      case "\"":
        // A quote right after a quote that closed is one quote of the text.
        if previous == "\"" { rows[last.row][last.field].unicodeScalars.append(scalar) }
        isQuoted = true
      case "," where !isQuoted: rows[last.row].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: rows[last.row][last.field].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return rows.dropLast()
  }
}
