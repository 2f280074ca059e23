import CaseCore

/// One table of nasty values, which every format has to carry unharmed.
enum HostileTable {
  static let texts: [(name: String, text: String)] = [
    ("chinese", "跨境物流平台"),
    ("cyrillic", "Таможня"),
    ("emoji family", "👨‍👩‍👧‍👦 家"),
    ("combining", "e\u{301}te\u{301}"),
    ("tab", "a\tb"),
    ("line breaks", "一\n二\r\n三\u{2028}四"),
    ("escape", "\u{1B}[31mred\u{7}\u{9B}1m\u{7F}"),
    ("quotes", "say \"你好\", it's"),
    ("pipe", #"a|b\c`d*e_f<g>[h]&i"#),
    ("formula", "=HYPERLINK(\"http://x\";1)"),
    ("wide formula", "＝1＋1"),
    ("at", "@SUM(1)"),
    ("minus", "-1+cmd"),
    ("bidi", "\u{202E}gpj.exe\u{2066}"),
    ("long", String(repeating: "数据要素", count: 8)),
    ("empty", ""),
  ]

  static let numbers: [Value] = [
    .count(0), .count(-42), .count(35000), .missing,
    .quantity(Quantity(value: 13.5, scale: .hundredMillion, unit: "CNY", unitLabel: "元", comparator: "over", sign: ">")),
    .quantity(Quantity(value: 35000, unit: "item", unitLabel: "个")),
    .quantity(Quantity(value: -3.5, unit: "percent", unitLabel: "%")),
    .quantity(Quantity(value: 1e21)),
    .date(DateSpan(first: 2025_07_10, last: 2025_07_10)),
    .list([.text("甲"), .text("乙,丙")]),
    .list([]),
    .name(Name(code: "UZ", label: "乌兹别克斯坦")),
  ]

  static let table = Table(
    columns: [
      Table.Column(key: "case", heading: LocalizedText(zh: "情形", en: "case")),
      Table.Column(key: "text", heading: LocalizedText(zh: "文字", en: "text")),
      Table.Column(key: "value", heading: LocalizedText(zh: "数值", en: "value"), alignment: .right),
    ],
    rows: texts.enumerated().map { index, entry in
      [.text(entry.name), .text(entry.text), index < numbers.count ? numbers[index] : .missing]
    })

  static let answer = Answer(sections: [Section(.table(table))], rowCount: table.rows.count)
}
