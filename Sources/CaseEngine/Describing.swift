import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// What the catalogue is made of: its kinds, a kind's fields, or a field.
  func describe(_ name: DescribedName?) throws(Diagnostic) -> Answer {
    switch name {
    case .kind(let word): if let kind = schema.kind(named: word.text) { try describe(kind: kind) } else { Answer() }
    case .field(let word): schema.field(named: word.text).map(describe(field:)) ?? Answer()
    case nil: describeKinds()
    }
  }

  private func describeKinds() -> Answer {
    let rows = schema.kinds.enumerated().map { id, kind -> [Value] in
      [
        .text(kind.name), .text(kind.label.text(in: language)), .count(catalogue.rowsByKind[id].count),
        .text(kind.fields.map { schema.fields[$0].name }.joined(separator: " ")),
      ]
    }
    let columns = [
      Table.Column(key: "kind", heading: EngineMessage.kind), Table.Column(key: "label", heading: EngineMessage.label),
      Table.Column(key: "count", heading: EngineMessage.count, alignment: .right),
      Table.Column(key: "fields", heading: EngineMessage.fields),
    ]
    return Answer(sections: [Section(.table(Table(columns: columns, rows: rows)))], rowCount: rows.count)
  }

  private func describe(kind id: KindID) throws(Diagnostic) -> Answer {
    let kind = schema.kinds[id]
    let records = catalogue.rowsByKind[id].map(Row.init)
    let rows = try kind.fields.map(unless: interruption) { field throws(Diagnostic) in
      let filled = try records.count(unless: interruption) { catalogue.hasValue(field, $0) }
      return [
        .text(schema.fields[field].name), .text(schema.fields[field].label.text(in: language)),
        .text(EngineMessage.type(schema.fields[field].type).text(in: language)),
        .text(records.isEmpty ? "" : "\(filled * 100 / records.count)%"), filled == 0 ? .missing : example(field, records),
      ]
    }
    let columns = [
      Table.Column(key: "field", heading: EngineMessage.field), Table.Column(key: "label", heading: EngineMessage.label),
      Table.Column(key: "type", heading: EngineMessage.typeHeading),
      Table.Column(key: "filled", heading: EngineMessage.filled, alignment: .right),
      Table.Column(key: "example", heading: EngineMessage.example),
    ]
    var notes = notices([id])
    for total in catalogue.heldTotals where total.published.kind == id {
      let published = catalogue.quantity(total.published, in: language).text
      notes.append(EngineMessage.publishedTotal(total.published.label, published: published, held: total.held))
    }
    return Answer(
      sections: [
        Section(heading: EngineMessage.kindHeading(kind.label, kind.name, records.count), .table(Table(columns: columns, rows: rows)))
      ],
      notes: notes, rowCount: rows.count)
  }

  /// The first value that there is; of several the first three.
  private func example(_ field: FieldID, _ rows: [Row]) -> Value {
    guard let row = rows.first(where: { catalogue.hasValue(field, $0) }) else { return .missing }
    let value = catalogue.value(field, of: row, in: language)
    if case .list(let values) = value { return .list(Array(values.prefix(3))) }
    return value
  }

  private func describe(field id: FieldID) -> Answer {
    let field = schema.fields[id]
    let kinds = schema.kinds.indices.filter { schema.has(id, in: $0) }.map { schema.kinds[$0].name }
    var facts = [
      Fact(key: "field", label: EngineMessage.field, value: .text(field.name)),
      Fact(key: "label", label: EngineMessage.label, value: .text(field.label.text(in: language))),
      Fact(key: "type", label: EngineMessage.typeHeading, value: .text(EngineMessage.type(field.type).text(in: language))),
      Fact(key: "names", label: EngineMessage.alsoCalled, value: .list((field.label.all + field.aliases).map(Value.text))),
      Fact(key: "kinds", label: EngineMessage.kinds, value: .list(kinds.map(Value.text))),
    ]
    if let note = field.note { facts.append(Fact(key: "note", label: EngineMessage.note, value: .text(note.text(in: language)))) }
    return Answer(sections: [Section(.facts(facts))])
  }
}
