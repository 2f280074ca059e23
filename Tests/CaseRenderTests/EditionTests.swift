import CaseCore
import CaseRender
import Testing

@Suite struct `The edition of an answer` {
  private func text(_ format: Format, facts: Bool) -> String {
    let table = Table(columns: [Table.Column(key: "a", heading: Verbatim("A"))], rows: [[.count(1)]])
    var answer = Answer(sections: [Section(facts ? .facts([Fact(key: "a", label: Verbatim("A"), value: .count(1))]) : .table(table))])
    answer.edition = Edition(title: LocalizedText(zh: "题", en: "T"), name: "2", digest: "0123456789abcdef")
    return Renderer(format: format, language: .en, width: nil, usesColor: false).render(answer)
  }

  @Test func `ends what people read`() {
    #expect(text(.table, facts: false) == "A\n─\n1\n\nT, edition 2, digest 0123456789abcdef\n")
    #expect(text(.card, facts: true) == "A  1\n\nT, edition 2, digest 0123456789abcdef\n")
    #expect(text(.list, facts: false) == "1\n\nT, edition 2, digest 0123456789abcdef\n")
    #expect(
      text(.html, facts: false).hasSuffix(
        "<footer>\n<p>Catalogue: T, edition 2, digest 0123456789abcdef</p>\n</footer>\n</body>\n</html>\n"))
    #expect(text(.markdown, facts: false).hasSuffix("\n\n> T, edition 2, digest 0123456789abcdef\n"))
  }

  @Test func `is a member of an object`() {
    #expect(text(.json, facts: true).hasPrefix(#"{"catalogue":{"title":"T","edition":"2","digest":"0123456789abcdef"},"# + "\n"))
  }

  @Test(arguments: [Format.csv, .tsv, .json, .jsonl]) func `is not among the rows of a table`(format: Format) {
    #expect(!text(format, facts: false).contains("0123456789abcdef"))
  }
}
