import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Execution {
  /// How many things can be compared: more columns cannot be read.
  private static let sideLimit = 2...6

  /// Records and vocabulary entries side by side: their facts, their figures, and how many records of each kind name them.
  ///
  /// Figures stand in one row where they measure the same thing in units of one dimension.
  mutating func compare(_ operands: [Operand], depth: Int) throws(Diagnostic) -> Answer {
    var sides: [Subject] = []
    for operand in operands { sides.append(try subject(operand, depth: depth)) }
    guard Execution.sideLimit.contains(sides.count) else {
      let span = (operands.first?.span.lowerBound ?? 0)..<(operands.last?.span.upperBound ?? 0)
      throw Diagnostic(EngineMessage.comparesSeveral(sides.count), at: span, hints: [EngineMessage.compareLike])
    }
    for (number, side) in sides.enumerated()
    where sides[..<number].contains(where: { $0.records == side.records && $0.entries == side.entries }) {
      throw Diagnostic(EngineMessage.comparedWithItself(side.label), at: operands[number].span)
    }
    tellApart(&sides)
    var citations = Citations(catalogue: catalogue, language: language)
    var sections: [Section] = []
    let facts = try factRows(sides)
    if !facts.isEmpty { sections.append(Section(.table(table(of: sides, heading: EngineMessage.field, key: "field", facts)))) }
    let figures = try figureRows(sides, &citations)
    if !figures.isEmpty {
      sections.append(
        Section(heading: EngineMessage.figures, .table(table(of: sides, heading: EngineMessage.measure, key: "measure", figures))))
    }
    let held = try sides.map(unless: interruption) { side throws(Diagnostic) in try rows(holding: side.entries, side.records) }
    let counts = try heldRows(held)
    if !counts.isEmpty {
      sections.append(
        Section(heading: EngineMessage.recordsHeld, .table(table(of: sides, heading: EngineMessage.kind, key: "kind", counts))))
    }
    for (field, rows) in try spreads(held, of: sides) {
      let label = schema.fields[field].label
      sections.append(
        Section(
          heading: EngineMessage.spreadOver(label, shown: nil, of: 0),
          .table(table(of: sides, heading: label, key: schema.fields[field].name, rows))))
    }
    return Answer(sections: sections, sources: citations.sourcesAlone)
  }

  /// Different things of one name are told apart by their identifiers.
  private func tellApart(_ sides: inout [Subject]) {
    let labels = sides.map(\.label)
    for index in sides.indices where labels.count(where: { $0 == labels[index] }) > 1 {
      let identifiers = sides[index].records.sorted().map(catalogue.identifier)
      sides[index].label += identifiers.isEmpty ? " (\(index + 1))" : " (\(identifiers.joined(separator: ", ")))"
    }
  }

  private func table(of sides: [Subject], heading: any Message, key: String, _ rows: [[Value]]) -> Table {
    let columns = sides.map { Table.Column(key: $0.label, heading: Verbatim($0.label)) }
    return Table(columns: [Table.Column(key: key, heading: heading)] + columns, rows: rows)
  }

  /// A row for each field that a compared record has a value of.
  private func factRows(_ sides: [Subject]) throws(Diagnostic) -> [[Value]] {
    let records = try sides.map(unless: interruption) { side throws(Diagnostic) in try side.records.sorted(unless: interruption, by: <) }
    let companions = companionFields
    var facts: [[Value]] = []
    for field in schema.fields.indices {
      switch schema.fields[field].type {
      case .evidence, .records: continue
      default: break
      }
      // The title stands above the column.
      guard field != schema.nameFields.first, !companions.contains(field) else { continue }
      let values = try records.map(unless: interruption) { rows throws(Diagnostic) in
        let values = try rows.map(unless: interruption) { cell(field, $0) }.filter { $0 != .missing }
        return values.count > 1 ? Value.list(values) : values.first ?? .missing
      }
      if values.allSatisfy({ $0 == .missing }) { continue }
      facts.append([.text(schema.fields[field].label.text(in: language))] + values)
    }
    return facts
  }

  /// How many records of each kind name each side.
  private func heldRows(_ held: [[Row]]) throws(Diagnostic) -> [[Value]] {
    let countsOfSides = try held.map(unless: interruption, countsByKind)
    return schema.kinds.indices.compactMap { kind in
      let counts = countsOfSides.map { $0[kind] }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return [.name(catalogue.name(ofKind: kind, in: language))] + counts.map(Value.count)
    }
  }

  /// How the records that name each side spread over the closed vocabularies that tie records; what is compared is not spread over itself.
  private func spreads(_ held: [[Row]], of sides: [Subject]) throws(Diagnostic) -> [(field: FieldID, rows: [[Value]])] {
    guard sides.allSatisfy(\.records.isEmpty) else { return [] }
    let compared = Set(sides.flatMap(\.entries.keys))
    let sets = try held.map(unless: interruption) { rows throws(Diagnostic) in
      let alone = try rows.filter(unless: interruption) { catalogue.owner(of: $0) == nil }
      return RowSet(alone.lazy.map(UInt32.init), rowCount: catalogue.rowCount)
    }
    var spreads: [(field: FieldID, rows: [[Value]])] = []
    for field in schema.ties {
      guard case .vocabulary(let vocabulary, _) = schema.fields[field].type, case .vocabulary(let column) = catalogue.columns[field],
        !schema.vocabularies[vocabulary].isOpen, !compared.contains(vocabulary)
      else { continue }
      var rows: [[Value]] = []
      for entry in 0..<column.postings.rowCount {
        let counts = try sets.map(unless: interruption) { set throws(Diagnostic) in
          try column.postings[entry].count(unless: interruption) { set.contains(Row($0)) }
        }
        guard counts.contains(where: { $0 > 0 }) else { continue }
        rows.append([.name(catalogue.name(vocabulary, EntryID(entry), in: language))] + counts.map(Value.count))
      }
      if !rows.isEmpty { spreads.append((field, rows)) }
    }
    return spreads
  }
}

extension Execution {
  /// What two figures must share to stand in one row.
  private struct Measure: Hashable {
    var name: String
    var dimension: String
  }

  /// A row for each measure: those that several sides have come first.
  private func figureRows(_ sides: [Subject], _ citations: inout Citations) throws(Diagnostic) -> [[Value]] {
    var order: [Measure] = []
    var labels: [Measure: String] = [:]
    var cells: [Measure: [[Value]]] = [:]
    var pace = interruption.pace
    for (number, side) in sides.enumerated() {
      for row in try figures(of: side.entries, about: side.records) {
        try pace.step()
        guard let (measure, label) = measure(of: row) else { continue }
        if cells[measure] == nil {
          order.append(measure)
          labels[measure] = label
          cells[measure] = Array(repeating: [], count: sides.count)
        }
        cells[measure]?[number].append(figureCell(row, &citations))
      }
    }
    func breadth(_ measure: Measure) -> Int { cells[measure, default: []].count { !$0.isEmpty } }
    let sorted = try order.enumerated().sorted(unless: interruption) {
      (-breadth($0.element), $0.offset) < (-breadth($1.element), $1.offset)
    }.map(\.element)
    return sorted.map { measure in
      let sides = cells[measure, default: []].map { values in values.count > 1 ? Value.list(values) : values.first ?? .missing }
      return [.text(labels[measure, default: measure.name])] + sides
    }
  }

  /// What a figure measures, as names are compared and as it is shown.
  private func measure(of row: Row) -> (Measure, label: String)? {
    guard let figure = schema.kinds[Int(catalogue.kinds[row])].figure, case .quantity(let values) = catalogue.columns[figure.value],
      let value = values[row].first
    else { return nil }
    let named: String? =
      if let field = figure.measure, case .name(let name) = catalogue.value(field, of: row, in: language) { name.label } else { nil }
    let label = named ?? catalogue.title(of: row, in: language)
    return (Measure(name: label.folded, dimension: catalogue.measure(of: figure.value).dimension(value)), label)
  }

  /// A figure in a cell: how much, when, and who says so.
  private func figureCell(_ row: Row, _ citations: inout Citations) -> Value {
    guard let figure = schema.kinds[Int(catalogue.kinds[row])].figure else { return .missing }
    guard case .quantity(let quantity) = catalogue.value(figure.value, of: row, in: language) else { return .missing }
    var period: DateSpan?
    if let field = figure.period, case .date(let span) = catalogue.value(field, of: row, in: language) { period = span }
    let text = Value.text(
      EngineMessage.figure(quantity, period, Verbatim(citation(of: row, &citations).text(in: language))).text(in: language))
    return conflicts.touches(figure.value, of: row) ? .disputed(text) : text
  }
}
