import CaseCore

/// The nasty table with more of everything, and all else that an answer can have.
enum HostileAnswer {
  /// Texts that every part of an answer may hold.
  static let texts =
    HostileTable.texts.map(\.text).filter { !$0.isEmpty } + [
      String(repeating: "数据abc", count: 60), "\u{0}null\u{0}", "a\u{200B}b\u{FEFF}c", "العربية\u{200F}שלום",
      "</td><script>alert(1)</script>",
      "1e5", "007", "+1 234", "  spaces  ", "…(+3)",
    ]

  static let numbers: [Value] =
    HostileTable.numbers + [
      .quantity(Quantity(value: -1e300, unit: "元", unitLabel: "元")), .quantity(Quantity(value: 0.000_000_1, unit: "元", unitLabel: "元")),
      .quantity(Quantity(value: 9_007_199_254_740_991, scale: .trillion, unit: "元", unitLabel: "元", unitName: "yuan")), .count(.min),
      .count(.max), .date(DateSpan(first: 2025_01_01, last: 2025_03_31)), .disputed(.list([.text("甲"), .text("乙")])),
      .list([.missing, .text("")]),
      .excerpt(Excerpt("一\u{1B}二", marks: [0..<3])),
    ]

  /// A row for each of both; what runs out begins again.
  static let table = Table(
    columns: [
      Table.Column(key: "text", heading: LocalizedText(zh: "文字", en: "text")),
      Table.Column(key: "value", heading: LocalizedText(zh: "数值", en: "value"), alignment: .right),
      Table.Column(key: "\"a,b\"\t=c", heading: Verbatim("|\u{1B}\n甲")),
    ],
    rows: texts.indices.map { [.text(texts[$0]), numbers[$0 % numbers.count], .list([.text(texts[$0]), .text("乙")])] })

  private static let evil = "甲\u{1B}]0;t\u{7}\u{202E}\u{0}\n\"<b>|=1"

  static let sources = [
    Source(
      identifier: evil, title: evil, publisher: evil, date: DateSpan(first: 2025_07_10, last: 2025_07_10), address: "https://\(evil)",
      supports: [evil]),
    Source(identifier: "b", title: "=1+1"),
  ]

  static let answer = Answer(
    sections: [
      Section(heading: Verbatim(evil), .table(table)),
      Section(.facts([Fact(key: evil, label: Verbatim(evil), value: .text(evil), sources: [1, 2])])),
      Section(.bars([Bar(label: .text(evil), count: 3), Bar(label: .text(""), count: 0)])), Section(.note(Verbatim(evil))),
    ], sources: sources, notes: [Verbatim(evil)], rowCount: table.rows.count)

  /// Charts of each style under nasty names, of huge, negative and missing numbers.
  static let charts = Answer(
    sections: Chart.Style.allCases.flatMap { style in
      [[nil], [evil, String(repeating: "长", count: 30)]].map { (columns: [String?]) in
        let cells: [[Double?]] = [[1e15, -3], [-2.5e14, nil], [nil, 0], [0, 1e-7]]
        return Section(
          .chart(
            Chart(
              style, rows: [evil, "👨‍👩‍👧‍👦 家", "", "e\u{301}"], columns: columns, cells.map { Array($0.prefix(columns.count)) }, unit: "元\u{1B}"))
        )
      }
    })
}
