import CaseCore
import CaseRender
import Testing
import TextMeasure

/// What is drawn lines up whichever way the terminal draws characters of ambiguous width.
@Suite struct AmbiguousWidthTests {
  private static let texts =
    HostileTable.texts.map(\.text) + [
      "…", "“丝路”·电商", "Яндекс, Ёлка", "α→β ×±", "①②③ 第一", "é\u{301}·", "─│┌▇", "\u{E000}\u{F8FF}", "ǎ à ü", "♥\u{FE0F}♥", "20℃—30℃",
    ]

  /// Each text of the second column begins with `@`, which nothing in the first one holds once it is cut.
  private static let table = Table(
    columns: [
      Table.Column(key: "a", heading: Verbatim("“甲”…")), Table.Column(key: "b", heading: Verbatim("@·乙Я")),
      Table.Column(key: "c", heading: Verbatim("№±"), alignment: .right),
    ],
    rows: texts.indices.map { index in
      let first = texts[index].filter { $0 != "@" }
      let quantity = Quantity(value: Double(index * index * 7), unit: "u", unitLabel: index.isMultiple(of: 2) ? "℃" : "m", sign: "±")
      return [.text(first), .text("@" + texts[texts.count - 1 - index].filter { $0 != "@" }), .quantity(quantity)]
    })

  private func lines(_ content: Section.Content, _ width: Int?, _ ambiguous: AmbiguousWidth, _ format: Format = .table) -> [Substring] {
    Renderer(format: format, language: .zh, width: width, ambiguous: ambiguous, usesColor: false)
      .render(Answer(sections: [Section(content)])).split(separator: "\n")
  }

  @Test(arguments: [nil] + (8...80).map { $0 } as [Int?], AmbiguousWidth.allCases)
  func `the columns of a table stand under each other`(width: Int?, ambiguous: AmbiguousWidth) {
    let table = AmbiguousWidthTests.table
    let lines = lines(.table(table), width, ambiguous)
    let (heading, rule, rows) = (lines[0], lines[1], lines.dropFirst(2).prefix(table.rows.count))
    let total = heading.displayWidth(ambiguous: ambiguous)
    #expect(rows.count == table.rows.count)
    #expect(rows.filter { $0.displayWidth(ambiguous: ambiguous) > width ?? .max } == [])
    #expect(rows.filter { $0.cells(before: "@", ambiguous) != heading.cells(before: "@", ambiguous) } == [])
    if heading.contains("№") { #expect(rows.filter { $0.displayWidth(ambiguous: ambiguous) != total } == []) }
    #expect(rule.displayWidth(ambiguous: ambiguous) <= width ?? .max)
    if heading.contains("№") { #expect(abs(rule.displayWidth(ambiguous: ambiguous) - total) <= 1) }
  }

  @Test func `a table is drawn with fewer signs where they are wide`() {
    let table = Table(
      columns: [Table.Column(key: "a", heading: Verbatim("名")), Table.Column(key: "b", heading: Verbatim("→"))],
      rows: [[.text("“丝路电商”综合服务"), .text("α")], [.text("Яндекс"), .text("x")]])
    #expect(
      lines(.table(table), 16, .narrow).prefix(4)
        == ["名             →", "────────────────", "“丝路电商”综…  α", "Яндекс         x"])
    #expect(lines(.table(table), 16, .wide).prefix(4) == ["名            →", "────────", "“丝路电商…  α", "Яндекс  x"])
  }

  @Test(arguments: 24...80, AmbiguousWidth.allCases)
  func `bars begin under each other and end inside the terminal`(width: Int, ambiguous: AmbiguousWidth) {
    let bars = AmbiguousWidthTests.texts.enumerated().map { Bar(label: .text($1), count: $0 + 1) }
    let lines = lines(.bars(bars), width, ambiguous).prefix(bars.count)
    #expect(lines.count == bars.count)
    #expect(Set(lines.map { $0.cells(before: "▏▎▍▌▋▊▉█", ambiguous) }).count == 1)
    #expect(lines.allSatisfy { $0.displayWidth(ambiguous: ambiguous) <= width })
  }

  @Test func `a bar is as long in cells where its sign is wide`() {
    let bars = [Bar(label: .text("·"), count: 20), Bar(label: .text("物流"), count: 10)]
    #expect(lines(.bars(bars), nil, .wide) == ["·    ████████████████████ 20", "物流  ██████████ 10"])
  }

  @Test(arguments: [nil] + (28...90).map { $0 } as [Int?], AmbiguousWidth.allCases)
  func `no line of a chart is wider than the terminal`(width: Int?, ambiguous: AmbiguousWidth) {
    for style in Chart.Style.allCases {
      let rows = AmbiguousWidthTests.texts
      for columns in [1, 12] {
        let cells = rows.indices.map { row in (1...columns).map { $0 % 5 == 4 ? nil : Double(row * $0 % 13 - 4) } }
        let chart = Chart(style, rows: rows, columns: columns == 1 ? [nil] : Array(rows.prefix(columns)), cells, unit: "℃")
        let lines = lines(.chart(chart), width, ambiguous)
        #expect(lines.filter { $0.displayWidth(ambiguous: ambiguous) > width ?? .max } == [])
        #expect(lines.filter { $0.hasSuffix(" ") } == [])
      }
    }
  }

  @Test(arguments: 20...80, AmbiguousWidth.allCases)
  func `the values of a card stand under each other`(width: Int, ambiguous: AmbiguousWidth) {
    let facts = ["·", "Я", "①名", "甲乙"].map {
      Fact(key: "k", label: Verbatim($0), value: .text("@" + String(repeating: "“丝路”→", count: 12)))
    }
    let lines = lines(.facts(facts), width, ambiguous, .card)
    #expect(lines.allSatisfy { $0.displayWidth(ambiguous: ambiguous) <= width })
    #expect(Set(lines.filter { $0.contains("@") }.map { $0.cells(before: "@", ambiguous) }) == [6])
    #expect(lines.filter { !$0.contains("@") }.allSatisfy { $0.prefix { $0 == " " }.count == 6 })
  }

  @Test(arguments: [nil] + (16...60).map { $0 } as [Int?], AmbiguousWidth.allCases)
  func `carets stand under the place, and hints under each other`(width: Int?, ambiguous: AmbiguousWidth) {
    let text = "find “丝路·电商”→Яндекс… contry=“α”—①②③ “物流” · Ёлка"
    let start = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: "contry")?.lowerBound ?? text.endIndex)
    let diagnostic = Diagnostic(
      Verbatim("m"), at: start..<start + 6, in: SourceText(text), hints: [Verbatim("“country” или “county”, “continent” или “Казахстан”")])
    let lines = DiagnosticRenderer(language: .zh, width: width, ambiguous: ambiguous, usesColor: false).render(diagnostic)
      .split(separator: "\n").dropFirst()
    let (line, carets, hints) = (lines[1], lines[2], lines.dropFirst(2))
    #expect(line.cells(before: "c", ambiguous) == carets.cells(before: "^", ambiguous))
    #expect(carets.drop { $0 == " " } == "^^^^^^")
    #expect(lines.allSatisfy { $0.displayWidth(ambiguous: ambiguous) <= width ?? .max })
    #expect(hints.first?.cells(before: "“", ambiguous) == (ambiguous == .wide ? 5 : 4))
    #expect(hints.dropFirst().allSatisfy { $0.prefix { $0 == " " }.count == (ambiguous == .wide ? 5 : 4) })
  }
}

extension Substring {
  /// The cells before one of these characters; `nil` where none of them stands in the line.
  fileprivate func cells(before characters: String, _ ambiguous: AmbiguousWidth) -> Int? {
    firstIndex(where: characters.contains).map { self[..<$0].displayWidth(ambiguous: ambiguous) }
  }
}
