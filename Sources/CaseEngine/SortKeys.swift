import CaseCatalogue
import CaseCore
import TextMeasure

/// Numbers in whose order the rows of the catalogue stand by a field, made when they are first asked for.
final class SortKeys: Sendable {
  private struct Key: Hashable {
    let field: FieldID
    let language: Language
  }

  /// By row; rows without a value have none that is a number.
  typealias Numbers = [Double]

  private let catalogue: Catalogue
  private let known = Kept<Key, Numbers?>()
  private let orders = Kept<Key, RowOrder>()

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The number of each row's first value; `nil` for a field whose values are no numbers, nor entries that can be ranked.
  ///
  /// - Parameter language: That of names.
  /// - Complexity: O(number of rows) at the first call for a field.
  func numbers(_ field: FieldID, in language: Language, unless interruption: Interruption) throws(Diagnostic) -> Numbers? {
    let key = Key(field: field, language: language)
    return try known.value(for: key, unless: interruption) { () throws(Diagnostic) in
      try catalogue.ledger.entering(.numbers, of: field, byteCount: { ($0?.count ?? 0) * MemoryLayout<Double>.stride }) {
        () throws(Diagnostic) in
        try makeNumbers(field, in: language, unless: interruption)
      }
    }
  }

  /// Rows in the order of a field, those without a value last; `nil` for a field that has no numbers.
  ///
  /// Equal ones keep their order. Of a set that is asked for again, or whole, the order of all rows is made and kept.
  ///
  /// - Parameter limit: How many of the first are asked for.
  func sorted(
    _ rows: Rows, by order: SortOrder, limit: Int?, in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> [Row]? {
    let key = Key(field: order.field, language: language)
    let isFirst = known[key] == nil
    guard let numbers = try numbers(order.field, in: language, unless: interruption) else { return nil }
    let count = rows.count
    // Few rows are sorted among themselves faster than they are met among all.
    let isWorthwhile = if let limit { !isFirst && limit * numbers.count < count * count } else { count * 16 > numbers.count }
    guard case .set(let set) = rows, isWorthwhile else {
      return try rows.sorted(by: numbers, descending: order.isDescending, limit: limit, unless: interruption)
    }
    let wanted = limit ?? count
    let found = try self.order(key, numbers, unless: interruption).rows(
      in: set, descending: order.isDescending, limit: wanted, unless: interruption)
    guard found.count < wanted else { return found }
    var missing: [Row] = []
    for row in set where numbers[row].isNaN && missing.count < wanted - found.count { missing.append(row) }
    return found + missing
  }

  private func order(_ key: Key, _ numbers: Numbers, unless interruption: Interruption) throws(Diagnostic) -> RowOrder {
    try orders.value(for: key, unless: interruption) { () throws(Diagnostic) in
      try catalogue.ledger.entering(.order, of: key.field, byteCount: \.memoryByteCount) { () throws(Diagnostic) in
        try RowOrder(numbers, unless: interruption)
      }
    }
  }

  private func makeNumbers(_ field: FieldID, in language: Language, unless interruption: Interruption) throws(Diagnostic) -> Numbers? {
    switch catalogue.columns[field] {
    case .kind: return catalogue.kinds.map(Double.init)
    case .date(let values): return try numbers(values, unless: interruption) { $0.sortNumber }
    case .quantity(let values):
      let measure = catalogue.measure(of: field)
      return try numbers(values, unless: interruption) { measure.base($0) }
    case .vocabulary(let column):
      guard case .vocabulary(let vocabulary, _) = catalogue.schema.fields[field].type else { return nil }
      let ranks = ranks(of: vocabulary, in: language)
      return try numbers(column.entries, unless: interruption) { ranks[Int($0)] }
    case .identifier, .text, .reference, .evidence, .records: return nil
    }
  }

  private func numbers<Element>(
    _ values: RaggedArray<Element>, unless interruption: Interruption, _ number: (Element) -> Double
  ) throws(Diagnostic) -> Numbers {
    var numbers = Numbers(repeating: .nan, count: catalogue.rowCount)
    var pace = interruption.pace
    for row in 0..<values.rowCount {
      try pace.step()
      let range = values.range(of: row)
      if !range.isEmpty { numbers[row] = number(values.elements[range.lowerBound]) }
    }
    return numbers
  }

  /// For each entry its place in the order of names; entries of one name share a place.
  private func ranks(of vocabulary: VocabularyID, in language: Language) -> Numbers {
    let names = catalogue.schema.vocabularies[vocabulary].entries.indices.map { entry in
      catalogue.name(vocabulary, EntryID(entry), in: language).label.pinyinSortKey
    }
    var ranks = Numbers(repeating: 0, count: names.count)
    var last: String?
    var rank = -1.0
    for entry in names.indices.sorted(by: { names[$0] < names[$1] }) {
      if names[entry] != last { rank += 1 }
      last = names[entry]
      ranks[entry] = rank
    }
    return ranks
  }
}

extension Rows {
  /// The rows in the order of their numbers, those without one last; equal ones keep their order.
  ///
  /// - Parameter limit: How many of the first are asked for.
  /// - Complexity: O(*n* log *n*), for a limit O(*n* + *k* log *k* log *n*) where the rows stand in no order.
  func sorted(by numbers: SortKeys.Numbers, descending: Bool, limit: Int?, unless interruption: Interruption) throws(Diagnostic) -> [Row] {
    var pace = interruption.pace
    var found = FirstOnes(limit: limit)
    var missing: [Row] = []
    for (place, row) in enumerated() {
      try pace.step()
      let number = numbers[row]
      if number.isNaN {
        if missing.count < limit ?? .max { missing.append(row) }
      } else {
        found.add(FirstOnes.Element(number: descending ? -number : number, place: place, row: row))
      }
    }
    let sorted = try found.elements.sorted(unless: interruption) { $0.isBefore($1) }.map(\.row)
    return limit.map { Array((sorted + missing).prefix($0)) } ?? sorted + missing
  }
}

/// Of rows that come one after another, those with the smallest numbers.
private struct FirstOnes {
  struct Element {
    let number: Double
    let place: Int
    let row: Row

    func isBefore(_ other: Element) -> Bool { number == other.number ? place < other.place : number < other.number }
  }

  /// In no order; with a limit up to twice as many as are asked for.
  private(set) var elements: [Element] = []
  private let limit: Int?

  /// What does not stand before it is not among the first ones.
  private var bound: Element?

  init(limit: Int?) { self.limit = limit.flatMap { $0 < 100_000 ? $0 : nil } }

  mutating func add(_ element: Element) {
    if let bound, !element.isBefore(bound) { return }
    elements.append(element)
    // Sorting once in so many costs less than keeping an order all the time.
    guard let limit, elements.count >= 2 * limit + 32 else { return }
    elements.sort { $0.isBefore($1) }
    elements.removeSubrange(limit...)
    bound = elements.last
  }
}
