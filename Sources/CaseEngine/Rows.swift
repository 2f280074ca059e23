import CaseCatalogue

/// Records in their order: those of a set as the catalogue has them, or a list in an order of its own.
///
/// A set is cut and counted without looking at its rows one by one.
enum Rows: Sendable {
  case set(RowSet)
  case list([Row])
}

extension Rows: Sequence {
  /// Goes through the rows in their order.
  struct Iterator: IteratorProtocol {
    fileprivate enum Source {
      case set(RowSet.Iterator)
      case list(IndexingIterator<[Row]>)
    }

    fileprivate var source: Source

    mutating func next() -> Row? {
      switch source {
      case .set(var rows):
        defer { source = .set(rows) }
        return rows.next()
      case .list(var rows):
        defer { source = .list(rows) }
        return rows.next()
      }
    }
  }

  func makeIterator() -> Iterator {
    switch self {
    case .set(let set): Iterator(source: .set(set.makeIterator()))
    case .list(let rows): Iterator(source: .list(rows.makeIterator()))
    }
  }

  var underestimatedCount: Int { count }
}

extension Rows {
  static var none: Rows { .list([]) }

  var count: Int {
    switch self {
    case .set(let set): set.count
    case .list(let rows): rows.count
    }
  }

  var isEmpty: Bool {
    switch self {
    case .set(let set): set.isEmpty
    case .list(let rows): rows.isEmpty
    }
  }

  var first: Row? {
    var rows = makeIterator()
    return rows.next()
  }

  /// The rows one behind the other.
  var array: [Row] {
    switch self {
    case .set(let set): set.rows
    case .list(let rows): rows
    }
  }

  /// The rows that are in a set, too, in their order.
  func intersection(_ set: RowSet) -> Rows {
    switch self {
    case .set(let rows): .set(rows.intersection(set))
    case .list(let rows): .list(rows.filter(set.contains))
    }
  }

  /// How many of the rows are in a set.
  func intersectionCount(_ set: RowSet) -> Int {
    switch self {
    case .set(let rows): rows.intersectionCount(set)
    case .list(let rows): rows.count(where: set.contains)
    }
  }

  /// Whether none of the rows is in a set.
  func isDisjoint(with set: RowSet) -> Bool {
    switch self {
    case .set(let rows): rows.isDisjoint(with: set)
    case .list(let rows): !rows.contains(where: set.contains)
    }
  }

  /// The first rows, as many as are asked for.
  func first(_ count: Int) -> Rows { .list(Array(self.prefix(count))) }

  func set(rowCount: Int) -> RowSet {
    switch self {
    case .set(let set): set
    case .list(let rows): RowSet(rows, rowCount: rowCount)
    }
  }
}

extension [Rows] {
  /// The rows that are in all of them, in the order of the first; of none, none.
  var shared: Rows {
    var rows = first ?? .none
    for other in dropFirst() {
      switch (rows, other) {
      case (_, .set(let set)): rows = rows.intersection(set)
      case (.set(let set), .list): rows = other.intersection(set)
      case (.list(let these), .list(let those)):
        let held = Set(those)
        rows = .list(these.filter(held.contains))
      }
    }
    return rows
  }
}
