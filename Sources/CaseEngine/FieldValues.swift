import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// The values of a field and how many records have each, largest first; of a vocabulary also the entries that no record has.
  mutating func listValues(of word: Word) throws(Diagnostic) {
    let field = try binder.field(word, of: .records(Array(schema.kinds.indices)))
    var counted = try groups(of: Array(0..<catalogue.rowCount), by: [field])
    counted.groups.removeAll { $0.keys[0] == .missing }
    if case .vocabulary(let vocabulary, _) = schema.fields[field].type {
      let used = Set(counted.groups.map { $0.keys[0] })
      let entries = schema.vocabularies[vocabulary].entries.indices.map { CountedRows.Key.entry(EntryID($0)) }
      counted.groups += entries.filter { !used.contains($0) }.map { CountedRows.Group(keys: [$0], count: 0) }
      drawing = .entries
    }
    state = .counted(counted)
  }

  /// The entries of a vocabulary with their counts, and with their codes and notes where those say more.
  func entryTable(_ counted: CountedRows) throws(Diagnostic) -> Table {
    guard let field = counted.fields.first, case .vocabulary(let vocabulary, _) = schema.fields[field].type else {
      return Table(columns: [], rows: [])
    }
    var groups: [(entry: Vocabulary.Entry, name: Name, count: Int)] = []
    var pace = interruption.pace
    for group in counted.groups {
      try pace.step()
      guard case .entry(let id) = group.keys[0] else { continue }
      groups.append((catalogue.entry(vocabulary, id), catalogue.name(vocabulary, id, in: language), group.count))
    }
    let showsCodes = groups.contains { $0.name.code != $0.name.label }
    let showsNotes = groups.contains { $0.entry.note != nil }
    let rows = try groups.map(unless: interruption) { entry, name, count in
      let note: Value = entry.note.map { .text($0.text(in: language)) } ?? .missing
      return (showsCodes ? [.text(entry.code)] : []) + [.name(name), .count(count)] + (showsNotes ? [note] : [])
    }
    let columns = [
      showsCodes ? Table.Column(key: "code", heading: EngineMessage.code) : nil, catalogue.column(field),
      Table.Column(key: CountedRows.countKey, heading: EngineMessage.count, alignment: .right),
      showsNotes ? Table.Column(key: "note", heading: EngineMessage.note) : nil,
    ]
    return Table(columns: columns.compactMap { $0 }, rows: rows)
  }
}
