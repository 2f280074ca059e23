import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Execution {
  /// What the catalogue knows in numbers of the records and entries that some names stand for.
  ///
  /// First the figures that speak of them; then, apart, the figures that only mention them; then how many records of each kind do.
  mutating func statistics(_ operands: [Operand]) throws(Diagnostic) -> Answer {
    var records: Set<Row> = []
    var entries: [VocabularyID: Set<EntryID>] = [:]
    for operand in operands {
      for target in try binder.targets(of: operand, in: .things, field: nil) {
        switch names.thing(target) {
        case .record(let row): records.insert(row)
        case .entry(let vocabulary, let entry): entries[vocabulary, default: []].insert(entry)
        }
      }
    }
    var citations = Citations(catalogue: catalogue, language: language)
    var sections: [Section] = []
    let own = figures(of: entries, about: records)
    let ownRows = Set(own)
    let label = Verbatim(label(records, entries))
    if !own.isEmpty {
      sections.append(Section(heading: EngineMessage.figuresOf(label), .table(figureTable(own, &citations, owner: false))))
    }
    let held = rows(holding: entries, records)
    let others = held.filter { schema.kinds[Int(catalogue.kinds[$0])].figure != nil && !ownRows.contains($0) }
    let most = 30
    if !others.isEmpty {
      let table = figureTable(Array(others.prefix(most)), &citations, owner: true)
      sections.append(Section(heading: EngineMessage.figuresAt(label, others.count), .table(table)))
      if others.count > most { sections.append(Section(.note(EngineMessage.moreFigures(others.count - most)))) }
    }
    let counts = schema.kinds.indices.map { kind in held.count { KindID(catalogue.kinds[$0]) == kind } }
    let bars = counts.enumerated().filter { $0.element > 0 }.sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    if !bars.isEmpty {
      let content = bars.map { kind, count in
        Bar(label: .name(Name(code: schema.kinds[kind].name, label: schema.kinds[kind].label.text(in: language))), count: count)
      }
      sections.append(Section(heading: EngineMessage.recordsAt(label, held.count), .bars(content)))
    }
    // What each source supports of each record is for the record's card.
    let sources = citations.sources.map { source in
      var source = source
      source.supports = []
      return source
    }
    var notes: [any Message] = sections.isEmpty ? [EngineMessage.nothingAbout(label)] : []
    notes += mentions(operands, beside: RowSet((held + records + own).map(UInt32.init), rowCount: catalogue.rowCount))
    notes += notices(bars.map(\.offset))
    let figureCount = own.count + others.count
    return Answer(sections: sections, sources: sources, notes: notes, rowCount: figureCount > 0 ? figureCount : nil)
  }

  /// Where little is held of a name, how many more records mention it in their text.
  private func mentions(_ operands: [Operand], beside told: RowSet) -> [any Message] {
    guard told.count < 12 else { return [] }
    return operands.compactMap { operand -> (any Message)? in
      guard case .word(let word) = operand else { return nil }
      let more = catalogue.rows(.anyText([word.text.folded])).intersection(told.complement()).count
      return more > 0 ? EngineMessage.mentions(more, word.text) : nil
    }
  }

  /// What to call some records and entries together: each different label once.
  private func label(_ records: Set<Row>, _ entries: [VocabularyID: Set<EntryID>]) -> String {
    let titles = records.sorted().map { catalogue.title(of: $0, in: language) }
    let labels = entries.sorted { $0.key < $1.key }.flatMap { vocabulary, ids in
      ids.sorted().map { catalogue.entry(vocabulary, $0).label.text(in: language) }
    }
    var seen: Set<String> = []
    return (titles + labels).filter { seen.insert($0).inserted }.joined(separator: language == .zh ? "、" : ", ")
  }

  /// The records that have one of some entries among their values, or refer to one of some records or cite it.
  func rows(holding entries: [VocabularyID: Set<EntryID>], _ records: Set<Row>) -> [Row] {
    var rows = RowSet(rowCount: catalogue.rowCount)
    for (field, definition) in schema.fields.enumerated() {
      switch definition.type {
      case .vocabulary(let vocabulary, _):
        if let wanted = entries[vocabulary] { rows.formUnion(catalogue.rows(.some(field, .oneOf(wanted)))) }
      case .reference, .evidence: rows.formUnion(catalogue.rows(.some(field, .oneOf(Set(records.map(UInt32.init))))))
      default: break
      }
    }
    // A record itself is not among what there is about it, nor what only ties it to others.
    return rows.rows.filter { !records.contains($0) && schema.kinds[Int(catalogue.kinds[$0])].relation == nil }
  }

  /// How records spread: over the kinds, or for one kind over its vocabularies.
  func spread(_ rows: [Row]) -> Answer {
    let kinds = kindsOf(rows)
    var fields = schema.fields.indices.filter { if case .kind = schema.fields[$0].type { true } else { false } }
    if kinds.count == 1, let kind = kinds.first {
      fields = schema.kinds[kind].fields.filter { field in
        guard case .vocabulary(let vocabulary, _) = schema.fields[field].type else { return false }
        return !schema.vocabularies[vocabulary].isOpen && !schema.isAuxiliary(vocabulary: vocabulary)
      }
    }
    let most = 12
    let sections = fields.map { field in
      let counted = catalogue.byCount(catalogue.counted(rows, by: [field], in: language), in: language)
      let bars = counted.groups.prefix(most).map { Bar(label: label($0.keys[0], field), count: $0.count) }
      let heading: EngineMessage =
        counted.groups.count > most
        ? .spreadOver(schema.fields[field].label, shown: most, of: counted.groups.count)
        : .spreadOver(schema.fields[field].label, shown: nil, of: 0)
      return Section(heading: heading, .bars(Array(bars)))
    }
    return Answer(sections: sections, notes: notices(kinds), rowCount: rows.count)
  }
}
