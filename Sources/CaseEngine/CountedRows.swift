import CaseCatalogue
import CaseCore
import TextMeasure

/// What kind of rows a clause gets: records of some kinds, or groups with only their own columns.
enum RowShape: Sendable {
  case records([KindID])
  case counted([FieldID])
}

/// Groups of records and how many each has.
struct CountedRows: Sendable {
  /// The name of the column that a count makes.
  static let countKey = "count"

  /// Stands for that column where a field is asked for.
  static let countField: FieldID = -1

  /// What the records of a group share.
  enum Key: Sendable, Hashable {
    case missing
    case entry(EntryID)
    case kind(KindID)
    case text(StringID)
    case date(DateSpan)
    case quantity(QuantityValue)

    /// A record by its identifier.
    case record(StringID)
  }

  struct Group: Sendable {
    var keys: [Key]
    var count: Int
  }

  var fields: [FieldID]
  var groups: [Group]
}

extension Catalogue {
  /// Counts records by fields: a record counts once under each of its values, or under `missing`.
  ///
  /// Groups come in the order in which they are first met.
  func counted(_ rows: [Row], by fields: [FieldID]) -> CountedRows {
    guard !fields.isEmpty else { return CountedRows(fields: [], groups: [.init(keys: [], count: rows.count)]) }
    var numbers: [[CountedRows.Key]: Int] = [:]
    var groups: [CountedRows.Group] = []
    for row in rows {
      for keys in combinations(fields.map { self.keys($0, of: row) }) {
        if let number = numbers[keys] {
          groups[number].count += 1
        } else {
          numbers[keys] = groups.count
          groups.append(.init(keys: keys, count: 1))
        }
      }
    }
    return CountedRows(fields: fields, groups: groups)
  }

  private func combinations(_ lists: [[CountedRows.Key]]) -> [[CountedRows.Key]] {
    lists.reduce([[]]) { combined, keys in combined.flatMap { first in keys.map { first + [$0] } } }
  }

  /// The distinct values of a field of a record, or `missing` alone.
  func keys(_ field: FieldID, of row: Row) -> [CountedRows.Key] {
    let all: [CountedRows.Key] =
      switch columns[field] {
      case .identifier(let values): [.text(values[row])]
      case .kind: [.kind(KindID(kinds[row]))]
      case .text(let values): values[row].first.map { [.text($0.string)] } ?? []
      case .vocabulary(let column): column.entries[row].map { .entry($0) }
      case .date(let values): values[row].map { .date($0) }
      case .quantity(let values):
        values[row].map { .quantity($0) }
      case .reference(let values): values[row].map { .record($0) }
      case .evidence(let values): values[row].map { .record($0.source) }
      case .records(let values): values[row].map { .record(identifierID(of: $0)) }
      }
    var seen: Set<CountedRows.Key> = []
    let distinct = all.filter { seen.insert($0).inserted }
    return distinct.isEmpty ? [.missing] : distinct
  }

  /// Whether a group fulfils a condition on its own columns.
  func holds(_ selection: Selection, _ group: CountedRows.Group, of fields: [FieldID]) -> Bool {
    switch selection {
    case .and(let a, let b): return holds(a, group, of: fields) && holds(b, group, of: fields)
    case .or(let a, let b): return holds(a, group, of: fields) || holds(b, group, of: fields)
    case .not(let inner): return !holds(inner, group, of: fields)
    case .present(let field): return fields.firstIndex(of: field).map { group.keys[$0] != .missing } ?? true
    case .anyText: return false
    case .some(CountedRows.countField, let predicate): return predicate.holds(Double(group.count), unit: nil, order: 0)
    case .some(let field, let predicate):
      guard let index = fields.firstIndex(of: field) else { return false }
      return holds(predicate, group.keys[index], field)
    }
  }

  private func holds(_ predicate: Predicate, _ key: CountedRows.Key, _ field: FieldID) -> Bool {
    switch (key, predicate) {
    case (.entry(let entry), .oneOf(let wanted)): return wanted.contains(entry)
    case (.kind(let kind), .oneOf(let wanted)): return wanted.contains(UInt32(kind))
    case (.record(let identifier), .oneOf(let wanted)): return row(withIdentifier: identifier).map { wanted.contains(UInt32($0)) } ?? false
    case (.text(let string), _): return predicate.holds(foldedText: strings.string(at: string).folded)
    case (.date(let span), _): return predicate.holds(span)
    case (.quantity(let value), _):
      let measure = QuantityMeasure(schema, field)
      return predicate.holds(value.number * value.scale.factor, unit: measure.unit(value), order: measure.order(value))
    default: return false
    }
  }

  /// A key as a cell shows it.
  func value(_ key: CountedRows.Key, of field: FieldID, in language: Language) -> Value {
    switch key {
    case .missing: return .missing
    case .entry(let entry):
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return .missing }
      return .name(name(vocabulary, entry, in: language))
    case .kind(let kind): return .name(Name(code: schema.kinds[kind].name, label: schema.kinds[kind].label.text(in: language)))
    case .text(let string): return .text(strings.string(at: string))
    case .date(let span): return .date(span)
    case .quantity(let value): return .quantity(QuantityMeasure(schema, field).quantity(value, in: language))
    case .record(let identifier):
      let code = strings.string(at: identifier)
      return .name(Name(code: code, label: row(withIdentifier: identifier).map { title(of: $0, in: language) } ?? code))
    }
  }
}
