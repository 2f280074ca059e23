import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// What the catalogue is made of: its kinds, a kind's fields, or a field.
  mutating func describe(_ name: DescribedName?) throws(Diagnostic) {
    switch name {
    case .kind(let word): if let kind = schema.kind(named: word.text) { try describe(kind: kind, name) }
    case .field(let word): if let field = schema.field(named: word.text) { try describe(field: field, name) }
    case nil: try describeKinds()
    }
  }

  private mutating func describeKinds() throws(Diagnostic) {
    let rows = schema.kinds.enumerated().map { id, kind -> [Value] in
      [
        .text(kind.name), .text(kind.label.text(in: language)), .count(catalogue.rowsByKind[id].count),
        .text(kind.fields.map { schema.fields[$0].name }.joined(separator: " ")),
      ]
    }
    let table = DerivedTable(columns: describedColumns(nil), rows: rows)
    state = .derived(table)
    guard let memory = memorySection() else { return }
    drawing = .finished(Answer(sections: [Section(.table(try plainTable(table))), memory], rowCount: rows.count))
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
    let filling = try FieldFilling(of: id, in: catalogue, unless: interruption)
    let rows = try kind.fields.map { field throws(Diagnostic) in
      [
        .text(schema.fields[field].name), .text(schema.fields[field].label.text(in: language)),
        .name(
          Name(
            code: EngineMessage.type(schema.fields[field].type).text(in: .en),
            label: EngineMessage.type(schema.fields[field].type).text(in: language))),
      ] + (try cells(of: field, of: id, filling))
    }
    let table = DerivedTable(columns: describedColumns(name), rows: rows)
    var notes = notices([id])
    for total in catalogue.heldTotals where total.published.kind == id {
      let published = catalogue.quantity(total.published, in: language).text
      notes.append(EngineMessage.publishedTotal(total.published.label, published: published, held: total.held))
    }
    let heading = EngineMessage.kindHeading(kind.label, kind.name, catalogue.rowsByKind[id].count)
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
      let filling = try FieldFilling(of: kind, in: catalogue, unless: interruption)
      return [.text(schema.kinds[kind].name), .count(catalogue.rowsByKind[kind].count)] + (try cells(of: id, of: kind, filling))
    }
    let table = DerivedTable(columns: describedColumns(name), rows: rows)
    state = .derived(table)
    drawing = .finished(Answer(sections: [Section(.facts(facts)), Section(.table(try plainTable(table)))], rowCount: rows.count))
  }

  /// How many of a kind's records have a value of a field, for how many of these a source is told to support it, and what the values are.
  private func cells(of field: FieldID, of kind: KindID, _ filling: FieldFilling) throws(Diagnostic) -> [Value] {
    let (filled, certain) = filling.counts(of: field)
    let hasEvidence = filled > 0 && isTold(field)
    return [
      percent(filled, of: catalogue.rowsByKind[kind].count), hasEvidence ? percent(certain, of: filled) : .missing,
      try values(of: field, of: kind, filling),
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
  private func values(of field: FieldID, of kind: KindID, _ filling: FieldFilling) throws(Diagnostic) -> Value {
    if let tally = try Tally(field, of: catalogue.rowsByKind[kind], in: catalogue, unless: interruption) {
      return try mostCommon(tally, of: field)
    }
    switch catalogue.columns[field] {
    case .date(let values):
      return try ends(of: field, of: kind, values) {
        $0
      } isBefore: {
        ($0.first, $0.last) < ($1.first, $1.last)
      }
    case .quantity(let values):
      let measure = catalogue.measure(of: field)
      return try ends(of: field, of: kind, values, key: measure.base, isBefore: <)
    default:
      guard let first = filling.firstFilled(field) else { return .missing }
      let value = catalogue.value(field, of: first, in: language)
      if case .list(let values) = value { return .list(Array(values.prefix(2))) }
      return value
    }
  }

  /// What the first and the last of a kind's records have, in the order of their first values.
  private func ends<Element, Key>(
    of field: FieldID, of kind: KindID, _ values: RaggedArray<Element>, key: (Element) -> Key, isBefore: (Key, Key) -> Bool
  ) throws(Diagnostic) -> Value {
    var (first, last): ((row: Row, key: Key)?, (row: Row, key: Key)?)
    var pace = interruption.pace
    for row in catalogue.rowsByKind[kind].lazy.map(Row.init) {
      try pace.step()
      guard let index = values.range(of: row).first else { continue }
      let key = key(values.elements[index])
      if first.map({ isBefore(key, $0.key) }) ?? true { first = (row, key) }
      if last.map({ !isBefore(key, $0.key) }) ?? true { last = (row, key) }
    }
    let ends = [first, last].compactMap { end in end.map { catalogue.value(field, of: $0.row, in: language) } }
    return ends.first == ends.last ? ends.first ?? .missing : .list(ends)
  }

  /// The values that most records have, with how many.
  private func mostCommon(_ tally: Tally, of field: FieldID) throws(Diagnostic) -> Value {
    let groups = tally.largest(3).map { CountedGroup(values: [$0.value], size: $0.size, records: []) }
    if groups.isEmpty { return .missing }
    let order = try catalogue.sorted(groups, of: [GroupField(field: field)], in: language, unless: interruption)
    return .list(
      order.prefix(3).map { index in
        guard case .name(let name) = catalogue.value(groups[index].values[0], of: field, in: language) else { return .missing }
        return .text("\(name.label) \(groups[index].size)")
      })
  }
}
