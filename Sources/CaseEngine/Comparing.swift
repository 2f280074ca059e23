import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// One of the things that are set side by side: the records and vocabulary entries that a name stands for.
private struct Side {
  var label: String
  var records: Set<Row> = []
  var entries: [VocabularyID: Set<EntryID>] = [:]
}

extension Execution {
  /// How many things can be compared: more columns cannot be read.
  private static let sideLimit = 2...6

  /// Records and vocabulary entries side by side: their facts, their figures, and how many records of each kind name them.
  ///
  /// Figures stand in one row where they measure the same thing in units of one dimension.
  mutating func compare(_ operands: [Operand]) throws(Diagnostic) -> Answer {
    var sides: [Side] = []
    for operand in operands { sides.append(try side(operand)) }
    guard Execution.sideLimit.contains(sides.count), let first = operands.first, let last = operands.last else {
      let span = (operands.first?.span.lowerBound ?? 0)..<(operands.last?.span.upperBound ?? 0)
      throw Diagnostic(EngineMessage.comparesSeveral(sides.count), at: span, hints: [EngineMessage.compareLike])
    }
    if let twin = sides.indices.dropFirst().first(where: { sides[$0].label == sides[$0 - 1].label }) {
      throw Diagnostic(EngineMessage.comparedWithItself(sides[twin].label), at: first.span.lowerBound..<last.span.upperBound)
    }
    var citations = Citations(catalogue: catalogue, language: language)
    var sections: [Section] = []
    let facts = factRows(sides)
    if !facts.isEmpty { sections.append(Section(.table(table(of: sides, heading: EngineMessage.field, key: "field", facts)))) }
    let figures = figureRows(sides, &citations)
    if !figures.isEmpty {
      sections.append(
        Section(heading: EngineMessage.figures, .table(table(of: sides, heading: EngineMessage.measure, key: "measure", figures))))
    }
    let held = heldRows(sides)
    if !held.isEmpty {
      sections.append(Section(heading: EngineMessage.recordsHeld, .table(table(of: sides, heading: EngineMessage.kind, key: "kind", held))))
    }
    // What each source supports of each record is for the record's card.
    let sources = citations.sources.map { source in
      var source = source
      source.supports = []
      return source
    }
    return Answer(sections: sections, sources: sources)
  }

  private mutating func side(_ operand: Operand) throws(Diagnostic) -> Side {
    var side = Side(label: "")
    var labels: [String] = []
    for target in try binder.targets(of: operand, in: .things, field: nil) {
      let label: String
      switch names.thing(target) {
      case .record(let row):
        side.records.insert(row)
        label = catalogue.title(of: row, in: language)
      case .entry(let vocabulary, let entry):
        side.entries[vocabulary, default: []].insert(entry)
        label = catalogue.entry(vocabulary, entry).label.text(in: language)
      }
      if !labels.contains(label) { labels.append(label) }
    }
    side.label = labels.joined(separator: " / ")
    return side
  }

  private func table(of sides: [Side], heading: EngineMessage, key: String, _ rows: [[Value]]) -> Table {
    let columns = sides.map { Table.Column(key: $0.label, heading: Verbatim($0.label)) }
    return Table(columns: [Table.Column(key: key, heading: heading)] + columns, rows: rows)
  }

  /// A row for each field that a compared record has a value of.
  private func factRows(_ sides: [Side]) -> [[Value]] {
    let records = sides.map { $0.records.sorted() }
    let companions = companionFields
    return schema.fields.indices.compactMap { field in
      switch schema.fields[field].type {
      case .evidence, .records: return nil
      default: break
      }
      // The title stands above the column.
      guard field != schema.nameFields.first, !companions.contains(field) else { return nil }
      let values = records.map { rows in
        let values = rows.map { cell(field, $0) }.filter { $0 != .missing }
        return values.count > 1 ? Value.list(values) : values.first ?? .missing
      }
      return values.allSatisfy { $0 == .missing } ? nil : [.text(schema.fields[field].label.text(in: language))] + values
    }
  }

  /// How many records of each kind name each side.
  private func heldRows(_ sides: [Side]) -> [[Value]] {
    let held = sides.map { rows(holding: $0.entries, $0.records) }
    return schema.kinds.indices.compactMap { kind in
      let counts = held.map { rows in rows.count { KindID(catalogue.kinds[$0]) == kind } }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return [.name(Name(code: schema.kinds[kind].name, label: schema.kinds[kind].label.text(in: language)))] + counts.map(Value.count)
    }
  }
}

extension Execution {
  /// What two figures must share to stand in one row.
  private struct Measure: Hashable {
    var name: String
    var dimension: String
  }

  /// A row for each measure: those that several sides have come first.
  private func figureRows(_ sides: [Side], _ citations: inout Citations) -> [[Value]] {
    var order: [Measure] = []
    var labels: [Measure: String] = [:]
    var cells: [Measure: [[Value]]] = [:]
    for (number, side) in sides.enumerated() {
      for row in figures(of: side.entries, about: side.records) {
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
    let sorted = order.enumerated().sorted { (-breadth($0.element), $0.offset) < (-breadth($1.element), $1.offset) }.map(\.element)
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
    let unit = QuantityMeasure(schema, figure.value).unit(value)
    let named: String? =
      if let field = figure.measure, case .name(let name) = catalogue.value(field, of: row, in: language) { name.label } else { nil }
    let label = named ?? catalogue.title(of: row, in: language)
    return (Measure(name: label.folded, dimension: unit?.dimension ?? ""), label)
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
