import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// The values of a field and how many records have each, largest first; of a vocabulary also the entries that no record has.
  mutating func listValues(of word: Word) throws(Diagnostic) {
    let field = try binder.field(word, of: .records(Array(schema.kinds.indices)))
    var values = try groups(of: .set(RowSet(rowCount: catalogue.rowCount).complement()), by: [GroupField(field: field)])
    values.rows.removeAll { $0[0] == .missing }
    state = .derived(try entries(of: field, values) ?? values)
  }

  /// The entries of a field's vocabulary with their counts, and with their codes and notes where those say more.
  private func entries(of field: FieldID, _ values: DerivedTable) throws(Diagnostic) -> DerivedTable? {
    guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return nil }
    let entries = schema.vocabularies[vocabulary].entries
    let places = Dictionary(entries.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var groups: [(entry: Int, count: Value)] = []
    var used: Set<Int> = []
    var pace = interruption.pace
    for row in values.rows {
      try pace.step()
      guard case .name(let name) = row[0], let entry = places[name.code] else { continue }
      groups.append((entry, row[1]))
      used.insert(entry)
    }
    groups += entries.indices.filter { !used.contains($0) }.map { ($0, .count(0)) }
    let names = entries.indices.map { catalogue.name(vocabulary, EntryID($0), in: language) }
    let showsCodes = names.contains { $0.code != $0.label }
    let showsNotes = entries.contains { $0.note != nil }
    let columns = [
      showsCodes ? DerivedTable.Column(.code) : nil, values.columns[0], values.columns[1], showsNotes ? DerivedTable.Column(.note) : nil,
    ]
    let rows = try groups.map(unless: interruption) { group in
      let note: Value = entries[group.entry].note.map { .text($0.text(in: language)) } ?? .missing
      return (showsCodes ? [.text(entries[group.entry].code)] : []) + [.name(names[group.entry]), group.count] + (showsNotes ? [note] : [])
    }
    return DerivedTable(columns: columns.compactMap { $0 }, rows: rows)
  }
}
