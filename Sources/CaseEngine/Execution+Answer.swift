import CaseCatalogue
import CaseCore

extension Execution {
  var language: Language { environment.language }

  /// The form that the answer will have.
  var usedFormat: Format {
    if let format { return format }
    // To people a citation is a line by the standard; a machine gets the parts.
    if case .citations = drawing, [.table, .card].contains(environment.format) { return .gb7714 }
    return environment.format
  }

  /// What the clauses came to, as an answer.
  mutating func outcome() throws(Diagnostic) -> Engine.Outcome {
    var answer: Answer
    var rows: AnsweredRows? = AnsweredRows(state: state)
    switch state {
    case _ where isAsBegun && isFinished && !usedFormat.isOfSources:
      answer = finishedAnswer
    case .records(let rows, let kinds):
      let found = rows.array
      if case .chart(let style) = drawing, usedFormat.drawsCharts {
        answer = try chart(ofFigures: found, style)
      } else if shown == nil || usedFormat.isOfSources, let drawn = try drawn(found) {
        answer = drawn
        // Cards are made already: their figures are drawn as tables.
        if usedFormat == .card { format = .table }
      } else {
        answer = try listing(found, shown ?? columns(of: kinds))
      }
    case .derived(let table):
      if usedFormat.isOfSources { notes.append(EngineMessage.countsHaveNoSources) }
      answer = Answer(sections: try sections(of: table), notes: notices(namedKinds), rowCount: table.rows.count)
    }
    // What explains records leaves those to go on from that were talked of.
    switch drawing {
    case .conflicts: rows = nil
    case .finished where isAsBegun, .citations where isAsBegun: rows = nil
    default: break
    }
    answer.notes = notes + answer.notes
    // What the mark means, and where to read on.
    if !conflicts.isEmpty, !explainsDisputes, try answer.isDisputed(unless: interruption) {
      var record: String?
      if case .records(let rows, _) = state, let row = rows.first, rows.count == 1 { record = catalogue.identifier(of: row) }
      answer.notes.append(EngineMessage.sourcesDisagree(record: record))
    }
    return Engine.Outcome(
      answer: answer, format: format ?? (usedFormat == environment.format ? nil : usedFormat), file: file, rows: rows,
      readings: binder.readings)
  }

  /// Records in the way that the query's source asks for; `nil` where that is a table of their fields.
  private func drawn(_ rows: [Row]) throws(Diagnostic) -> Answer? {
    if case .citations(let answer) = drawing, isAsBegun { return answer }
    if usedFormat.isOfSources { return try citations(of: rows) }
    return switch drawing {
    case .cards: try cards(rows)
    case .conflicts: try conflictCards(rows)
    case .ties(let ties): try tieTable(rows, ties)
    case .findings(let findings, let words): try findingTable(rows, findings, words)
    case .citations: try citations(of: rows)
    case .rows, .bars, .crosstab, .chart, .finished: usedFormat == .card ? try cards(rows) : nil
    }
  }

  /// What names the records of several kinds in a table.
  var titleColumns: [Table.Column] {
    var columns = [Table.Column(key: "kind", heading: EngineMessage.kind)]
    if let title = schema.nameFields.first { columns.insert(catalogue.column(title), at: 0) }
    if tellsIdentifiers { columns.insert(Table.Column(key: "id", heading: EngineMessage.identifier), at: 0) }
    return columns
  }

  /// The cells of `titleColumns`.
  func titleCells(_ row: Row) -> [Value] {
    var cells: [Value] = [.name(catalogue.name(ofKind: KindID(catalogue.kinds[row]), in: language))]
    if let title = schema.nameFields.first {
      let name = Value.text(catalogue.title(of: row, in: language))
      cells.insert(conflicts.touches(title, of: row) ? .disputed(name) : name, at: 0)
    }
    if tellsIdentifiers { cells.insert(.text(catalogue.identifier(of: row)), at: 0) }
    return cells
  }

  /// Whether a table must have identifiers: for a machine, and where records have no titles.
  private var tellsIdentifiers: Bool { !usedFormat.isForPeople || schema.nameFields.isEmpty }

  /// Records as a table, on a page for others with the numbers of their sources.
  private func listing(_ rows: [Row], _ fields: [FieldID]) throws(Diagnostic) -> Answer {
    var table = try table(rows, fields)
    guard usedFormat.isDocument else { return Answer(sections: [Section(.table(table))], rowCount: rows.count) }
    var citations = Citations(catalogue: catalogue, language: language)
    let columns = fields.indices.filter { if case .evidence = schema.fields[fields[$0]].type { true } else { false } }
    let numbers = try rows.map(unless: interruption) { row in
      Value.text(EngineMessage.citation(citations.numbers(of: row), isOfOneSource: false).text(in: language))
    }
    for (index, numbers) in numbers.enumerated() {
      for column in columns { table.rows[index][column] = numbers }
      if columns.isEmpty, !citations.sources.isEmpty { table.rows[index].append(numbers) }
    }
    if columns.isEmpty, !citations.sources.isEmpty { table.columns.append(Table.Column(key: "source", heading: EngineMessage.source)) }
    return Answer(sections: [Section(.table(table))], sources: citations.sourcesAlone, rowCount: rows.count)
  }

  private func table(_ rows: [Row], _ fields: [FieldID]) throws(Diagnostic) -> Table {
    var table = Table(
      columns: fields.map(catalogue.column), rows: try rows.map(unless: interruption) { row in fields.map { cell($0, row) } })
    try addDisputes(of: fields, rows, to: &table)
    return table
  }

  /// Tells a machine in a column of its own which values are marked for people.
  func addDisputes(of fields: [FieldID], _ rows: [Row], to table: inout Table) throws(Diagnostic) {
    guard !usedFormat.isForPeople, try Answer(sections: [Section(.table(table))]).isDisputed(unless: interruption) else { return }
    table.columns.append(Table.Column(key: "disputed", heading: EngineMessage.disagreements))
    var pace = interruption.pace
    for (index, row) in rows.enumerated() {
      try pace.step()
      let disputed = fields.filter { conflicts.touches($0, of: row) }.map { Value.text(schema.fields[$0].name) }
      table.rows[index].append(disputed.isEmpty ? .missing : .list(disputed))
    }
  }

  /// What a cell shows for a field of a record, marked where sources disagree on it.
  func cell(_ field: FieldID, _ row: Row) -> Value {
    var value = catalogue.value(field, of: row, in: language)
    // Whoever reads must be able to tell records apart, and to ask for them.
    if value == .missing, field == schema.nameFields.first, usedFormat.isForPeople { value = .text(catalogue.identifier(of: row)) }
    return value != .missing && conflicts.touches(field, of: row) ? .disputed(value) : value
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
    if tellsIdentifiers, let identifier = schema.identifierField, !columns.contains(identifier) {
      columns.insert(identifier, at: 0)
    }
    return columns
  }
}

extension Answer {
  /// Whether a value in it is one that sources disagree on.
  fileprivate func isDisputed(unless interruption: Interruption) throws(Diagnostic) -> Bool {
    func isDisputed(_ value: Value) -> Bool { if case .disputed = value { true } else { false } }
    var pace = interruption.pace
    for section in sections {
      try pace.step()
      switch section.content {
      case .table(let table):
        for row in table.rows {
          try pace.step()
          if row.contains(where: isDisputed) { return true }
        }
      case .facts(let facts): if facts.contains(where: { isDisputed($0.value) }) { return true }
      case .bars, .chart, .note, .diagnostics: continue
      }
    }
    return false
  }
}

extension Schema {
  var identifierField: FieldID? { fields.firstIndex { if case .identifier = $0.type { true } else { false } } }
}
