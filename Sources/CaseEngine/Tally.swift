import CaseCatalogue
import CaseCore

/// How many of some records have each value of a field, counted by the numbers of the values, without gathering the records.
struct Tally {
  /// The values that any of the records has, in the order of their numbers, with how many records have each.
  let groups: [(value: GroupValue, size: Int)]

  /// How many of the records have no value.
  let missing: Int

  /// Counts records by a field; `nil` for one whose values have no names.
  ///
  /// - Complexity: O(number of records and of their values + number of values that there could be).
  init?(
    _ field: FieldID, of rows: some Sequence<some BinaryInteger>, in catalogue: Catalogue, unless interruption: Interruption
  ) throws(Diagnostic) {
    var count = TallyCount(interruption)
    let value: (Int) -> GroupValue
    switch catalogue.columns[field] {
    case .kind:
      try count.add(rows, limit: catalogue.schema.kinds.count) { Int(catalogue.kinds[$0]) }
      value = { .kind($0) }
    case .vocabulary(let column):
      try count.add(rows, of: column.entries, limit: column.postings.rowCount) { Int($0) }
      value = { .entry(EntryID($0)) }
    case .reference(let values):
      try count.add(rows, of: values, limit: catalogue.strings.count) { Int($0) }
      value = { .record(StringID($0)) }
    case .evidence(let values):
      try count.add(rows, of: values, limit: catalogue.strings.count) { Int($0.source) }
      value = { .record(StringID($0)) }
    case .identifier, .text, .date, .quantity, .records: return nil
    }
    groups = count.sizes.indices.compactMap { count.sizes[$0] > 0 ? (value($0), Int(count.sizes[$0])) : nil }
    missing = count.missing
  }

  /// Those with the most records, and with them all that have as many as the last of these.
  func largest(_ count: Int) -> [(value: GroupValue, size: Int)] {
    var most: [Int] = []
    for group in groups where most.count < count || group.size > most[most.count - 1] {
      most.insert(group.size, at: most.firstIndex { $0 < group.size } ?? most.count)
      if most.count > count { most.removeLast() }
    }
    guard let least = most.last else { return [] }
    return groups.filter { $0.size >= least }
  }
}

/// Counts records by the numbers of their values.
private struct TallyCount {
  var sizes: [UInt32] = []
  var missing = 0
  private var pace: Pace

  init(_ interruption: Interruption) { pace = interruption.pace }

  mutating func add(_ rows: some Sequence<some BinaryInteger>, limit: Int, number: (Row) -> Int) throws(Diagnostic) {
    sizes = [UInt32](repeating: 0, count: limit)
    for row in rows {
      try pace.step()
      sizes[number(Row(row))] += 1
    }
  }

  mutating func add<Element>(
    _ rows: some Sequence<some BinaryInteger>, of values: RaggedArray<Element>, limit: Int, number: (Element) -> Int
  ) throws(Diagnostic) {
    sizes = [UInt32](repeating: 0, count: limit)
    for row in rows {
      try pace.step()
      let range = values.range(of: Row(row))
      switch range.count {
      case 0: missing += 1
      case 1: sizes[number(values.elements[range.lowerBound])] += 1
      // A record counts once under a value, however often it has it.
      default: for number in Set(values.elements[range].lazy.map(number)) { sizes[number] += 1 }
      }
    }
  }
}
