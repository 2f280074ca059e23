import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// What the catalogue is made of: its kinds, a kind's fields, or a field.
  mutating func describe(_ name: DescribedName?) throws(Diagnostic) {
    switch name {
    case .kind(let word): if let kind = schema.kind(named: word.text) { try describe(kind: kind, name) }
    case .field(let word): if let field = schema.field(named: word.text) { try describe(field: field, name) }
    case nil: describeKinds()
    }
  }

  private mutating func describeKinds() {
    let rows = schema.kinds.enumerated().map { id, kind -> [Value] in
      [
        .text(kind.name), .text(kind.label.text(in: language)), .count(catalogue.rowsByKind[id].count),
        .text(kind.fields.map { schema.fields[$0].name }.joined(separator: " ")),
      ]
    }
    state = .derived(DerivedTable(columns: describedColumns(nil), rows: rows))
  }

  /// The columns of what describes something.
  func describedColumns(_ name: DescribedName?) -> [DerivedTable.Column] {
    let kind = DerivedTable.Column(key: "kind", heading: EngineMessage.kind, shape: .text)
    let filling: [DerivedTable.Column] = [.init(.filled), .init(.evidence), .init(.values)]
    return switch name {
    case .kind: [.init(.field), .init(.label), .init(.type)] + filling
    case .field: [kind, .init(.count)] + filling
    case nil: [kind, .init(.label), .init(.count), .init(.fields)]
    }
  }

  private mutating func describe(kind id: KindID, _ name: DescribedName?) throws(Diagnostic) {
    let kind = schema.kinds[id]
    let records = catalogue.rowsByKind[id].map(Row.init)
    let rows = try kind.fields.map { field throws(Diagnostic) in
      [
        .text(schema.fields[field].name), .text(schema.fields[field].label.text(in: language)),
        .name(
          Name(
            code: EngineMessage.type(schema.fields[field].type).text(in: .en),
            label: EngineMessage.type(schema.fields[field].type).text(in: language))),
      ] + (try filling(of: field, records))
    }
    let table = DerivedTable(columns: describedColumns(name), rows: rows)
    var notes = notices([id])
    for total in catalogue.heldTotals where total.published.kind == id {
      let published = catalogue.quantity(total.published, in: language).text
      notes.append(EngineMessage.publishedTotal(total.published.label, published: published, held: total.held))
    }
    let heading = EngineMessage.kindHeading(kind.label, kind.name, records.count)
    state = .derived(table)
    drawing = .finished(
      Answer(sections: [Section(heading: heading, .table(try plainTable(table)))], notes: notes, rowCount: rows.count))
  }

  private mutating func describe(field id: FieldID, _ name: DescribedName?) throws(Diagnostic) {
    let field = schema.fields[id]
    let kinds = schema.kinds.indices.filter { schema.has(id, in: $0) }
    var facts = [
      Fact(key: "field", label: EngineMessage.field, value: .text(field.name)),
      Fact(key: "label", label: EngineMessage.label, value: .text(field.label.text(in: language))),
      Fact(key: "type", label: EngineMessage.typeHeading, value: .text(EngineMessage.type(field.type).text(in: language))),
      Fact(key: "names", label: EngineMessage.alsoCalled, value: .list((field.label.all + field.aliases).map(Value.text))),
    ]
    if let note = field.note { facts.append(Fact(key: "note", label: EngineMessage.note, value: .text(note.text(in: language)))) }
    let rows = try kinds.map { kind throws(Diagnostic) in
      [.text(schema.kinds[kind].name), .count(catalogue.rowsByKind[kind].count)]
        + (try filling(of: id, catalogue.rowsByKind[kind].map(Row.init)))
    }
    let table = DerivedTable(columns: describedColumns(name), rows: rows)
    state = .derived(table)
    drawing = .finished(Answer(sections: [Section(.facts(facts)), Section(.table(try plainTable(table)))], rowCount: rows.count))
  }

  /// How many of some records have a value of a field, for how many of these a source is told to support it, and what the values are.
  private func filling(of field: FieldID, _ records: [Row]) throws(Diagnostic) -> [Value] {
    let filled = try records.filter(unless: interruption) { catalogue.hasValue(field, $0) }
    let certain = try filled.count(unless: interruption) { row in
      let evidence = catalogue.evidence(of: row, field)
      return !evidence.items.isEmpty && evidence.isCertain
    }
    let hasEvidence = !filled.isEmpty && isTold(field)
    return [
      percent(filled.count, of: records.count), hasEvidence ? percent(certain, of: filled.count) : .missing, try values(of: field, filled),
    ]
  }

  /// Whether somebody must have told what a field says: not how the catalogue calls and sorts its records.
  private func isTold(_ field: FieldID) -> Bool {
    switch schema.fields[field].type {
    case .evidence, .records, .kind, .identifier: false
    default: true
    }
  }

  /// Only what is complete is 100, and only what is empty 0.
  private func percent(_ part: Int, of whole: Int) -> Value {
    guard whole > 0 else { return .missing }
    let percent = part == 0 ? 0 : max(1, part * 100 / whole)
    return .quantity(Quantity(value: Double(percent), unitLabel: "%"))
  }

  /// The values that most records have, with how many; of numbers and dates the first and the last; of texts one as an example.
  private func values(of field: FieldID, _ rows: [Row]) throws(Diagnostic) -> Value {
    guard let first = rows.first else { return .missing }
    switch schema.fields[field].type.shape {
    case .name:
      let groups = try groups(of: .list(rows), by: [GroupField(field: field)])
      return .list(
        groups.rows.prefix(3).map { row in
          guard case .name(let name) = row[0], case .count(let count) = row[1] else { return row[0] }
          return .text("\(name.label) \(count)")
        })
    case .date, .quantity:
      let sorted = try catalogue.sorted(rows, by: [SortOrder(field: field, isDescending: false)], in: language, unless: interruption)
      let ends = [sorted.first, sorted.last].compactMap { row in row.map { catalogue.value(field, of: $0, in: language) } }
      return ends.first == ends.last ? ends.first ?? .missing : .list(ends)
    case .text:
      let value = catalogue.value(field, of: first, in: language)
      if case .list(let values) = value { return .list(Array(values.prefix(2))) }
      return value
    }
  }
}
