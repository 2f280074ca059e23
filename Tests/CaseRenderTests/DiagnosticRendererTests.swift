import CaseCore
import CaseRender
import Testing

@Suite struct DiagnosticRendererTests {
  private static let message = LocalizedText(zh: "没有字段“contry”", en: "no field 'contry'")

  private func render(
    _ text: String, marking marked: String, file: String? = nil, width: Int? = nil, language: Language = .zh,
    hints: [any Message] = [], severity: Diagnostic.Severity = .error, usesColor: Bool = false
  ) -> String {
    let place = marked.isEmpty ? text.endIndex : text.firstRange(of: marked)?.lowerBound ?? text.endIndex
    let start = text.utf8.distance(from: text.startIndex, to: place)
    let diagnostic = Diagnostic(
      DiagnosticRendererTests.message, at: start..<start + marked.utf8.count, in: SourceText(text, file: file), hints: hints,
      severity: severity)
    return DiagnosticRenderer(language: language, width: width, usesColor: usesColor).render(diagnostic)
  }

  @Test func `carets stand under the words, by the cells that Chinese takes`() {
    #expect(
      render("查找案例其中 国家=乌兹别克，contry=UZ", marking: "contry", hints: [Verbatim("country"), Verbatim("查看字段：describe case")]) == """
        错误：没有字段“contry”
          查找案例其中 国家=乌兹别克，contry=UZ
                                      ^^^^^^
          → country
          → 查看字段：describe case

        """)
  }

  @Test func `a file has its line and column before the message`() {
    #expect(
      render("# 简报\r\nfind 案例 where contry=UZ\nquit", marking: "contry", file: "a/b.casebook", language: .en, severity: .warning) == """
        a/b.casebook:2:15: warning: no field 'contry'
          find 案例 where contry=UZ
                          ^^^^^^

        """)
  }

  @Test func `controls before the place count as they are shown`() {
    #expect(
      render("\t\u{1B}[1m物\u{202E} contry", marking: "contry", language: .en) == """
        error: no field 'contry'
          ␉␛[1m物\u{FFFD} contry
                   ^^^^^^

        """)
  }

  @Test func `a place at the end of the line has one caret after it`() {
    #expect(render("find 案例 where", marking: "") == "错误：没有字段“contry”\n  find 案例 where\n                 ^\n")
  }

  @Test func `a line wider than the terminal is shown around the place`() {
    #expect(
      render("find case where field=物流 and title ~ 跨境 and contry=UZ and start >= 2024 limit 5", marking: "contry", width: 40) == """
        错误：没有字段“contry”
          …and title ~ 跨境 and contry=UZ and s…
                                ^^^^^^

        """)
  }

  @Test(arguments: 12...60)
  func `the window never exceeds the terminal and always shows the place`(width: Int) {
    for text in ["contry=物流物流物流物流物流物流物流物流物流物流", "物流物流物流物流物流物流物流物流物流物流物流=contry", "物流物流物流物流物流物流contry物流物流物流物流物流"] {
      let lines = render(text, marking: "contry", width: width).split(separator: "\n")
      let before = lines[2].prefix { $0 == " " }.count
      #expect(lines[2].count <= width)
      #expect(lines[2].drop { $0 == " " } == "^^^^^^")
      #expect(cells(lines[1], from: before, count: 6) == "contry")
      #expect(lines[1].reduce(0) { $0 + $1.cells } <= width)
    }
  }

  @Test func `nothing but the message is told where there is no place`() {
    let renderer = DiagnosticRenderer(language: .en, width: 20, usesColor: false)
    #expect(renderer.render(Diagnostic(Verbatim("out\nof memory"))) == "error: out␤of memory\n")
    let source = SourceText("", file: "x.json")
    #expect(renderer.render(Diagnostic(Verbatim("no records"), in: source)) == "x.json: error: no records\n")
    #expect(renderer.render(Diagnostic(Verbatim("empty"), at: 0..<0, in: source)) == "x.json:1:1: error: empty\n")
  }

  @Test func `long hints hang under their arrow`() {
    #expect(
      render("x", marking: "x", width: 24, hints: [Verbatim("did you mean country, county or continent?")]) == """
        错误：没有字段“contry”
          x
          ^
          → did you mean
            country, county or
            continent?

        """)
  }

  @Test func `colour marks the severity, the carets and the hints`() {
    #expect(
      render("contry", marking: "contry", hints: [Verbatim("h")], usesColor: true) == """
        \u{1B}[1;31m错误：\u{1B}[0m没有字段“contry”
          contry
          \u{1B}[1;31m^^^^^^\u{1B}[0m
          \u{1B}[32m→ h\u{1B}[0m

        """)
  }

  /// What stands in so many cells of a line.
  private func cells(_ line: Substring, from start: Int, count: Int) -> String {
    var column = 0
    return String(
      line.filter { character in
        defer { column += character.cells }
        return (start..<start + count).contains(column)
      })
  }
}

extension Character {
  fileprivate var cells: Int { unicodeScalars.first.map { $0.value >= 0x4E00 && $0.value < 0xA000 ? 2 : 1 } ?? 0 }
}
