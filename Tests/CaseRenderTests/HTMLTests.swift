import CaseCore
import CaseRender
import Testing

@Suite struct HTMLTests {
  private func render(_ answer: Answer, _ language: Language = .zh) -> String {
    Renderer(format: .html, language: language, width: 20, usesColor: true).render(answer)
  }

  /// What stands between the head and the end of the document.
  private func body(_ answer: Answer, _ language: Language = .zh) -> String {
    let text = render(answer, language)
    return String(text[(text.firstRange(of: "<body>\n")?.upperBound ?? text.startIndex)...])
  }

  private static let card: Answer = {
    var answer = Answer(
      sections: [
        Section(
          heading: Verbatim("A & B"),
          .facts([
            Fact(key: "a", label: Verbatim("价值"), value: .disputed(.text("<b>")), sources: [1, 2], isOfOneSource: true),
            Fact(key: "b", label: Verbatim("国家"), value: .missing, sources: [2]),
          ])),
        Section(
          heading: Verbatim("数据"),
          .table(
            Table(
              columns: [
                Table.Column(key: "value", heading: Verbatim("数值"), alignment: .right),
                Table.Column(key: "source", heading: Verbatim("来源")),
                Table.Column(key: "text", heading: Verbatim("文字")),
              ], rows: [[.count(12000), .text("[2]"), .text("[2]")]]))),
        Section(.bars([Bar(label: .text("物流"), count: 18)])), Section(.note(Verbatim("a\nb"))),
        Section(.diagnostics([Diagnostic(Verbatim("m"), hints: [Verbatim("h")])])),
      ],
      sources: [
        Source(
          identifier: "s", title: "题", publisher: "P", date: DateSpan(first: 2025_07_10, last: 2025_07_10), address: "https://a.b/?c=\"&d",
          supports: ["§1"]),
        Source(identifier: "t", title: "U", address: "javascript:alert(1)"),
      ], notes: [Verbatim("n<")])
    answer.edition = Edition(title: LocalizedText(zh: "题", en: "T"), name: "2", digest: "0123456789abcdef")
    return answer
  }()

  @Test func `every part of an answer has its element`() {
    #expect(
      body(HTMLTests.card) == ##"""
        <header>
        <h1>A &amp; B</h1>
        </header>
        <main>
        <section>
        <dl>
        <div><dt>价值</dt><dd>&lt;b&gt;* <a href="#source-1" id="citation-1-1">[1]</a><a href="#source-2" id="citation-2-1">[2]</a>之一</dd></div>
        <div><dt>国家</dt><dd><a href="#source-2" id="citation-2-2">[2]</a></dd></div>
        </dl>
        </section>
        <section aria-labelledby="section-1">
        <h2 id="section-1">数据</h2>
        <div class="wide" role="region" tabindex="0" aria-label="数据">
        <table>
        <caption><span class="unseen">数据 </span>1 行</caption>
        <thead><tr><th scope="col" class="number">数值</th><th scope="col">来源</th><th scope="col">文字</th></tr></thead>
        <tbody>
        <tr><td class="number" data-value="12000">12,000</td><td><a href="#source-2" id="citation-2-3">[2]</a></td><td>[2]</td></tr>
        </tbody>
        </table>
        </div>
        </section>
        <section>
        <figure>
        <figcaption>数量，1 项</figcaption>
        <svg role="img" aria-labelledby="figure-1 figure-1-says" width="100%" height="25">
        <title id="figure-1">数量，1 项</title>
        <desc id="figure-1-says">条形图，1 项。最大：物流 18。</desc>
        <text class="end" x="10.98%" dx="-6" y="17">物流</text>
        <rect class="bar" x="10.98%" y="4" width="81.1%" height="16"/>
        <text x="92.07%" dx="6" y="17">18</text>
        <line class="axis" x1="10.98%" x2="10.98%" y1="0" y2="25"/>
        </svg>
        <details>
        <summary>数据表</summary>
        <div class="wide" role="region" tabindex="0" aria-label="数量">
        <table>
        <caption>数量</caption>
        <thead><tr><th scope="col">名称</th><th scope="col" class="number">数量</th></tr></thead>
        <tbody>
        <tr><td>物流</td><td class="number" data-value="18">18</td></tr>
        </tbody>
        </table>
        </div>
        </details>
        </figure>
        </section>
        <section>
        <p>a<br>b</p>
        </section>
        <section>
        <ul>
        <li>错误：m<br>→ h</li>
        </ul>
        </section>
        <section aria-labelledby="sources">
        <h2 id="sources">来源</h2>
        <ol>
        <li id="source-1">题，P，2025-07-10，<a href="https://a.b/?c=%22&amp;d">https://a.b/?c=&quot;&amp;d</a><br>§1 <span class="back"><a href="#citation-1-1" aria-label="回到第 1 处引用">↩</a></span></li>
        <li id="source-2">U，[日期不详]，javascript:alert(1) <span class="back"><a href="#citation-2-1" aria-label="回到第 1 处引用">↩1</a> <a href="#citation-2-2" aria-label="回到第 2 处引用">↩2</a> <a href="#citation-2-3" aria-label="回到第 3 处引用">↩3</a></span></li>
        </ol>
        </section>
        <aside>
        <p>注：n&lt;</p>
        </aside>
        </main>
        <footer>
        <p>数据出处：题（2 版，校验值 0123456789abcdef）</p>
        </footer>
        </body>
        </html>

        """##)
  }

  @Test func `a chart is drawn, and is a table for whoever does not see it`() {
    var chart = Chart(.bar, rows: ["a"], [[1]])
    chart.recordCount = 7
    var answer = Answer(sections: [Section(.chart(chart))])
    answer.statement = "count x | chart"
    #expect(
      body(answer) == ##"""
        <header>
        <h1>Casebook</h1>
        </header>
        <main>
        <section>
        <figure>
        <figcaption>计数，按名称，1 项</figcaption>
        <svg role="img" aria-labelledby="figure-1 figure-1-says" width="100%" height="25">
        <title id="figure-1">计数，按名称，1 项</title>
        <desc id="figure-1-says">条形图，1 项。最大：a 1。</desc>
        <text class="end" x="5.18%" dx="-6" y="17">a</text>
        <rect class="bar" x="5.18%" y="4" width="89.63%" height="16"/>
        <text x="94.82%" dx="6" y="17">1</text>
        <line class="axis" x1="5.18%" x2="5.18%" y1="0" y2="25"/>
        </svg>
        <p class="aside">n=7 · <code>count x | chart</code></p>
        <details>
        <summary>数据表</summary>
        <div class="wide" role="region" tabindex="0" aria-label="计数">
        <table>
        <caption>计数</caption>
        <thead><tr><th scope="col">名称</th><th scope="col" class="number">计数</th></tr></thead>
        <tbody>
        <tr><td>a</td><td class="number" data-value="1">1</td></tr>
        </tbody>
        </table>
        </div>
        </details>
        </figure>
        </section>
        </main>
        <footer>
        <p>查询语句：<code>count x | chart</code></p>
        </footer>
        </body>
        </html>

        """##)
  }

  @Test func `an empty chart is not drawn`() {
    let text = body(Answer(sections: [Section(.chart(Chart(.bar, rows: [], []))), Section(.bars([]))]))
    #expect(!text.contains("<figure") && !text.contains("<table"))
  }

  @Test(arguments: [
    (Chart.Style.bar, "heat4"), (.line, "<circle"), (.timeline, "bar s1"),
  ]) func `each style is drawn in its way`(style: Chart.Style, sign: String) {
    let chart = Chart(style, rows: ["a", "b"], columns: ["x", "y"], [[1, 2], [3, 4]])
    #expect(body(Answer(sections: [Section(.chart(chart))])).contains(sign))
  }

  @Test func `lines that have no colour left are told below`() {
    let numbers: [Double?] = Array(repeating: 1, count: 9)
    let chart = Chart(.line, rows: ["a", "b"], columns: (0..<9).map { "c\($0)" }, [numbers, numbers])
    #expect(body(Answer(sections: [Section(.chart(chart))])).contains("<p class=\"aside\">另有 3 列未画出，见数据表</p>"))
  }

  @Test func `the words of a drawing tell the largest and the smallest number`() {
    let chart = Chart(.bar, rows: ["a", "b"], columns: ["x", "y"], [[1, 2], [nil, 4]], unit: "t")
    let answer = Answer(sections: [Section(.chart(chart))])
    #expect(body(answer).contains(">条形图，2 项。最大：b y 4t。最小：a x 1t。</desc>"))
    #expect(body(answer, .en).contains(">Bar chart of 2 items. Largest: b y 4t. Smallest: a x 1t.</desc>"))
  }

  @Test func `a document loads nothing, and runs a script only where there are rows to sort`() {
    let text = render(HTMLTests.card)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(text.contains("<title>A &amp; B</title>"))
    for forbidden in ["<script", "<link", "<img", "url(", "@import", " src=", " style="] { #expect(!text.contains(forbidden)) }
    let table = render(HostileTable.answer)
    #expect(table.contains("<script>") && table.contains("script-src 'sha256-"))
  }

  @Test func `what made the document stands below it`() {
    var answer = Answer(sections: [Section(.note(Verbatim("x")))])
    #expect(!render(answer).contains("<footer>"))
    answer.statement = "let a = find x\nfind $a where b < 1"
    #expect(
      render(answer).contains(
        "<footer>\n<p>查询语句：<code>let a = find x<br>find $a where b &lt; 1</code></p>\n</footer>\n</body>\n</html>\n"))
  }

  @Test func `a document without headings is called by its catalogue`() {
    var answer = Answer(sections: [Section(.note(Verbatim("x")))])
    #expect(render(answer).contains("<title>Casebook</title>"))
    answer.edition = HTMLTests.card.edition
    #expect(render(answer, .en).contains("<html lang=\"en\">"))
    #expect(render(answer, .en).contains("<title>T</title>"))
  }

  @Test(arguments: [
    (NumberForm.plain, Format.html, ">1,234,567元<"), (.scaled, .html, ">≈123.5万元<"), (.plain, .markdown, " 1,234,567元 "),
    (.scaled, .markdown, " ≈123.5万元 "),
  ]) func `numbers are scaled in documents, too`(numbers: NumberForm, format: Format, expected: String) {
    let quantity = Quantity(value: 1_234_567, unit: "元", unitLabel: "元")
    let table = Table(columns: [Table.Column(key: "value", heading: Verbatim("数值"), alignment: .right)], rows: [[.quantity(quantity)]])
    let chart = Chart(.bar, rows: ["a"], [[1_234_567]], unit: "元")
    for content in [Section.Content.table(table), .chart(chart)] {
      let text = Renderer(format: format, language: .zh, width: nil, numbers: numbers, usesColor: false)
        .render(Answer(sections: [Section(content)]))
      #expect(text.contains(expected))
    }
  }

  @Test func `an empty table is not drawn`() {
    #expect(!render(Answer(sections: [Section(.table(Table(columns: HostileTable.table.columns, rows: [])))])).contains("<table"))
  }

  @Test func `the nasty table stays text`() {
    let rows = body(HostileTable.answer).split(separator: "\n").filter { $0.hasPrefix("<tr>") }
    #expect(rows.count == HostileTable.texts.count)
    for row in [
      #"<tr><td>pipe</td><td class="long">a|b\c`d*e_f&lt;g&gt;[h]&amp;i</td><td class="number" data-value="20250710">2025-07-10</td></tr>"#,
      #"<tr><td>quotes</td><td class="long">say &quot;你好&quot;, it&#39;s</td><td class="number" data-value="1e+21">1e+21</td></tr>"#,
      #"<tr><td>line breaks</td><td class="long">一<br>二<br>三␤四</td><td class="number" data-value="35000" data-unit="item">35,000个</td></tr>"#,
      #"<tr><td>escape</td><td class="long">␛[31mred␇�1m␡</td><td class="number" data-value="-3.5" data-unit="percent">-3.5%</td></tr>"#,
      #"<tr><td>bidi</td><td class="long">�gpj.exe�</td><td class="number"></td></tr>"#,
    ] { #expect(rows.contains { $0 == row }) }
  }
}
