import CaseCatalogue

/// A set of rows, one bit for each row of the catalogue.
struct RowSet: Sendable, Equatable {
  private var words: [UInt64]

  /// How many rows the catalogue has; bits beyond are never set.
  private let rowCount: Int

  init(rowCount: Int) {
    self.rowCount = rowCount
    words = Array(repeating: 0, count: (rowCount + 63) / 64)
  }

  init(_ rows: some Sequence<UInt32>, rowCount: Int) {
    self.init(rowCount: rowCount)
    insert(contentsOf: rows)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ row: Row) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }
  mutating func insert(_ row: Row) { words[row >> 6] |= 1 << UInt64(row & 63) }
  mutating func insert(contentsOf rows: some Sequence<UInt32>) { for row in rows { insert(Row(row)) } }

  mutating func formIntersection(_ other: RowSet) { for index in words.indices { words[index] &= other.words[index] } }
  mutating func formUnion(_ other: RowSet) { for index in words.indices { words[index] |= other.words[index] } }

  func intersection(_ other: RowSet) -> RowSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// Every row of the catalogue that is not in the set.
  func complement() -> RowSet {
    var result = self
    for index in words.indices { result.words[index] = ~words[index] }
    if rowCount & 63 != 0, let last = words.indices.last { result.words[last] &= (1 << UInt64(rowCount & 63)) - 1 }
    return result
  }

  /// The rows, ascending.
  var rows: [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var word = word
      while word != 0 {
        rows.append(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return rows
  }
}
