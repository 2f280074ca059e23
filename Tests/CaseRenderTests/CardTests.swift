import CaseCore
import CaseRender
import Testing
import TextMeasure

@Suite struct CardTests {
  static let answer = Answer(
    sections: [
      Section(
        heading: Verbatim("ZOOD 数字商业平台"),
        .facts([
          Fact(key: "title", label: LocalizedText(zh: "名称", en: "title"), value: .text("ZOOD Mall")),
          Fact(
            key: "summary", label: LocalizedText(zh: "简介", en: "summary"),
            value: .text("乌兹别克斯坦的电子商务平台（由中国企业建设），with instalment payments。\n第二段。"), sources: [1, 2]),
          Fact(
            key: "value", label: LocalizedText(zh: "价值", en: "value"),
            value: .quantity(Quantity(value: 13.5, scale: .hundredMillion, unitLabel: "元", sign: ">")), sources: [2]),
          Fact(key: "country", label: LocalizedText(zh: "国家和地区", en: "country"), value: .list([.text("乌兹别克斯坦"), .text("中国")])),
          Fact(key: "end", label: LocalizedText(zh: "结束", en: "end"), value: .missing),
          Fact(key: "due", label: LocalizedText(zh: "期限", en: "due"), value: .missing, sources: [1]),
        ]))
    ],
    sources: [
      Source(
        identifier: "s1", title: "数字丝绸之路报告", publisher: "新华社", date: DateSpan(year: 2025, month: 7, day: 10),
        address: "https://example.org/report/2025/0710?id=12345", supports: ["简介，第2段"]),
      Source(identifier: "s2", title: "Annual report", address: "archive, box 7"),
    ],
    notes: [LocalizedText(zh: "“ZOOD”还是一项数字公共产品。", en: "“ZOOD” is also a digital public good.")])

  private func render(_ width: Int?, _ language: Language = .zh, _ format: Format = .card, ambiguous: AmbiguousWidth = .narrow) -> String {
    Renderer(format: format, language: language, width: width, ambiguous: ambiguous, usesColor: false).render(CardTests.answer)
  }

  @Test(arguments: [Format.card, .table])
  func `facts are drawn as facts whatever the format, and nothing is wrapped without a terminal`(format: Format) {
    #expect(
      render(nil, .zh, format) == """
        ZOOD 数字商业平台
        ─────────────────
        名称        ZOOD Mall
        简介        乌兹别克斯坦的电子商务平台（由中国企业建设），with instalment payments。
                    第二段。 [1][2]
        价值        >13.5亿元 [2]
        国家和地区  乌兹别克斯坦、中国
        结束
        期限        [1]

        来源
        [1] 数字丝绸之路报告，新华社，2025-07-10，https://example.org/report/2025/0710?id=12345
            简介，第2段
        [2] Annual report，[日期不详]，archive, box 7

        注：“ZOOD”还是一项数字公共产品。

        """)
  }

  @Test func `long values hang under each other`() {
    #expect(
      render(34, .en) == """
        ZOOD 数字商业平台
        ─────────────────
        title    ZOOD Mall
        summary  乌兹别克斯坦的电子商务平
                 台（由中国企业建设），
                 with instalment
                 payments。
                 第二段。 [1][2]
        value    >1.35 billion 元 [2]
        country  乌兹别克斯坦, 中国
        end
        due      [1]

        Sources
        [1] 数字丝绸之路报告, 新华社,
            2025-07-10,
            https://example.org/report/202
            5/0710?id=12345
            简介，第2段
        [2] Annual report, [n.d.],
            archive, box 7

        note: “ZOOD” is also a digital
              public good.

        """)
  }

  @Test(arguments: 16...100, AmbiguousWidth.allCases)
  func `no line of a card is wider than the terminal, and none ends with a space`(width: Int, ambiguous: AmbiguousWidth) {
    for line in render(width, ambiguous: ambiguous).split(separator: "\n") {
      #expect(line.displayWidth(ambiguous: ambiguous) <= width)
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func `labels too long for a narrow terminal stand on lines of their own`() {
    let fact = Fact(key: "k", label: Verbatim("a label of many words"), value: .text("值"))
    #expect(
      Renderer(format: .card, language: .en, width: 12, usesColor: false).render(Answer(sections: [Section(.facts([fact]))])) == """
        a label of
        many words
              值

        """)
  }

  @Test func `Markdown writes facts as a list and links addresses that are safe to follow`() {
    #expect(
      render(nil, .en, .markdown) == #"""
        ## ZOOD 数字商业平台

        - **title** ZOOD Mall
        - **summary** 乌兹别克斯坦的电子商务平台（由中国企业建设），with instalment payments。<br>第二段。 [^1][^2]
        - **value** \>1.35 billion 元 [^2]
        - **country** 乌兹别克斯坦, 中国
        - **end**
        - **due** [^1]

        > “ZOOD” is also a digital public good.

        [^1]: [数字丝绸之路报告](https://example.org/report/2025/0710?id=12345), 新华社, 2025-07-10<br>简介，第2段
        [^2]: Annual report, \[n.d.\], archive, box 7

        """#)
  }

  @Test func `Markdown names the sources that no fact cites, for a footnote that nothing refers to is not shown`() {
    let answer = Answer(
      sections: [Section(.facts([Fact(key: "a", label: Verbatim("甲"), value: .text("[^1]"), sources: [2])]))],
      sources: ["A", "B", "C"].map { Source(identifier: $0, title: $0) })
    let text = Renderer(format: .markdown, language: .zh, width: nil, usesColor: false).render(answer)
    #expect(text.hasPrefix("- **甲** \\[^1\\] [^2]\n\n**来源** [^1][^3]\n\n[^1]: A"))
  }

  @Test func `groups of facts stand apart`() {
    var facts = ["a", "b", "c"].map { Fact(key: $0, label: Verbatim($0), value: .count(1)) }
    facts[0].startsGroup = true
    facts[2].startsGroup = true
    let answer = Answer(sections: [Section(.facts(facts))])
    let text = Renderer(format: .card, language: .en, width: 20, usesColor: false).render(answer)
    #expect(text == "a  1\nb  1\n\nc  1\n")
  }

  @Test func `colour tells labels, citations and sources from values`() {
    let answer = Answer(
      sections: [Section(.facts([Fact(key: "a", label: Verbatim("甲"), value: .count(3), sources: [1])]))],
      sources: [Source(identifier: "s", title: "T", date: DateSpan(year: 2025), supports: ["p. 2"])])
    #expect(
      Renderer(format: .card, language: .en, width: 40, usesColor: true).render(answer)
        == "\u{1B}[36m甲\u{1B}[0m  3 \u{1B}[2m[1]\u{1B}[0m\n\n\u{1B}[1mSources\u{1B}[0m\n"
        + "\u{1B}[2m[1]\u{1B}[0m T, 2025\n    \u{1B}[2mp. 2\u{1B}[0m\n")
  }
}
