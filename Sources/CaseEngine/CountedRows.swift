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

  /// Groups of groups: how many there are under each of some of their columns.
  func counted(by fields: [FieldID], unless interruption: Interruption) throws(Diagnostic) -> CountedRows {
    guard !fields.isEmpty else { return CountedRows(fields: [], groups: [Group(keys: [], count: groups.count)]) }
    let places = fields.compactMap { self.fields.firstIndex(of: $0) }
    var grouping = Grouping()
    var pace = interruption.pace
    for group in groups {
      try pace.step()
      grouping.add(places.map { group.keys[$0] })
    }
    return CountedRows(fields: fields, groups: grouping.groups)
  }

  /// Groups in the order in which their keys are first met.
  fileprivate struct Grouping {
    private(set) var groups: [Group] = []
    private var places: [[Key]: Int] = [:]

    mutating func add(_ keys: [Key]) {
      if let place = places[keys] {
        groups[place].count += 1
      } else {
        places[keys] = groups.count
        groups.append(Group(keys: keys, count: 1))
      }
    }
  }
}

extension Catalogue {
  /// Counts records by fields: a record counts once under each of its values, or under `missing`.
  ///
  /// - Parameter language: That of texts which there are several of.
  func counted(
    _ rows: [Row], by fields: [FieldID], in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> CountedRows {
    guard !fields.isEmpty else { return CountedRows(fields: [], groups: [.init(keys: [], count: rows.count)]) }
    var grouping = CountedRows.Grouping()
    var pace = interruption.pace
    for row in rows {
      for keys in combinations(fields.map { self.keys($0, of: row, in: language) }) {
        try pace.step()
        grouping.add(keys)
      }
    }
    return CountedRows(fields: fields, groups: grouping.groups)
  }

  private func combinations(_ lists: [[CountedRows.Key]]) -> [[CountedRows.Key]] {
    lists.reduce([[]]) { combined, keys in combined.flatMap { first in keys.map { first + [$0] } } }
  }

  /// The distinct values of a field of a record, or `missing` alone.
  func keys(_ field: FieldID, of row: Row, in language: Language) -> [CountedRows.Key] {
    let all: [CountedRows.Key] =
      switch columns[field] {
      case .identifier(let values): [.text(values[row])]
      case .kind: [.kind(KindID(kinds[row]))]
      case .text: texts(field, of: row, in: language).map { .text($0) }
      case .vocabulary(let column): column.entries[row].map { .entry($0) }
      case .date(let values): values[row].map { .date($0) }
      case .quantity(let values): values[row].map { .quantity($0) }
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
    case .anyText(let texts):
      return zip(fields, group.keys).contains { field, key in
        names(of: key, field).contains { name in texts.contains { name.folded.holds($0) } }
      }
    case .some(CountedRows.countField, let predicate): return predicate.holds(Double(group.count), unit: nil, order: 0)
    case .some(let field, let predicate):
      guard let index = fields.firstIndex(of: field) else { return false }
      return holds(predicate, group.keys[index], field)
    }
  }

  /// What a text that is looked for may be a part of.
  private func names(of key: CountedRows.Key, _ field: FieldID) -> [String] {
    switch key {
    case .text(let string): return [strings.string(at: string)]
    case .entry(let id):
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return [] }
      return entry(vocabulary, id).names
    default: return []
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
    case .kind(let kind): return .name(name(ofKind: kind, in: language))
    case .text(let string): return .text(strings.string(at: string))
    case .date(let span): return .date(span)
    case .quantity(let value): return .quantity(QuantityMeasure(schema, field).quantity(value, in: language))
    case .record(let identifier):
      let code = strings.string(at: identifier)
      return .name(Name(code: code, label: row(withIdentifier: identifier).map { title(of: $0, in: language) } ?? code))
    }
  }
}
