import CaseCore
import Testing

@Suite struct `A part of the calendar` {
  @Test(arguments: [
    (DatePart.year, "2024-03-05", "2024"), (.half, "2024-07", "2024H2"), (.quarter, "2024-12-31", "2024Q4"),
    (.month, "2024-02-29", "2024-02"),
    (.month, "2024", "2024"), (.quarter, "2024H1", "2024H1"), (.year, "2024Q3", "2024"),
  ]) func `holds what is told as exactly`(part: DatePart, date: String, expected: String) throws {
    let span = try #require(DateLiteral(prefixOf: Array(date.utf8)[...])?.span)
    #expect(part.span(around: span).description == expected)
  }

  @Test(arguments: [
    (DatePart.year, "2024", "2025"), (.half, "2024H2", "2025H1"), (.quarter, "2024Q1", "2024Q2"), (.month, "2024-12", "2025-01"),
  ])
  func `is followed by the next one`(part: DatePart, date: String, expected: String) throws {
    let span = try #require(DateLiteral(prefixOf: Array(date.utf8)[...])?.span)
    #expect(part.next(after: span)?.description == expected)
  }

  @Test func `ends with the calendar`() throws {
    #expect(DatePart.year.next(after: try #require(DateSpan(year: 9999))) == nil)
    #expect(DatePart.month.next(after: try #require(DateSpan(year: 9999, month: 12, day: 31))) == nil)
  }
}
