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
        <h1>A &amp; B</h1>
        <section>
        <dl>
        <dt>价值</dt><dd>&lt;b&gt;* <a href="#source-1">[1]</a><a href="#source-2">[2]</a>之一</dd>
        <dt>国家</dt><dd><a href="#source-2">[2]</a></dd>
        </dl>
        </section>
        <section>
        <h2>数据</h2>
        <div class="wide"><table>
        <thead><tr><th scope="col" class="number">数值</th><th scope="col">来源</th><th scope="col">文字</th></tr></thead>
        <tbody>
        <tr><td class="number">12,000</td><td><a href="#source-2">[2]</a></td><td>[2]</td></tr>
        </tbody>
        </table></div>
        </section>
        <section>
        <div class="wide"><table>
        <tbody>
        <tr><th scope="row">物流</th><td class="number">18</td></tr>
        </tbody>
        </table></div>
        </section>
        <section>
        <p>a<br>b</p>
        </section>
        <section>
        <ul>
        <li>错误：m<br>→ h</li>
        </ul>
        </section>
        <section>
        <h2>来源</h2>
        <ol>
        <li id="source-1">题，P，2025-07-10，<a href="https://a.b/?c=%22&amp;d">https://a.b/?c=&quot;&amp;d</a><br>§1</li>
        <li id="source-2">U，[日期不详]，javascript:alert(1)</li>
        </ol>
        </section>
        <aside>
        <p>注：n&lt;</p>
        </aside>
        <footer>题（2 版，校验值 0123456789abcdef）</footer>
        </body>
        </html>

        """##)
  }

  @Test func `a chart is its table`() {
    let chart = Chart(.bar, rows: ["a"], columns: ["x", "y"], [[1, nil]])
    #expect(
      body(Answer(sections: [Section(.chart(chart))])) == ##"""
        <h1>Casebook</h1>
        <section>
        <div class="wide"><table>
        <thead><tr><th scope="col">名称</th><th scope="col" class="number">x</th><th scope="col" class="number">y</th></tr></thead>
        <tbody>
        <tr><td>a</td><td class="number">1</td><td class="number"></td></tr>
        </tbody>
        </table></div>
        </section>
        </body>
        </html>

        """##)
  }

  @Test func `the document needs nothing and runs nothing`() {
    let text = render(HTMLTests.card)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    #expect(text.contains("<title>A &amp; B</title>"))
    for forbidden in ["<script", "<link", "<img", "url(", "@import", " src="] { #expect(!text.contains(forbidden)) }
  }

  @Test func `a document without headings is called by its catalogue`() {
    var answer = Answer(sections: [Section(.note(Verbatim("x")))])
    #expect(render(answer).contains("<title>Casebook</title>"))
    answer.edition = HTMLTests.card.edition
    #expect(render(answer, .en).contains("<html lang=\"en\">"))
    #expect(render(answer, .en).contains("<title>T</title>"))
  }

  @Test func `an empty table is not drawn`() {
    #expect(!render(Answer(sections: [Section(.table(Table(columns: HostileTable.table.columns, rows: [])))])).contains("<table"))
  }

  @Test func `the nasty table stays text`() {
    let rows = body(HostileTable.answer).split(separator: "\n").filter { $0.hasPrefix("<tr>") }
    #expect(rows.count == HostileTable.texts.count)
    for row in [
      #"<tr><td>pipe</td><td>a|b\c`d*e_f&lt;g&gt;[h]&amp;i</td><td class="number">2025-07-10</td></tr>"#,
      #"<tr><td>quotes</td><td>say &quot;你好&quot;, it&#39;s</td><td class="number">1e+21</td></tr>"#,
      #"<tr><td>line breaks</td><td>一<br>二<br>三␤四</td><td class="number">35,000个</td></tr>"#,
      #"<tr><td>escape</td><td>␛[31mred␇�1m␡</td><td class="number">-3.5%</td></tr>"#,
      #"<tr><td>bidi</td><td>�gpj.exe�</td><td class="number"></td></tr>"#,
    ] { #expect(rows.contains { $0 == row }) }
  }
}
