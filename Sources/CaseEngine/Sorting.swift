import CaseCatalogue
import CaseCore
import TextMeasure

/// What a row is sorted by; missing sorts last in either direction.
private enum SortValue {
  case missing
  case number(Double)
  case text(String)
}

/// A field to sort by, and how.
struct SortOrder: Sendable {
  var field: FieldID
  var isDescending: Bool
}

extension Catalogue {
  /// Sorts records by their first values of some fields; equal ones keep their order.
  ///
  /// - Parameter language: That of the names and titles by which they are sorted.
  func sorted(_ rows: [Row], by orders: [SortOrder], in language: Language, unless interruption: Interruption) throws(Diagnostic) -> [Row] {
    let values = try orders.map(unless: interruption) { order throws(Diagnostic) in
      var names: [CountedRows.Key: SortValue] = [:]
      return try rows.map(unless: interruption) { row in
        sortValue(keys(order.field, of: row, in: language)[0], of: order.field, in: language, &names)
      }
    }
    return try order(rows.count, values, orders, unless: interruption).map { rows[$0] }
  }

  /// Sorts groups by their columns.
  func sorted(
    _ counted: CountedRows, by orders: [SortOrder], in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> CountedRows {
    let values = try orders.map(unless: interruption) { order throws(Diagnostic) in
      var names: [CountedRows.Key: SortValue] = [:]
      return try counted.groups.map(unless: interruption) { group in
        guard let index = counted.fields.firstIndex(of: order.field) else { return SortValue.number(Double(group.count)) }
        return sortValue(group.keys[index], of: order.field, in: language, &names)
      }
    }
    let order = try order(counted.groups.count, values, orders, unless: interruption)
    return CountedRows(fields: counted.fields, groups: order.map { counted.groups[$0] })
  }

  /// Largest groups first, then by name; what is missing stands behind its equals.
  func byCount(_ counted: CountedRows, in language: Language, unless interruption: Interruption) throws(Diagnostic) -> CountedRows {
    let orders =
      [SortOrder(field: CountedRows.countField, isDescending: true)] + counted.fields.map { SortOrder(field: $0, isDescending: false) }
    return try sorted(counted, by: orders, in: language, unless: interruption)
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

  /// - Parameter names: What names sorted by so far, for each is worked out once.
  private func sortValue(
    _ key: CountedRows.Key, of field: FieldID, in language: Language, _ names: inout [CountedRows.Key: SortValue]
  ) -> SortValue {
    switch key {
    case .missing: return .missing
    case .date(let span): return .number(Double(span.first) * 1e8 + Double(span.last))
    case .quantity(let value): return .number(QuantityMeasure(schema, field).base(value))
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
