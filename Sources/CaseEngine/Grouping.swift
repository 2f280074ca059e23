import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// What records are grouped by: a field, or a part of the dates of one.
struct GroupField: Sendable, Hashable {
  var field: FieldID
  var part: DatePart?
}

/// What the records of a group share.
enum GroupValue: Sendable, Hashable {
  case missing
  case entry(EntryID)
  case kind(KindID)
  case text(StringID)
  case date(DateSpan)
  case quantity(QuantityValue)

  /// A record by its identifier.
  case record(StringID)
}

/// Things put together by the values that they share, in the order in which these are first met.
struct Grouping<Key: Hashable & Sendable, Member: Sendable>: Sendable {
  private(set) var keys: [Key] = []
  private(set) var members: [Member] = []
  private var places: [Key: Int] = [:]

  /// Changes what is gathered under a key; where nothing is, `start` first.
  mutating func update(_ key: Key, from start: @autoclosure () -> Member, _ change: (inout Member) -> Void) {
    if let place = places[key] {
      change(&members[place])
    } else {
      places[key] = keys.count
      keys.append(key)
      var member = start()
      change(&member)
      members.append(member)
    }
  }
}

extension Catalogue {
  /// Puts records together by fields: a record stands once under each of its values, or under `missing`.
  ///
  /// - Parameter language: That of texts which there are several of.
  func grouped(
    _ rows: Rows, by fields: [GroupField], in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> Grouping<[GroupValue], [Row]> {
    var grouping = Grouping<[GroupValue], [Row]>()
    var pace = interruption.pace
    for row in rows {
      for values in combinations(of: fields, of: row, in: language) {
        try pace.step()
        grouping.update(values, from: []) { $0.append(row) }
      }
    }
    return grouping
  }

  /// Each way to take one value of each of some fields of a record.
  func combinations(of fields: [GroupField], of row: Row, in language: Language) -> [[GroupValue]] {
    fields.combinations { values(of: $0, of: row, in: language) }
  }

  /// The distinct values of a field of a record, or `missing` alone.
  func values(of field: GroupField, of row: Row, in language: Language) -> [GroupValue] {
    let all: [GroupValue] =
      switch columns[field.field] {
      case .identifier(let values): [.text(values[row])]
      case .kind: [.kind(KindID(kinds[row]))]
      case .text: texts(field.field, of: row, in: language).map { .text($0) }
      case .vocabulary(let column): column.entries[row].map { .entry($0) }
      case .date(let values): values[row].map { .date(field.part?.span(around: $0) ?? $0) }
      case .quantity(let values): values[row].map { .quantity($0) }
      case .reference(let values): values[row].map { .record($0) }
      case .evidence(let values): values[row].map { .record($0.source) }
      case .records(let values): values[row].map { .record(identifierID(of: $0)) }
      }
    return all.isEmpty ? [.missing] : all.distinct
  }

  /// A value that records share, as a cell shows it.
  func value(_ value: GroupValue, of field: FieldID, in language: Language) -> Value {
    switch value {
    case .missing: return .missing
    case .entry(let entry):
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return .missing }
      return .name(name(vocabulary, entry, in: language))
    case .kind(let kind): return .name(name(ofKind: kind, in: language))
    case .text(let string): return .text(strings.string(at: string))
    case .date(let span): return .date(span)
    case .quantity(let value): return .quantity(measure(of: field).quantity(value, in: language))
    case .record(let identifier):
      let code = strings.string(at: identifier)
      return .name(Name(code: code, label: row(withIdentifier: identifier).map { title(of: $0, in: language) } ?? code))
    }
  }

  /// The columns that grouping by some fields makes.
  func columns(of fields: [GroupField]) -> [DerivedTable.Column] {
    fields.map { group in
      var column = DerivedTable.Column(group.field, of: schema)
      if let part = group.part {
        column.part = part
        // Parts of two dates in one table are told apart by the fields.
        let isAlone = fields.count(where: { $0.part == part }) == 1
        column.key = isAlone ? part.rawValue : "\(part.rawValue)(\(column.key))"
        column.heading = isAlone ? OwnColumn(part) : column.heading
      }
      column.isGroup = true
      return column
    }
  }
}
