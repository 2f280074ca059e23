import CaseCore
import CaseRender
import Testing

@Suite struct FooterTests {
  @Test(arguments: [
    (Footer(rowCount: 18, milliseconds: 2.1), "18 行，2.1 ms", "18 rows, 2.1 ms"),
    (Footer(rowCount: 1, milliseconds: 0.047), "1 行，0.05 ms", "1 row, 0.05 ms"),
    (Footer(rowCount: 0, milliseconds: 48.4), "0 行，48 ms", "0 rows, 48 ms"),
    (Footer(rowCount: 44_000, milliseconds: 999.7), "44,000 行，1 s", "44,000 rows, 1 s"),
    (Footer(rowCount: nil, milliseconds: 1340), "1.3 s", "1.3 s"),
    (Footer(rowCount: 3), "3 行", "3 rows"),
  ])
  func `a footer tells the rows and the time`(footer: Footer, chinese: String, english: String) {
    #expect(footer.text(in: .zh) == chinese)
    #expect(footer.text(in: .en) == english)
  }

  @Test func `a footer is faint on a terminal`() {
    let renderer = Renderer(format: .table, language: .zh, width: 80, usesColor: true)
    #expect(renderer.render(Footer(rowCount: 2)) == "\u{1B}[2m2 行\u{1B}[0m\n")
  }
}
