import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

extension Execution {
  /// How many figures that only mention a name are listed for people.
  private static let mostFigures = 30

  /// What the catalogue knows in numbers of the records and entries that some names stand for.
  ///
  /// First the figures that speak of them, by topic; then, apart, the figures that only mention them; then how many records of each kind do,
  /// with what else, and how well they are supported; last, where sources disagree.
  mutating func statistics(_ operands: [Operand]) throws(Diagnostic) -> (answer: Answer, figures: [Row]) {
    var subject = Subject()
    var labels: [String] = []
    for operand in operands {
      let next = try self.subject(operand, depth: 0)
      subject.formUnion(next)
      labels.append(next.label)
    }
    let (records, entries) = (subject.records, subject.entries)
    let label = Verbatim(labels.joined(separator: language == .zh ? "、" : ", "))
    var citations = Citations(catalogue: catalogue, language: language)
    var sections: [Section] = []
    let own = try byTopic(
      figures(of: entries, about: records) + records.sorted().filter { schema.kinds[Int(catalogue.kinds[$0])].figure != nil })
    let ownRows = Set(own)
    if !own.isEmpty {
      // On a terminal there is no room for topics beside titles: the order has to do.
      let tellsTopics = usedFormat.isDocument || !usedFormat.isForPeople
      sections.append(Section(heading: EngineMessage.figuresOf(label), .table(try figureTable(own, &citations, topic: tellsTopics))))
    }
    let held = try rows(holding: entries, records)
    // What is written inside a record belongs to it, even where it does not name what its owner does.
    let heldFigures = try held.filter(unless: interruption) { schema.kinds[Int(catalogue.kinds[$0])].figure != nil }
    let inside = Set(try figures(about: Set(held))).union(heldFigures)
    let others = try inside.subtracting(ownRows).sorted(unless: interruption, by: <)
    if !others.isEmpty {
      let shown = usedFormat == .table || usedFormat == .card ? Array(others.prefix(Execution.mostFigures)) : others
      let table = try figureTable(shown, &citations, owner: true)
      sections.append(Section(heading: EngineMessage.figuresAt(label, others.count), .table(table)))
      if shown.count < others.count {
        sections.append(Section(.note(EngineMessage.moreFigures(others.count - shown.count, statement: wholeStatement(operands)))))
      }
    }
    let counts = try countsByKind(held)
    let bars = counts.enumerated().filter { $0.element > 0 }.sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    if !bars.isEmpty {
      let content = bars.map { kind, count in
        Bar(label: .name(catalogue.name(ofKind: kind, in: language)), count: count)
      }
      sections.append(Section(heading: EngineMessage.recordsAt(label, held.count), .bars(content)))
    }
    sections += try spreads(held, without: entries)
    if let table = try conflictTable(about: held + records + own + others, &citations) {
      sections.append(Section(heading: EngineMessage.conflictsOf(label), .table(table)))
    }
    var notes: [any Message] = sections.isEmpty ? [EngineMessage.nothingAbout(label)] : []
    notes += try mentions(operands, beside: RowSet((held + records + own).map(UInt32.init), rowCount: catalogue.rowCount))
    notes += notices(bars.map(\.offset))
    let figureCount = own.count + others.count
    let answer = Answer(sections: sections, sources: citations.sourcesAlone, notes: notes, rowCount: figureCount > 0 ? figureCount : nil)
    // Clauses go on with what speaks of it; what is only told inside records that name it may speak of something else.
    return (answer, own.isEmpty ? others : own)
  }

  /// Where little is held of a name, how many more records mention it in their text.
  private func mentions(_ operands: [Operand], beside told: RowSet) throws(Diagnostic) -> [any Message] {
    guard told.count < 12 else { return [] }
    var notes: [any Message] = []
    for case .word(let word) in operands {
      let mentioning = try catalogue.rows(holding: [word.text.folded], unless: interruption)
      let more = mentioning.intersection(told.complement()).count
      if more > 0 { notes.append(EngineMessage.mentions(more, word.text)) }
    }
    return notes
  }

  /// A statement that tells all figures.
  private func wholeStatement(_ operands: [Operand]) -> String {
    let names = operands.map { operand in
      switch operand {
      case .word(let word): word.text.quotedIfNeeded
      case .variable(let word): environment.parameters[word.text]?.quotedIfNeeded ?? "$" + word.text
      }
    }
    return "stats \(names.joined(separator: ", ")) as list"
  }

  /// The records that have one of some entries among their values, or refer to one of some records or cite it.
  func rows(holding entries: [VocabularyID: Set<EntryID>], _ records: Set<Row>) throws(Diagnostic) -> [Row] {
    var rows = RowSet(rowCount: catalogue.rowCount)
    for (field, definition) in schema.fields.enumerated() {
      guard case .vocabulary(let vocabulary, _) = definition.type, let wanted = entries[vocabulary] else { continue }
      rows.formUnion(try names.sets.rows(.some(field, .oneOf(wanted)), unless: interruption))
    }
    var pace = interruption.pace
    for row in try references.rows(to: records, unless: interruption) {
      try pace.step()
      rows.insert(row)
    }
    // A record itself is not among what there is about it, nor what only ties it to others.
    return try rows.rows.filter(unless: interruption) { !records.contains($0) && schema.kinds[Int(catalogue.kinds[$0])].relation == nil }
  }

  /// How many of some records are of each kind.
  func countsByKind(_ rows: [Row]) throws(Diagnostic) -> [Int] {
    var counts = Array(repeating: 0, count: schema.kinds.count)
    var pace = interruption.pace
    for row in rows {
      try pace.step()
      counts[Int(catalogue.kinds[row])] += 1
    }
    return counts
  }
}
