import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Where facts of records come from: the value, its sources and what they support, how strong they are, and where they disagree.
  mutating func reasons(_ operand: Operand, _ word: Word?, depth: Int) throws(Diagnostic) -> Answer {
    guard case .records(let rows, let kinds) = try records([operand], depth: depth) else { return Answer() }
    var wanted: FieldID?
    if let word { wanted = try binder.field(word, of: .records(kinds)) }
    var citations = Citations(catalogue: catalogue, language: language)
    var sections: [Section] = []
    var notes: [any Message] = []
    let figures = wanted == nil || isOfFigures(wanted) ? try figures(ofEach: rows.array) : [:]
    var pace = interruption.pace
    for row in rows {
      try pace.step(8)
      if schema.kinds[Int(catalogue.kinds[row])].conflict != nil {
        sections.append(conflictSection(row, &citations))
        continue
      }
      sections += try reasons(row, wanted, figures[row, default: []], &citations)
      let unsourced = wanted == nil ? reasonedFields(of: row).filter { isUnsourced($0, row) } : []
      if !unsourced.isEmpty, !catalogue.evidence(of: row).isEmpty {
        notes.append(EngineMessage.noSourceOf(Verbatim(catalogue.title(of: row, in: language)), unsourced.map { schema.fields[$0].label }))
      }
      if catalogue.evidence(of: row).isEmpty { notes.append(EngineMessage.noSourceTold) }
      guard let wanted, !isOfFigures(wanted) else { continue }
      if !catalogue.hasValue(wanted, row) {
        notes.append(EngineMessage.hasNo(Verbatim(catalogue.title(of: row, in: language)), field: schema.fields[wanted].label))
      } else if isUnsourced(wanted, row), !catalogue.evidence(of: row).isEmpty {
        notes.append(EngineMessage.noSourceOf(Verbatim(catalogue.title(of: row, in: language)), [schema.fields[wanted].label]))
      }
    }
    explainsDisputes = true
    return Answer(sections: sections, sources: citations.sources, notes: notes)
  }

  /// The facts of a record, or one of them, with their sources; its figures, which have sources of their own; and what is disputed of them.
  private func reasons(_ row: Row, _ wanted: FieldID?, _ figures: [Row], _ citations: inout Citations) throws(Diagnostic) -> [Section] {
    var facts: [Fact] = []
    for field in wanted.map({ isOfFigures($0) ? [] : [$0] }) ?? reasonedFields(of: row) {
      if let fact = reason(for: field, of: row, &citations) { facts.append(fact) }
    }
    if wanted == nil { facts = gathered(facts) }
    if let words = strength(of: row) { facts.append(Fact(key: "strength", label: EngineMessage.strength, value: .text(words))) }
    var sections = [Section(heading: Verbatim(catalogue.title(of: row, in: language)), .facts(facts))]
    if !figures.isEmpty {
      sections.append(Section(heading: EngineMessage.figures, .table(try figureTable(figures, &citations))))
    }
    let disputes =
      wanted.map { conflicts.conflicts(on: $0, of: row) + conflicts.conflicts(onAllOf: row) } ?? conflicts.conflicts(about: row)
    var seen: Set<Row> = []
    for conflict in disputes + figures.flatMap(conflicts.conflicts(about:)) where seen.insert(conflict).inserted {
      sections.append(conflictSection(conflict, &citations))
    }
    return sections
  }

  /// Whether a record has a value of a field that none of its sources is told to support.
  private func isUnsourced(_ field: FieldID, _ row: Row) -> Bool {
    catalogue.hasValue(field, row) && catalogue.evidence(of: row, field).items.isEmpty
  }

  /// The fields of a record whose facts somebody must have told.
  private func reasonedFields(of row: Row) -> [FieldID] {
    let companions = companionFields
    return schema.kinds[Int(catalogue.kinds[row])].fields.filter { field in
      switch schema.fields[field].type {
      case .evidence, .records, .kind, .identifier: false
      default: !companions.contains(field)
      }
    }
  }

  private func reason(for field: FieldID, of row: Row, _ citations: inout Citations) -> Fact? {
    let value = cell(field, row)
    guard value != .missing else { return nil }
    let evidence = catalogue.evidence(of: row, field)
    return Fact(
      key: schema.fields[field].name, label: schema.fields[field].label, value: value, sources: citations.numbers(of: evidence.items),
      isOfOneSource: !evidence.isCertain)
  }

  /// Facts of which only this is known, that one of the same sources tells them, name these once, below.
  private func gathered(_ facts: [Fact]) -> [Fact] {
    guard let open = facts.first(where: { $0.isOfOneSource && $0.sources.count > 1 }) else { return facts }
    var gathered = facts
    for index in gathered.indices where gathered[index].isOfOneSource { gathered[index].sources = [] }
    return gathered + [
      Fact(key: "sources", label: EngineMessage.sourcesOfTheRest, value: .missing, sources: open.sources, isOfOneSource: true)
    ]
  }

  private func isOfFigures(_ field: FieldID?) -> Bool {
    guard let field, case .records(let kind, _, _) = schema.fields[field].type else { return false }
    return schema.kinds[kind].figure != nil
  }
}
