import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// The values of a field and how many records have each, largest first; of a vocabulary also the entries that no record has.
  mutating func listValues(of word: Word) throws(Diagnostic) {
    let field = try binder.field(word, of: .records(Array(schema.kinds.indices)))
    if case .vocabulary(let vocabulary, _) = schema.fields[field].type, case .vocabulary(let column) = catalogue.columns[field] {
      state = .derived(try entries(of: field, vocabulary, column.postings))
    } else {
      var values = try groups(of: .set(RowSet(rowCount: catalogue.rowCount).complement()), by: [GroupField(field: field)])
      values.rows.removeAll { $0[0] == .missing }
      state = .derived(values)
    }
  }

  /// The entries of a field's vocabulary with their counts, and with their codes and notes where those say more.
  ///
  /// - Parameter postings: The records that have each entry.
  private func entries(of field: FieldID, _ vocabulary: VocabularyID, _ postings: RaggedArray<UInt32>) throws(Diagnostic) -> DerivedTable {
    let entries = schema.vocabularies[vocabulary].entries
    let sizes = entries.indices.map { postings.range(of: $0).count }
    let used = sizes.indices.filter { sizes[$0] > 0 }
    let order = try catalogue.sorted(
      used.map { CountedGroup(values: [.entry(EntryID($0))], size: sizes[$0], records: []) }, of: [GroupField(field: field)], in: language,
      unless: interruption)
    let listed = order.map { used[$0] } + sizes.indices.filter { sizes[$0] == 0 }
    let names = entries.indices.map { catalogue.name(vocabulary, EntryID($0), in: language) }
    let showsCodes = names.contains { $0.code != $0.label }
    let showsNotes = entries.contains { $0.note != nil }
    let value = catalogue.columns(of: [GroupField(field: field)])
    let columns = [showsCodes ? DerivedTable.Column(.code) : nil] + value + [.init(.count), showsNotes ? .init(.note) : nil]
    let rows = try listed.map(unless: interruption) { entry in
      let note: Value = entries[entry].note.map { .text($0.text(in: language)) } ?? .missing
      return (showsCodes ? [.text(entries[entry].code)] : []) + [.name(names[entry]), .count(sizes[entry])] + (showsNotes ? [note] : [])
    }
    return DerivedTable(columns: columns.compactMap { $0 }, rows: rows)
  }
}
