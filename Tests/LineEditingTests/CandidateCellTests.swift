import Testing
import TextMeasure

@testable import LineEditing

@Suite("Candidate cell")
struct CandidateCellTests {
  /// A mark, 12 cells of label, 6 of note and 2 of count: 1 + 12 + 2 + 6 + 1 + 2.
  private static let cell = CandidateCell([Candidate(text: "乌兹别克斯坦", note: "UZ/UZB", count: 21)], ambiguous: .narrow)

  @Test func `is as wide as its widest parts`() {
    let cell = CandidateCell(
      [Candidate(text: "x", label: "物流", note: "a"), Candidate(text: "b", note: "说明", count: 100)], ambiguous: .narrow)
    #expect([cell.label, cell.note, cell.bar, cell.count] == [4, 4, 0, 3])
    #expect(CandidateCell([Candidate(text: "α…")], ambiguous: .wide).label == 4)
  }

  @Test(arguments: [
    (80, [12, 6, 16, 2]), (34, [12, 6, 8, 2]), (30, [12, 6, 4, 2]), (29, [12, 6, 0, 2]), (24, [12, 6, 0, 2]), (23, [12, 5, 0, 2]),
    (22, [12, 4, 0, 2]), (21, [12, 0, 0, 2]), (16, [12, 0, 0, 2]), (12, [8, 0, 0, 2]), (10, [6, 0, 0, 2]), (9, [8, 0, 0, 0]),
    (2, [1, 0, 0, 0]),
  ])
  func `loses its bar first, then its note, then the end of its label and its count`(room: Int, parts: [Int]) {
    let cell = Self.cell.fitted(to: room, isOnly: true, drawsBars: true)
    #expect([cell.label, cell.note, cell.bar, cell.count] == parts)
    #expect(cell.width <= room)
  }

  @Test func `one of several columns has a note or none`() {
    #expect(Self.cell.fitted(to: 23, isOnly: false, drawsBars: true).note == 0)
    #expect(Self.cell.fitted(to: 24, isOnly: false, drawsBars: true).note == 6)
  }

  @Test func `a wide row keeps a third for the note beside a long label`() {
    let cell = CandidateCell(
      [Candidate(text: String(repeating: "长", count: 80), note: String(repeating: "说", count: 80))], ambiguous: .narrow)
    #expect(cell.fitted(to: 90, isOnly: true, drawsBars: false).note == 30)
    #expect(cell.fitted(to: 40, isOnly: true, drawsBars: false).note == 0)
  }

  @Test(arguments: [(8, 1), (9, 2), (16, 2), (17, 3), (24, 3), (25, 4), (33, 3), (200, 3)])
  func `stands in the fewest columns that hold all, even without notes`(count: Int, columns: Int) {
    #expect(Self.cell.columns(for: count, in: 8, of: 80) == columns)
  }
}
