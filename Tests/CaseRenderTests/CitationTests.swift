import CaseCore
import Testing

@testable import CaseRender

@Suite struct `Sources as citations` {
  private let dated = Source(
    identifier: "src-a", title: "数字丝路{1}", publisher: "A & B", date: DateSpan(year: 2025, month: 7, day: 12),
    accessed: DateSpan(year: 2026, month: 11, day: 19), address: "https://a.b/c_d?e={f}")
  private let undated = Source(identifier: "src b\n", title: "On paper.", address: nil)

  private func rendered(_ format: Format, _ sources: [Source]) -> String {
    Renderer(format: format, language: .zh, width: nil, usesColor: false).render(Answer(sources: sources))
  }

  @Test func `are written by the Chinese standard, and say where no date is known`() {
    #expect(
      rendered(.gb7714, [dated, undated]) == """
        [1] A & B. 数字丝路{1}[EB/OL]. (2025-07-12)[2026-11-19]. https://a.b/c_d?e={f}.
        [2] On paper.[Z]. [日期不详].

        """)
  }

  @Test func `are written for BibTeX, with nothing in them that TeX acts on`() {
    #expect(
      rendered(.bibtex, [dated, undated]) == """
        @misc{src-a,
          author = {{A \\& B}},
          title = {{数字丝路\\{1\\}}},
          year = {2025},
          date = {2025-07-12},
          url = {https://a.b/c_d?e=%7Bf%7D},
          urldate = {2026-11-19},
        }

        @misc{src-b-,
          title = {{On paper.}},
        }

        """)
  }

  @Test(arguments: [Format.gb7714, .bibtex]) func `hold no control characters`(format: Format) {
    let source = Source(identifier: "a\u{1B}", title: "b\u{1B}[2J\n", publisher: "c\r", address: "https://d\u{7}")
    #expect(!rendered(format, [source]).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
  }

  @Test(arguments: [
    ("2025", "2025"), ("2025-07", "2025-07"), ("2025Q1", "2025-01-01/2025-03-31"), ("2016..2025", "2016-01-01/2025-12-31"),
  ])
  func `have dates that machines read`(_ text: String, _ expected: String) throws {
    let parts = text.split(separator: ".").compactMap { DateLiteral(prefixOf: Array($0.utf8)[...])?.span }
    let (first, last) = (try #require(parts.first), try #require(parts.last))
    #expect(DateSpan(from: first, to: last)?.iso8601 == expected)
  }
}
