import CaseCore
import CaseRender
import CaseTestSupport
import Testing

@Suite struct `A briefing as a document` {
  private static let edition = Edition(title: LocalizedText(zh: "目录", en: "Catalogue"), name: "1", digest: "0")

  private static let briefing: Briefing = {
    var briefing = Briefing(title: Verbatim("会议"), date: DateSpan(year: 2026, month: 11, day: 22), edition: edition)
    let source = Source(
      identifier: "s", title: "题", publisher: "社", date: DateSpan(year: 2025, month: 7, day: 10), address: "https://a.b/?c=d")
    var card = Answer(
      sections: [
        Section(heading: Verbatim("甲"), .facts([Fact(key: "a", label: Verbatim("价值"), value: .text("[9]"), sources: [1])])),
        Section(
          heading: Verbatim("数据"),
          .table(
            Table(
              columns: [Table.Column(key: "x", heading: Verbatim("x")), Table.Column(key: "source", heading: Verbatim("来源"))],
              rows: [[.text("[1]"), .text("[1]之一")]]))),
      ], sources: [source], notes: [Verbatim("注意")])
    card.statement = "show 甲"
    briefing.append(card, under: Verbatim("甲"))
    var chart = Answer(sections: [Section(.chart(Chart(.bar, rows: ["物流"], [[18]])))])
    chart.statement = "let `x` = find\nfind $x | chart"
    briefing.append(chart, under: Verbatim("图 & 表"))
    return briefing
  }()

  private func render(_ briefing: Briefing, as format: Format) throws -> String {
    try Renderer(format: format, language: .zh, width: 20, usesColor: true).render(briefing, unless: .never)
  }

  @Test func `has in Markdown a heading for each part, its statement, and the sources by the standard as footnotes`() throws {
    let text = try render(`A briefing as a document`.briefing, as: .markdown)
    #expect(
      text == """
        # 会议

        2026-11-22

        ## 甲

        - **价值** \\[9\\] [^1]

        ### 数据

        | x | 来源 |
        | --- | --- |
        | \\[1\\] | [^1]之一 |

        > 注意

        ```casebook
        show 甲
        ```

        ## 图 \\& 表

        | 名称 | 计数 |
        | --- | ---: |
        | 物流 | 18 |

        ```casebook
        let `x` = find
        find $x | chart
        ```

        > 目录（1 版，校验值 0）

        [^1]: 社. 题\\[EB/OL\\]. (2025-07-10). <https://a.b/?c=d>.

        """)
  }

  @Test func `is one page with headings in their order, whose numbers lead to the sources`() throws {
    let text = try render(`A briefing as a document`.briefing, as: .html)
    for part in [
      "<h1>会议</h1>\n<p class=\"aside\"><time>2026-11-22</time></p>", "<h2 id=\"section-0\">甲</h2>\n<dl>", "<h3>数据</h3>",
      "<h2 id=\"section-1\">图 &amp; 表</h2>\n<figure>", "<a href=\"#source-1\" id=\"citation-1-1\">[1]</a>",
      "<td><a href=\"#source-1\" id=\"citation-1-2\">[1]</a>之一</td>", "<p>注：注意</p>", "<code>show 甲</code>", "<svg role=\"img\"",
      "<code>let `x` = find<br>find $x | chart</code>",
      "<li id=\"source-1\">社. 题[EB/OL]. (2025-07-10). <a href=\"https://a.b/?c=d\">https://a.b/?c=d</a>.", "目录（1 版，校验值 0）",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\">") && text.hasSuffix("</html>\n"))
    #expect(text.contains("Content-Security-Policy"))
  }

  @Test(arguments: [(Format.html, "<h3>甲</h3>"), (.markdown, "### 甲\n")])
  func `tells records of one name apart`(format: Format, heading: String) throws {
    var briefing = Briefing(title: Verbatim("会"), date: nil, edition: `A briefing as a document`.edition)
    let card = Section(heading: Verbatim("甲"), .facts([Fact(key: "a", label: Verbatim("价值"), value: .text("9"))]))
    briefing.append(Answer(sections: [card, card]), under: Verbatim("甲"))
    #expect(try render(briefing, as: format).ranges(of: heading).count == 1)
  }

  @Test(arguments: [Format.html, .markdown]) func `of hostile answers is the same text as of tame ones`(format: Format) throws {
    let evil = "</h2><script>x</script>\n```\n# \u{1B}[31m\u{202E}[^1]: |"
    var briefing = Briefing(title: Verbatim(evil), date: nil, edition: `A briefing as a document`.edition)
    for answer in [HostileAnswer.answer, HostileAnswer.charts] {
      var answer = answer
      answer.statement = evil
      briefing.append(answer, under: Verbatim(evil))
    }
    let text = try render(briefing, as: format)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    if format == .html {
      #expect(text.components(separatedBy: "<script").count == 2 && !text.contains("<script>x") && !text.contains("<script>alert"))
    } else {
      // Those of the statements stand between fences that they cannot end.
      #expect(text.split(separator: "\n").count { $0.hasPrefix("# ") } == 3)
      #expect(text.split(separator: "\n").count { $0.hasPrefix("````") } == 4)
    }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
