import Testing
import TextMeasure

@testable import LineEditing

@Suite("Candidate panel")
struct CandidatePanelTests {
  private func text(_ panel: CandidatePanel, columns: Int, limit: Int = 20) -> [String] {
    panel.rows(columns: columns, limit: limit, appearance: Appearance(usesColour: false)).map(text)
  }

  /// A row without its styles.
  private func text(_ row: Layout.Row) -> String {
    String(decoding: row.bytes, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  private func numbered(_ count: Int) -> [Candidate] { (0..<count).map { Candidate(text: "候选\($0)", note: "\($0)") } }

  @Test(arguments: [10, 21, 40, 80, 200])
  func `no row is wider than the terminal, and its width is what it says`(columns: Int) {
    let odd = [Candidate(text: String(repeating: "很长", count: 60), note: "很长的说明"), Candidate(text: "\u{1B}[31m\n\t", note: "\u{9B}2J")]
    for candidates in [numbered(3), numbered(100), odd] {
      for row in CandidatePanel(candidates: candidates, selected: 1).rows(
        columns: columns, limit: 20, appearance: Appearance(usesColour: false))
      {
        let text = text(row)
        #expect(row.width <= columns)
        #expect(text.displayWidth == row.width)
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      }
    }
  }

  @Test func `more than eight rows are counted in a ninth`() {
    let rows = text(CandidatePanel(candidates: numbered(30), selected: nil), columns: 20)
    #expect(rows.count == 9)
    #expect(rows.last == "… +22")
  }

  @Test func `a small screen shows fewer`() {
    #expect(text(CandidatePanel(candidates: numbered(30), selected: nil), columns: 20, limit: 3).count == 3)
    #expect(text(CandidatePanel(candidates: numbered(30), selected: nil), columns: 20, limit: 0).isEmpty)
    #expect(text(CandidatePanel(candidates: numbered(30), selected: nil), columns: 20, limit: 1).isEmpty)
  }

  @Test(arguments: 0..<30)
  func `the chosen one is always among those shown`(selected: Int) {
    let rows = text(CandidatePanel(candidates: numbered(30), selected: selected), columns: 20)
    #expect(rows.filter { $0.hasPrefix(">") }.map { $0.contains("候选\(selected) ") } == [true])
  }

  @Test func `notes stand at the right of their column`() {
    let candidates = [Candidate(text: "物流", note: "12"), Candidate(text: "跨境电商", note: "7")]
    #expect(text(CandidatePanel(candidates: candidates, selected: 1), columns: 15) == [" 物流", ">跨境电商"])
    #expect(text(CandidatePanel(candidates: candidates, selected: 1), columns: 23) == [" 物流     12", ">跨境电商  7"])
  }
}
