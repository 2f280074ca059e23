import CaseCatalogue
import CaseCore
import TextMeasure

/// What a row is sorted by; missing sorts last in either direction.
private enum SortValue {
  case missing
  case number(Double)
  case text(String)
}

extension DateSpan {
  /// Spans are in the order of their first days, then of their last ones.
  var sortNumber: Double { Double(first) * 1e8 + Double(last) }
}

/// What to sort by, and how.
struct SortOrder: Sendable {
  /// A field of the catalogue, or a column of the derived table.
  var field: Int
  var isDescending: Bool
}

extension Catalogue {
  /// Sorts records by their first values of some fields; equal ones keep their order.
  ///
  /// - Parameter language: That of the names and titles by which they are sorted.
  func sorted(_ rows: [Row], by orders: [SortOrder], in language: Language, unless interruption: Interruption) throws(Diagnostic) -> [Row] {
    let values = try orders.map(unless: interruption) { order throws(Diagnostic) in
      var names: [GroupValue: SortValue] = [:]
      return try rows.map(unless: interruption) { row in
        sortValue(self.values(of: GroupField(field: order.field), of: row, in: language)[0], of: order.field, in: language, &names)
      }
    }
    return try order(rows.count, values, orders, unless: interruption).map { rows[$0] }
  }

  /// Sorts the rows of a derived table by some of its columns.
  func sorted(_ table: DerivedTable, by orders: [SortOrder], unless interruption: Interruption) throws(Diagnostic) -> DerivedTable {
    let units = schema.unitsByCode
    let values = try orders.map(unless: interruption) { order throws(Diagnostic) in
      try table.rows.map(unless: interruption) { sortValue($0[order.field], units) }
    }
    let order = try order(table.rows.count, values, orders, unless: interruption)
    var sorted = table
    sorted.rows = order.map { table.rows[$0] }
    return sorted
  }

  /// Groups of records, the largest first, then by name, and parts of the calendar in their order.
  ///
  /// What is missing stands behind its equals.
  func sorted(
    _ groups: [CountedGroup], of fields: [GroupField], in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> [Int] {
    let sizes = groups.map { SortValue.number(Double($0.size)) }
    var keys: [[SortValue]] = []
    for (place, field) in fields.enumerated() {
      var names: [GroupValue: SortValue] = [:]
      keys.append(try groups.map(unless: interruption) { sortValue($0.values[place], of: field.field, in: language, &names) })
    }
    let ascending = fields.map { SortOrder(field: $0.field, isDescending: false) }
    let bySize = SortOrder(field: 0, isDescending: true)
    if fields.first?.part != nil { return try order(groups.count, keys, ascending, unless: interruption) }
    return try order(groups.count, [sizes] + keys, [bySize] + ascending, unless: interruption)
  }

  private func order(
    _ count: Int, _ keys: [[SortValue]], _ orders: [SortOrder], unless interruption: Interruption
  ) throws(Diagnostic) -> [Int] {
    try (0..<count).sorted(unless: interruption) { a, b in
      for (keys, order) in zip(keys, orders) {
        switch (keys[a], keys[b]) {
        case (.missing, .missing): continue
        case (.missing, _): return false
        case (_, .missing): return true
        case (.number(let x), .number(let y)) where x != y: return (x < y) != order.isDescending
        case (.text(let x), .text(let y)) where x != y: return (x < y) != order.isDescending
        default: continue
        }
      }
      return a < b
    }
  }

  /// What a cell of a derived table is sorted by; of several values the first.
  private func sortValue(_ value: Value, _ units: [String: Vocabulary.Unit]) -> SortValue {
    switch value {
    case .missing: .missing
    case .list(let values): values.first.map { sortValue($0, units) } ?? .missing
    case .disputed(let inner): sortValue(inner, units)
    case .count(let count): .number(Double(count))
    case .date(let span): .number(span.sortNumber)
    case .quantity(let quantity): .number(quantity.base(in: units))
    case .text(let text): .text(text.pinyinSortKey)
    case .excerpt(let excerpt): .text(excerpt.text.pinyinSortKey)
    case .name(let name): .text(name.label.pinyinSortKey)
    }
  }

  /// - Parameter names: What names sorted by so far, for each is worked out once.
  private func sortValue(
    _ key: GroupValue, of field: FieldID, in language: Language, _ names: inout [GroupValue: SortValue]
  ) -> SortValue {
    switch key {
    case .missing: return .missing
    case .date(let span): return .number(span.sortNumber)
    case .quantity(let value): return .number(measure(of: field).base(value))
    case .kind(let kind): return .number(Double(kind))
    case .entry, .text, .record:
      if let known = names[key] { return known }
      let value: SortValue =
        switch self.value(key, of: field, in: language) {
        case .name(let name): .text(name.label.pinyinSortKey)
        case .text(let text): .text(text.pinyinSortKey)
        default: .missing
        }
      names[key] = value
      return value
    }
  }
}
