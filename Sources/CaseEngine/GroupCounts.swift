import CaseCatalogue
import CaseCore

/// Records that share values.
struct CountedGroup: Sendable {
  var values: [GroupValue]
  var size: Int

  /// The records of the group are those that are in all of these: sets that others hold as well are kept, not cut.
  var records: [Rows]
}

extension CatalogueNames {
  /// Puts records together by fields, and counts them: a record counts once under each of its values, or under `missing`.
  ///
  /// - Complexity: for a set of records and a few entries of vocabularies O(number of groups), each of one bit a row; else O(number of
  ///   records and of their values).
  func counted(
    _ rows: Rows, by fields: [GroupField], in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> [CountedGroup] {
    guard let first = fields.first else { return [CountedGroup(values: [], size: rows.count, records: [rows])] }
    if case .set(let set) = rows, let parts = entrySets(of: fields, within: set) {
      var groups: [CountedGroup] = []
      try count(set, parts[...], [], [rows], &groups, unless: interruption)
      return groups
    }
    if fields.count == 1 {
      let grouping = try catalogue.grouped(rows, by: first, in: language, unless: interruption)
      return zip(grouping.keys, grouping.members).map { CountedGroup(values: [$0], size: $1.count, records: [.list($1)]) }
    }
    let grouping = try catalogue.grouped(rows, by: fields, in: language, unless: interruption)
    return zip(grouping.keys, grouping.members).map { CountedGroup(values: $0, size: $1.count, records: [.list($1)]) }
  }

  /// More groups cost more as sets than row by row.
  private static let mostGroups = 2_048

  private typealias EntrySet = (value: GroupValue, rows: RowSet)

  /// For each field the rows of each of its values, and those that have none; `nil` where these are no few entries.
  private func entrySets(of fields: [GroupField], within rows: RowSet) -> [[EntrySet]]? {
    var groupCount = 1
    for field in fields {
      switch catalogue.columns[field.field] {
      case .vocabulary(let column): groupCount *= column.postings.rowCount + 1
      case .kind: groupCount *= catalogue.schema.kinds.count + 1
      default: return nil
      }
      guard groupCount <= CatalogueNames.mostGroups else { return nil }
    }
    return fields.map { field in
      var sets: [EntrySet] = []
      var rest = rows
      switch catalogue.columns[field.field] {
      case .vocabulary(let column):
        for entry in 0..<column.postings.rowCount where !column.postings.range(of: entry).isEmpty {
          sets.append((.entry(EntryID(entry)), self.sets.rows(field.field, of: EntryID(entry))))
        }
      default:
        for kind in catalogue.schema.kinds.indices { sets.append((.kind(kind), self.sets.records(of: kind))) }
      }
      for set in sets { rest.subtract(set.rows) }
      return rest.isEmpty ? sets : sets + [(.missing, rest)]
    }
  }

  private func count(
    _ rows: RowSet, _ fields: ArraySlice<[EntrySet]>, _ values: [GroupValue], _ records: [Rows], _ groups: inout [CountedGroup],
    unless interruption: Interruption
  ) throws(Diagnostic) {
    guard let sets = fields.first else { return }
    for set in sets {
      try interruption.check()
      let (values, records) = (values + [set.value], records + [.set(set.rows)])
      if fields.count == 1 {
        let size = rows.intersectionCount(set.rows)
        if size > 0 { groups.append(CountedGroup(values: values, size: size, records: records)) }
      } else {
        let cut = rows.intersection(set.rows)
        if !cut.isEmpty { try count(cut, fields.dropFirst(), values, records, &groups, unless: interruption) }
      }
    }
  }
}

extension Catalogue {
  /// Puts records together by one field: most have one value of it, for which nothing is made.
  fileprivate func grouped(
    _ rows: Rows, by field: GroupField, in language: Language, unless interruption: Interruption
  ) throws(Diagnostic) -> Grouping<GroupValue, [Row]> {
    var grouping = Grouping<GroupValue, [Row]>()
    var pace = interruption.pace
    for row in rows {
      try pace.step()
      if let value = onlyValue(of: field, of: row) {
        grouping.update(value, from: []) { $0.append(row) }
      } else {
        for value in values(of: field, of: row, in: language) { grouping.update(value, from: []) { $0.append(row) } }
      }
    }
    return grouping
  }

  /// The value of a field that a record has one of, or `missing`; `nil` where that takes a closer look.
  private func onlyValue(of field: GroupField, of row: Row) -> GroupValue? {
    func only<Element>(_ values: RaggedArray<Element>, _ value: (Element) -> GroupValue) -> GroupValue? {
      let range = values.range(of: row)
      return range.isEmpty ? .missing : range.count == 1 ? value(values.elements[range.lowerBound]) : nil
    }
    return switch columns[field.field] {
    case .identifier(let values): .text(values[row])
    case .kind: .kind(KindID(kinds[row]))
    case .vocabulary(let column): only(column.entries) { .entry($0) }
    case .date(let values): only(values) { .date(field.part?.span(around: $0) ?? $0) }
    case .quantity(let values): only(values) { .quantity($0) }
    case .reference(let values): only(values) { .record($0) }
    case .text, .evidence, .records: nil
    }
  }
}
