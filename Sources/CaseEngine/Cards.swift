import CaseCatalogue
import CaseCore

extension Execution {
  /// Records as cards: facts, figures, what they are tied to, and numbered sources.
  func cards(_ rows: [Row]) throws(Diagnostic) -> Answer {
    var citations = Citations(catalogue: catalogue, language: language)
    var sections: [Section] = []
    let allFigures = try figures(ofEach: rows)
    let allTies = try toldTies(ofEach: rows)
    var pace = interruption.pace
    for row in rows {
      // A card is made of as many parts as a row of a table, and of its sources.
      try pace.step(8)
      if schema.kinds[Int(catalogue.kinds[row])].conflict != nil {
        sections.append(conflictSection(row, &citations))
        continue
      }
      let sources = citations.numbers(of: row)
      sections.append(Section(heading: Verbatim(catalogue.title(of: row, in: language)), .facts(facts(row, sources: sources, &citations))))
      let figures = allFigures[row, default: []]
      if !figures.isEmpty {
        sections.append(Section(heading: EngineMessage.figures, .table(try figureTable(figures, &citations, bars: true))))
      }
      sections += try tieSections(of: row, allTies[row, default: [:]], beside: figures)
    }
    return Answer(sections: sections, sources: citations.sources, rowCount: rows.count)
  }

  private func facts(_ row: Row, sources: [Int], _ citations: inout Citations) -> [Fact] {
    let kind = schema.kinds[Int(catalogue.kinds[row])]
    let kindName = Value.name(catalogue.name(ofKind: KindID(catalogue.kinds[row]), in: language))
    var facts = [(fact: Fact(key: "kind", label: EngineMessage.kind, value: kindName), group: FactGroup.identity)]
    let companions = companionFields
    for field in kind.fields where field != schema.identifierField && field != schema.nameFields.first && !companions.contains(field) {
      switch schema.fields[field].type {
      case .evidence, .records, .kind: continue
      default: break
      }
      let value = cell(field, row)
      guard value != .missing else { continue }
      // Which of several sources a fact comes from is not always told; then the card names them all, below.
      let evidence = catalogue.evidence(of: row, field)
      let fact = Fact(
        key: schema.fields[field].name, label: schema.fields[field].label, value: value,
        sources: evidence.isCertain ? citations.numbers(of: evidence.items) : [])
      facts.append((fact, FactGroup(field, in: schema)))
    }
    let disagreements = conflicts.conflicts(about: row).map { conflict in
      Value.name(Name(code: catalogue.identifier(of: conflict), label: catalogue.title(of: conflict, in: language)))
    }
    if !disagreements.isEmpty {
      facts.append((Fact(key: "conflicts", label: EngineMessage.disagreements, value: .disputed(.list(disagreements))), .evidence))
    }
    if let words = strength(of: row) {
      facts.append((Fact(key: "strength", label: EngineMessage.strength, value: .text(words)), .evidence))
    }
    if sources.count > 1 {
      facts.append((Fact(key: "sources", label: EngineMessage.sourcesOfRecord, value: .missing, sources: sources), .evidence))
    }
    // It is for whoever goes on, not for those who look on.
    if let identifier = schema.identifierField {
      let value = Value.text(catalogue.identifier(of: row))
      facts.append((Fact(key: schema.fields[identifier].name, label: schema.fields[identifier].label, value: value), .evidence))
    }
    return FactGroup.arranged(facts)
  }

  /// How strong a record's evidence is, in the catalogue's words.
  func strength(of row: Row) -> String? {
    let row = catalogue.owner(of: row) ?? row
    guard let field = schema.strength, case .vocabulary(let column) = catalogue.columns[field],
      case .vocabulary(let vocabulary, _) = schema.fields[field].type, let entry = column.entries[row].first
    else { return nil }
    return catalogue.entry(vocabulary, entry).note?.text(in: language)
  }

  /// Fields that a quantity's own text already shows: its unit and comparator.
  var companionFields: Set<FieldID> {
    var fields: Set<FieldID> = []
    for field in schema.fields {
      if case .quantity(let unit, let comparator, _, _) = field.type { fields.formUnion([unit, comparator].compactMap { $0 }) }
    }
    return fields
  }
}
