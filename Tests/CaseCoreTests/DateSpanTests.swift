import CaseCore
import CaseTestSupport
import Testing

@Suite("Date span")
struct DateSpanTests {
  @Test(
    arguments: [
      ("2025", 2025_01_01, 2025_12_31), ("2025H1", 2025_01_01, 2025_06_30), ("2025H2", 2025_07_01, 2025_12_31),
      ("2025Q1", 2025_01_01, 2025_03_31),
      ("2025Q2", 2025_04_01, 2025_06_30), ("2025Q3", 2025_07_01, 2025_09_30), ("2025Q4", 2025_10_01, 2025_12_31),
      ("2025-01", 2025_01_01, 2025_01_31),
      ("2025-02", 2025_02_01, 2025_02_28), ("2024-02", 2024_02_01, 2024_02_29), ("2025-12", 2025_12_01, 2025_12_31),
      ("2025-07-10", 2025_07_10, 2025_07_10),
      ("2025-07-01", 2025_07_01, 2025_07_01), ("0044-03-15", 44_03_15, 44_03_15), ("0044", 44_01_01, 44_12_31),
      ("9999", 9999_01_01, 9999_12_31),
      ("2016..2025", 2016_01_01, 2025_12_31), ("2016..2025-09", 2016_01_01, 2025_09_30), ("2016..2025-09-15", 2016_01_01, 2025_09_15),
      ("2016-03..2017-12", 2016_03_01, 2017_12_31), ("2025-01..2025-02", 2025_01_01, 2025_02_28),
      ("2024-01..2024-02-28", 2024_01_01, 2024_02_28),
      ("2025-02..2025-04", 2025_02_01, 2025_04_30), ("2025-07..2025-07-15", 2025_07_01, 2025_07_15),
      ("2025-07-10..2025-07-31", 2025_07_10, 2025_07_31), ("2024-12-31..2025-01-01", 2024_12_31, 2025_01_01),
    ] as [(String, Int32, Int32)])
  func `a span is described by what reads as the same span`(text: String, first: Int32, last: Int32) {
    #expect(DateSpan(first: first, last: last).description == text)
    #expect(read(text) == DateSpan(first: first, last: last))
  }

  @Test func `any span reads back from its description`() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<3000 {
      let span = try #require(DateSpan(from: try randomSpan(using: &generator), to: try randomSpan(using: &generator, later: true)))
      #expect(read(span.description) == span, "\(span.first) to \(span.last)")
    }
  }

  @Test(arguments: [
    (2025, 2, 29), (2100, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 4, 31), (2025, 6, 31), (2025, 9, 31), (2025, 11, 31), (2025, 1, 32),
    (2025, 0, 1),
    (2025, 13, 1), (2025, 1, 0), (2025, 1, -1), (0, 1, 1), (-1, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (2025, Int.min, 1),
    (2025, 1, Int.max),
  ])
  func `a day that the calendar has not is no span`(year: Int, month: Int, day: Int) {
    #expect(DateSpan(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 29), (2000, 29), (2400, 29), (2025, 28), (1900, 28), (2100, 28)])
  func `February is as long as the year says`(year: Int, lastDay: Int32) throws {
    let february = try #require(DateSpan(year: year, months: 2...2))
    #expect(february.last % 100 == lastDay)
    #expect(DateSpan(year: year, month: 2, day: Int(lastDay)) != nil)
  }

  @Test(arguments: [(0, 1...12), (10_000, 1...12), (2025, 0...3), (2025, 10...13), (2025, -2...0), (2025, 13...15)])
  func `months that no year has are no span`(year: Int, months: ClosedRange<Int>) { #expect(DateSpan(year: year, months: months) == nil) }

  @Test(
    arguments: [
      ("2016", "2025-09", "2016..2025-09"), ("2025", "2025", "2025"), ("2025-07", "2025-09", "2025Q3"), ("2025", "2025-03", "2025Q1"),
      ("2025-06", "2025-05", nil),
      ("2026", "2025", nil), ("2025-07", "2025", "2025H2"), ("2025-07-11", "2025-07-10", nil), ("2025-07-10", "2025-07-10", "2025-07-10"),
    ] as [(String, String, String?)])
  func `from one to another, unless that is backwards`(start: String, end: String, span: String?) throws {
    let (start, end) = (try #require(read(start)), try #require(read(end)))
    #expect(DateSpan(from: start, to: end)?.description == span)
  }

  @Test(arguments: [
    ("2025", "2025-07-10", true), ("2025Q3", "2025-09-30", true), ("2025Q3", "2025-10-01", false), ("2025H1", "2025Q3", false),
    ("2016..2025", "2020", true),
    ("2024", "2025", false), ("2025-07-10", "2025-07-10", true),
  ])
  func `two spans overlap when they share a day`(one: String, other: String, overlap: Bool) throws {
    let (one, other) = (try #require(read(one)), try #require(read(other)))
    #expect(one.overlaps(other) == overlap)
    #expect(other.overlaps(one) == overlap)
  }

  /// What a description says.
  private func read(_ text: String) -> DateSpan? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { part -> DateSpan? in
      guard let literal = DateLiteral(prefixOf: Array(part.utf8)[...]), literal.length == part.utf8.count else { return nil }
      return literal.span
    }
    guard ends.count <= 2, let start = ends.first ?? nil, let end = ends.last ?? nil else { return nil }
    return DateSpan(from: start, to: end)
  }

  /// A year, some months of one or a day; a later one never ends before another begins.
  private func randomSpan(using generator: inout SplitMix64, later: Bool = false) throws -> DateSpan {
    let year = Int.random(in: later ? 2020...2023 : 2017...2020, using: &generator)
    let month = later && year == 2020 ? 12 : Int.random(in: 1...12, using: &generator)
    let months = month...Int.random(in: month...12, using: &generator)
    let whole = try #require(DateSpan(year: year, months: months))
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return later ? whole : try #require(DateSpan(year: year))
    case 1: return whole
    default:
      let day = later && year == 2020 ? 31 : Int.random(in: 1...Int(whole.last % 100), using: &generator)
      return try #require(DateSpan(year: year, month: months.upperBound, day: day))
    }
  }
}
