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

  init(_ rows: some Sequence<Row>, rowCount: Int) { self.init(rows.lazy.map(UInt32.init), rowCount: rowCount) }

  /// How many bytes of memory it takes.
  var memoryByteCount: Int { words.count * MemoryLayout<UInt64>.stride }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int {
    var count = 0
    for word in words { count &+= word.nonzeroBitCount }
    return count
  }

  /// How many rows are in both sets; nothing is made for it.
  func intersectionCount(_ other: RowSet) -> Int {
    var count = 0
    for index in 0..<Swift.min(words.count, other.words.count) { count &+= (words[index] & other.words[index]).nonzeroBitCount }
    return count
  }

  func isDisjoint(with other: RowSet) -> Bool {
    for index in 0..<Swift.min(words.count, other.words.count) where words[index] & other.words[index] != 0 { return false }
    return true
  }

  func contains(_ row: Row) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }
  mutating func insert(_ row: Row) { words[row >> 6] |= 1 << UInt64(row & 63) }
  mutating func insert(contentsOf rows: some Sequence<UInt32>) { for row in rows { insert(Row(row)) } }

  mutating func formIntersection(_ other: RowSet) {
    for index in 0..<Swift.min(words.count, other.words.count) { words[index] &= other.words[index] }
  }
  mutating func formUnion(_ other: RowSet) {
    for index in 0..<Swift.min(words.count, other.words.count) { words[index] |= other.words[index] }
  }
  mutating func subtract(_ other: RowSet) {
    for index in 0..<Swift.min(words.count, other.words.count) { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: RowSet) -> RowSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  func subtracting(_ other: RowSet) -> RowSet {
    var result = self
    result.subtract(other)
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
    rows.append(contentsOf: self)
    return rows
  }
}

extension RowSet: Sequence {
  /// Goes through the rows, ascending.
  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var word: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      word = words.first ?? 0
    }

    mutating func next() -> Row? {
      while word == 0 {
        index += 1
        guard index < words.count else { return nil }
        word = words[index]
      }
      defer { word &= word - 1 }
      return index << 6 + word.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(words) }
}
