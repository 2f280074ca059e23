import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Execution {
  /// The disagreements that touch some records; all of them where none is named.
  mutating func listConflicts(of operands: [Operand], depth: Int) throws(Diagnostic) {
    let kinds = schema.kinds.indices.filter { schema.kinds[$0].conflict != nil }
    var rows = kinds.flatMap { catalogue.rowsByKind[$0].map(Row.init) }
    if !operands.isEmpty {
      var touching: Set<Row> = []
      for operand in operands { touching.formUnion(try conflicts(about: try subject(operand, depth: depth), calledBy: operand)) }
      rows = try rows.filter(unless: interruption) { touching.contains($0) }
    }
    if rows.isEmpty { notes.append(EngineMessage.noConflictsHere) }
    state = .records(.list(rows), kinds: kinds)
    drawing = .conflicts
  }

  /// The disagreements on the records and values of a subject, on what names it, and those whose own texts name it.
  private func conflicts(about subject: Subject, calledBy operand: Operand) throws(Diagnostic) -> Set<Row> {
    let held = try rows(holding: subject.entries, subject.records)
    let records = subject.records.union(held).union(try figures(of: subject.entries, about: subject.records))
    var found = subject.records
    var pace = interruption.pace
    for row in records {
      try pace.step()
      found.formUnion(conflicts.conflicts(about: row))
    }
    if case .word(let word) = operand {
      for row in try catalogue.rows(holding: [word.text.folded], unless: interruption).rows {
        try pace.step()
        found.insert(catalogue.owner(of: row) ?? row)
      }
    }
    return found
  }

  /// The disagreements that touch some records, with the numbers of their sources; `nil` where there are none.
  func conflictTable(about rows: [Row], _ citations: inout Citations) throws(Diagnostic) -> Table? {
    var touching: Set<Row> = []
    var pace = interruption.pace
    for row in rows {
      try pace.step()
      touching.formUnion(conflicts.conflicts(about: row))
    }
    let found = touching.sorted()
    guard let first = found.first else { return nil }
    let kind = schema.kinds[Int(catalogue.kinds[first])]
    let fields = kind.columns.filter { field in field != kind.conflict?.records && found.contains { cell(field, $0) != .missing } }
    let cells = found.map { row in
      let numbers = citations.numbers(of: catalogue.wholeEvidence(of: row))
      return fields.map { cell($0, row) } + [.text(EngineMessage.citation(numbers, isOfOneSource: false).text(in: language))]
    }
    return Table(columns: fields.map(catalogue.column) + [Table.Column(key: "source", heading: EngineMessage.source)], rows: cells)
  }

  /// Disagreements one by one, version by version.
  func conflictCards(_ rows: [Row]) throws(Diagnostic) -> Answer {
    var citations = Citations(catalogue: catalogue, language: language)
    let sections = try rows.map(unless: interruption) { conflictSection($0, &citations) }
    return Answer(sections: sections, sources: citations.sources, rowCount: rows.count)
  }

  /// What a disagreement touches, what each version says and whose it is, and the editor's note.
  func conflictSection(_ row: Row, _ citations: inout Citations) -> Section {
    let kind = schema.kinds[Int(catalogue.kinds[row])]
    var facts: [Fact] = []
    let special = kind.conflict.map { [$0.versions, $0.advice] } ?? []
    for field in kind.fields where field != schema.identifierField && field != schema.nameFields.first && !special.contains(field) {
      if case .evidence = schema.fields[field].type { continue }
      let value = field == kind.conflict?.touches ? touchedFields(field, of: row) : catalogue.value(field, of: row, in: language)
      guard value != .missing else { continue }
      facts.append(Fact(key: schema.fields[field].name, label: schema.fields[field].label, value: value))
    }
    if let parts = kind.conflict, case .records(let versions) = catalogue.columns[parts.versions] {
      for (number, version) in versions[row].enumerated() {
        facts.append(
          Fact(
            key: "version", label: EngineMessage.versionOf(number + 1), value: .text(says(parts.says, version)),
            sources: catalogue.evidence(of: version).map { citations.number(of: $0.source) }))
      }
      if let advice = parts.advice {
        let value = catalogue.value(advice, of: row, in: language)
        if value != .missing { facts.append(Fact(key: schema.fields[advice].name, label: EngineMessage.editorsNote, value: value)) }
      }
    }
    return Section(heading: Verbatim(catalogue.title(of: row, in: language)), .facts(facts))
  }

  /// What a version says, and where in its sources.
  private func says(_ field: FieldID, _ version: Row) -> String {
    let locators = catalogue.evidence(of: version).compactMap(\.locator).map(catalogue.strings.string)
    let says = catalogue.text(field, of: version, in: language) ?? ""
    guard !locators.isEmpty else { return says }
    return says + (language == .zh ? "（\(locators.joined(separator: "、"))）" : " (\(locators.joined(separator: ", ")))")
  }

  /// The fields that a disagreement touches, by their labels.
  private func touchedFields(_ field: FieldID, of row: Row) -> Value {
    guard case .text(let names) = catalogue.columns[field], !names[row].isEmpty else { return .missing }
    return .list(
      names[row].map { name in
        let name = catalogue.strings.string(at: name.string)
        return .name(Name(code: name, label: schema.field(named: name).map { schema.fields[$0].label.text(in: language) } ?? name))
      })
  }
}
