import Testing

@testable import LineEditing

@Suite("Candidate grid")
struct CandidateGridTests {
  // 0 3 6
  // 1 4 7
  // 2 5
  private static let grid = CandidateGrid(count: 8, columns: 3, mostRows: 8)

  // 0 2 | 4 6 | 8
  // 1 3 | 5 7 |
  private static let pages = CandidateGrid(count: 9, columns: 2, mostRows: 2)

  @Test func `rows are as few as hold all candidates, and no more than there may be`() {
    #expect(Self.grid.rows == 3)
    #expect(Self.pages.rows == 2)
    #expect(CandidateGrid(count: 0, columns: 0, mostRows: 0) == CandidateGrid(count: 1, columns: 1, mostRows: 1))
  }

  @Test(
    arguments: [
      (.next, nil, 0), (.next, 7, 0), (.previous, nil, 7), (.previous, 0, 7), (.right, nil, 0), (.right, 1, 4), (.right, 4, 7),
      (.right, 7, 1),
      (.right, 5, 7), (.left, nil, 7), (.left, 4, 1), (.left, 1, 7), (.left, 2, 7), (.pageDown, 0, 7), (.pageUp, 7, 0), (.pageUp, nil, 0),
    ] as [(CandidateGrid.Move, Int?, Int)])
  func `a move leads to a neighbour, and round at the edge`(move: CandidateGrid.Move, selected: Int?, next: Int) {
    #expect(Self.grid.index(move, from: selected) == next)
  }

  @Test(
    arguments: [
      (.pageDown, nil, 4), (.pageDown, 1, 5), (.pageDown, 5, 8), (.pageDown, 8, 8), (.pageUp, 8, 4), (.pageUp, 6, 2), (.pageUp, 2, 0),
      (.right, 2, 4), (.left, 4, 2), (.right, 8, 0), (.left, 1, 8),
    ] as [(CandidateGrid.Move, Int?, Int)])
  func `a page leads to the same place of the next, and a column to the next page's`(move: CandidateGrid.Move, selected: Int?, next: Int) {
    #expect(Self.pages.index(move, from: selected) == next)
  }

  @Test(arguments: [CandidateGrid(count: 5, columns: 1, mostRows: 2), CandidateGrid(count: 1, columns: 4, mostRows: 8)])
  func `there is nothing beside a column that is the only one`(grid: CandidateGrid) {
    #expect(grid.index(.left, from: 0) == nil)
    #expect(grid.index(.right, from: nil) == nil)
  }

  @Test(arguments: 1...40, [1, 2, 3, 7])
  func `every move from every candidate leads to one, and every candidate is on its page`(count: Int, columns: Int) {
    let grid = CandidateGrid(count: count, columns: columns, mostRows: 4)
    for move in CandidateGrid.Move.allCases {
      for selected in [nil] + (0..<count).map(Optional.some) {
        guard let next = grid.index(move, from: selected) else { continue }
        #expect((0..<count).contains(next))
        #expect(grid.page(of: next).contains(next))
      }
    }
  }
}
