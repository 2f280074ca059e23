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
    // One of them is empty: to take an enumeration apart for each row would cost more than the row.
    fileprivate var set: RowSet.Iterator
    fileprivate var list: IndexingIterator<[Row]>

    mutating func next() -> Row? { set.next() ?? list.next() }
  }

  func makeIterator() -> Iterator {
    switch self {
    case .set(let set): Iterator(set: set.makeIterator(), list: [].makeIterator())
    case .list(let rows): Iterator(set: RowSet(rowCount: 0).makeIterator(), list: rows.makeIterator())
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
