/// Candidates in columns from top to bottom, as many columns on a page as the terminal has room for.
struct CandidateGrid: Equatable {
  let count: Int

  /// The columns of a page, and the rows of a column.
  let columns: Int
  let rows: Int

  /// Lays out candidates in no more rows than there may be, and in as few as hold them all.
  init(count: Int, columns: Int, mostRows: Int) {
    self.count = max(count, 1)
    self.columns = max(columns, 1)
    rows = max(min(mostRows, (self.count + self.columns - 1) / self.columns), 1)
  }

  /// Where a key leads.
  enum Move: CaseIterable {
    case next, previous, left, right, pageUp, pageDown
  }

  private var pageSize: Int { columns * rows }

  /// The candidates of the page that holds one.
  func page(of index: Int) -> Range<Int> {
    let start = index / pageSize * pageSize
    return start..<min(start + pageSize, count)
  }

  /// The candidate that a move leads to; `nil` for one to the side where there is but one column.
  ///
  /// All moves but those by pages go round. The first one enters at the beginning, or the other way at the end.
  func index(_ move: Move, from selected: Int?) -> Int? {
    switch move {
    case .next: selected.map { ($0 + 1) % count } ?? 0
    case .previous: selected.map { ($0 + count - 1) % count } ?? count - 1
    case .left: columns > 1 && count > rows ? selected.map { beside($0, by: -1) } ?? count - 1 : nil
    case .right: columns > 1 && count > rows ? selected.map { beside($0, by: 1) } ?? 0 : nil
    case .pageUp: max((selected ?? 0) - pageSize, 0)
    case .pageDown: min((selected ?? 0) + pageSize, count - 1)
    }
  }

  /// The candidate of the same row in another column, or the last one of a column that is shorter.
  private func beside(_ index: Int, by step: Int) -> Int {
    let all = (count + rows - 1) / rows
    let column = (index / rows + step + all) % all
    return min(column * rows + index % rows, count - 1)
  }
}
