import CaseCatalogue
import CaseCore

extension Execution {
  var language: Language { environment.language }

  /// The form that the answer will have.
  private var usedFormat: Format { format ?? environment.format }

  /// What the clauses came to, as an answer.
  mutating func outcome() -> Engine.Outcome {
    var answer: Answer
    var rows: AnsweredRows? = AnsweredRows(state: state)
    switch state {
    case .finished(let finished):
      answer = finished
      rows = nil
    case .records(let found, let kinds):
      if drawing == .cards || usedFormat == .card, shown == nil {
        answer = cards(found)
        // Cards are made already: their figures are drawn as tables.
        if usedFormat == .card { format = .table }
      } else {
        answer = Answer(sections: [Section(.table(table(found, kinds)))], rowCount: found.count)
      }
    case .counted(let counted):
      answer = Answer(sections: [Section(content(counted))], notes: notices(namedKinds), rowCount: counted.groups.count)
    }
    answer.notes = binder.notes + notes + answer.notes
    return Engine.Outcome(answer: answer, format: format, file: file, rows: rows)
  }

  private func table(_ rows: [Row], _ kinds: [KindID]) -> Table {
    let fields = shown ?? columns(of: kinds)
    return Table(
      columns: fields.map(catalogue.column),
      rows: rows.map { row in fields.map { catalogue.value($0, of: row, in: language) } })
  }

  /// What a table of records shows: its kind's columns; of several kinds the title, the kind, and the columns that all have.
  private func columns(of kinds: [KindID]) -> [FieldID] {
    var columns = kinds.count == 1 ? schema.kinds[kinds[0]].columns : []
    if kinds.count != 1 {
      columns =
        schema.nameFields.prefix(1) + schema.fields.indices.filter { if case .kind = schema.fields[$0].type { true } else { false } }
      let shared = kinds.first.map { schema.kinds[$0].columns } ?? []
      columns += shared.filter { field in !columns.contains(field) && kinds.allSatisfy { schema.has(field, in: $0) } }
    }
    // A machine must be able to tell records apart.
    if !usedFormat.isForPeople, let identifier = schema.identifierField {
      columns.insert(identifier, at: 0)
    }
    return columns
  }

  private func content(_ counted: CountedRows) -> Section.Content {
    if drawing == .entries, shown == nil { return .table(entryTable(counted)) }
    if drawing == .bars, counted.fields.count == 1, [.table, .card].contains(usedFormat), shown == nil {
      return .bars(counted.groups.map { Bar(label: label($0.keys[0], counted.fields[0]), count: $0.count) })
    }
    let fields = shown ?? counted.fields + [CountedRows.countField]
    let columns = fields.map { field in
      field == CountedRows.countField
        ? Table.Column(key: CountedRows.countKey, heading: EngineMessage.count, alignment: .right) : catalogue.column(field)
    }
    let rows = counted.groups.map { group in
      fields.map { field in
        guard let index = counted.fields.firstIndex(of: field) else { return Value.count(group.count) }
        return label(group.keys[index], field)
      }
    }
    return .table(Table(columns: columns, rows: rows))
  }

  /// A group's key as it is shown; records without a value stand under a name of their own.
  func label(_ key: CountedRows.Key, _ field: FieldID) -> Value {
    guard key == .missing else { return catalogue.value(key, of: field, in: language) }
    // To a machine missing is missing.
    if !usedFormat.isForPeople { return .missing }
    return .text(EngineMessage.noValue.text(in: language))
  }
}

extension Schema {
  var identifierField: FieldID? { fields.firstIndex { if case .identifier = $0.type { true } else { false } } }
}
