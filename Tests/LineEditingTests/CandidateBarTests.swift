import Testing
import TextMeasure

@testable import LineEditing

@Suite("Candidate bar")
struct CandidateBarTests {
  @Test(arguments: [(80, "██████████"), (40, "█████"), (41, "█████▏"), (4, "▌"), (1, "▏"), (0, ""), (-3, ""), (Int.max, "██████████")])
  func `is as long as its share, and never nothing for something`(count: Int, text: String) {
    #expect(CandidateBar(cells: 10, total: 80, ambiguous: .narrow).text(count) == text)
  }

  @Test(arguments: [(80, "##########"), (41, "#####"), (1, "#"), (0, "")])
  func `is drawn in narrow signs where its own would be wide`(count: Int, text: String) {
    #expect(CandidateBar(cells: 10, total: 80, ambiguous: .wide).text(count) == text)
    #expect(CandidateBar(cells: 10, total: 80, ambiguous: .narrow, usesASCII: true).text(count) == text)
  }

  @Test func `is nothing where there is no room or no scale`() {
    #expect(CandidateBar(cells: 0, total: 80, ambiguous: .narrow).text(80) == "")
    #expect(CandidateBar(cells: 4, total: 0, ambiguous: .narrow).text(0) == "")
  }
}
