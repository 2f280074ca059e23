import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// How records spread: over the kinds and what ties records together, or for one kind over its vocabularies.
  func spread(_ rows: Rows) throws(Diagnostic) -> (answer: Answer, table: DerivedTable) {
    let kinds = try kindsOf(rows)
    var fields = schema.fields.indices.filter { if case .kind = schema.fields[$0].type { true } else { false } } + spreadFields
    if kinds.count == 1, let kind = kinds.first {
      fields = schema.kinds[kind].fields.filter { field in
        guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return false }
        return !schema.vocabularies[vocabulary].isOpen && !schema.isAuxiliary(vocabulary: vocabulary)
      }
    }
    let most = 12
    var table = DerivedTable(columns: [.init(.field), .init(.value), .init(.count)], rows: [])
    var sections: [Section] = []
    for field in fields {
      let groups = try groups(of: rows, by: [GroupField(field: field)])
      // Among all kinds most records have nothing to do with a field.
      let told = kinds.count > 1 ? groups.rows.filter { $0[0] != .missing } : groups.rows
      if told.isEmpty { continue }
      let label = schema.fields[field].label
      let name = Value.name(Name(code: schema.fields[field].name, label: label.text(in: language)))
      table.rows += groups.rows.map { [name] + $0 }
      let bars = told.prefix(most).map { bar($0, of: groups) }
      let isCut = told.count > most
      let heading = EngineMessage.spreadOver(label, shown: isCut ? most : nil, of: isCut ? told.count : 0)
      sections.append(Section(heading: heading, .bars(bars)))
    }
    return (Answer(sections: sections, notes: notices(kinds), rowCount: rows.count), table)
  }

  /// What ties records together, and how well they are supported.
  private var spreadFields: [FieldID] {
    let fields = schema.ties + [schema.strength].compactMap { $0 }
    return fields.filter { if case .vocabulary = schema.fields[$0].type { true } else { false } }
  }

  /// So many values of each field are told to people.
  private static let mostValues = 6

  /// How some records spread over what ties them together, and over how well they are supported.
  ///
  /// - Parameter asked: What all of them have.
  func spreads(_ rows: [Row], without asked: [VocabularyID: Set<EntryID>]) throws(Diagnostic) -> [Section] {
    var sections: [Section] = []
    for field in spreadFields {
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { continue }
      let labels = Set(asked[vocabulary, default: []].map { catalogue.name(vocabulary, $0, in: language).code })
      let groups = try groups(of: .list(rows), by: [GroupField(field: field)])
      // Of how well they are supported nothing is left out: what has no strength is what a reader has to know.
      let named = groups.rows.filter { row in
        if case .name(let name) = row[0] { !labels.contains(name.code) } else { field == schema.strength }
      }
      // What each value has once says nothing of any of them.
      guard named.count > 1, named.contains(where: { $0[1] != .count(1) }) else { continue }
      let shown = usedFormat.isForPeople ? Array(named.prefix(Execution.mostValues)) : named
      let isCut = shown.count < named.count
      let heading = EngineMessage.spreadOver(schema.fields[field].label, shown: isCut ? shown.count : nil, of: isCut ? named.count : 0)
      sections.append(
        Section(heading: field == schema.strength ? EngineMessage.strength : heading, .bars(shown.map { bar($0, of: groups) })))
    }
    return sections
  }

  private func bar(_ row: [Value], of groups: DerivedTable) -> Bar {
    let count: Int = if case .count(let count) = row[1] { count } else { 0 }
    return Bar(label: label(row[0], groups.columns[0]), count: count)
  }
}
