public import CaseCatalogue
public import CaseCore

extension Answer {
  /// What a check of a catalogue came to: its findings, the published totals, and how filled the catalogue is.
  ///
  /// - Parameter format: What people read leaves out what is as it should be; other programs get all.
  public init(_ report: CatalogueReport, language: Language, format: Format = .table) {
    self.init()
    let counts = CheckMessage.counts(errors: report.errorCount, warnings: report.warningCount)
    // Whoever reads the report must know which state of which files it is about.
    sections.append(Section(heading: counts, .note(CheckMessage.checked(report.folder, report.catalogue?.edition))))
    if !report.findings.isEmpty { sections.append(Section(heading: CheckMessage.findings, .diagnostics(report.findings))) }
    let untold = report.errorCount + report.warningCount - report.findings.count
    if untold > 0 { notes.append(CheckMessage.untold(untold)) }
    if report.otherErrorCount > 0 { notes.append(CheckMessage.otherErrors(report.otherErrorCount)) }
    guard let catalogue = report.catalogue else {
      notes.append(CheckMessage.onlyLoaded)
      return
    }
    // Pages have it at the top.
    if !format.isForPeople { edition = catalogue.edition }
    let holdings = HoldingsTables(catalogue: catalogue, language: language)
    sections.append(Section(heading: CheckMessage.totals, .table(holdings.totals)))
    let fillings = catalogue.fillings
    let shown = format.isForPeople ? fillings.filter { $0.filled < $0.total } : fillings
    sections.append(Section(heading: CheckMessage.fillings, .table(holdings.table(of: shown))))
    if shown.count < fillings.count { sections.append(Section(.note(CheckMessage.alwaysFilled(fillings.count - shown.count)))) }
    notes += holdings.unusedEntries
  }
}

/// What a catalogue holds, and what it could, as tables.
private struct HoldingsTables {
  let catalogue: Catalogue
  let language: Language

  private var schema: Schema { catalogue.schema }

  var totals: Table {
    let rows = catalogue.heldTotals.map { total -> [Value] in
      let conditions = total.published.conditions.map { Value.text(text(of: $0)) }
      return [
        .text(total.published.label.text(in: language)), .quantity(catalogue.quantity(total.published, in: language)), .count(total.held),
        .list(conditions), .count(total.all),
      ]
    }
    let columns = [
      Table.Column(key: "total", heading: CheckMessage.total),
      Table.Column(key: "published", heading: CheckMessage.published, alignment: .right),
      Table.Column(key: "held", heading: CheckMessage.held, alignment: .right),
      Table.Column(key: "where", heading: CheckMessage.conditions),
      Table.Column(key: "of", heading: CheckMessage.ofKind, alignment: .right),
    ]
    return Table(columns: columns, rows: rows)
  }

  private func text(of condition: (field: FieldID, entry: EntryID)) -> String {
    guard case .vocabulary(let vocabulary, _) = schema.fields[condition.field].type else { return "" }
    let label = catalogue.name(vocabulary, condition.entry, in: language).label
    return "\(schema.fields[condition.field].label.text(in: language)) = \(label)"
  }

  func table(of fillings: [Filling]) -> Table {
    let rows = fillings.map { filling -> [Value] in
      let field = schema.fields[filling.field]
      // Only what is complete is 100, and only what is empty 0.
      let percent = filling.filled == 0 ? 0 : max(1, filling.filled * 100 / filling.total)
      return [
        .name(catalogue.name(ofKind: filling.kind, in: language)),
        .name(Name(code: field.name, label: field.label.text(in: language))), .count(filling.filled), .count(filling.total),
        .count(percent),
      ]
    }
    let columns = [
      Table.Column(key: "kind", heading: EngineMessage.kind), Table.Column(key: "field", heading: EngineMessage.field),
      Table.Column(key: "filled", heading: CheckMessage.filled, alignment: .right),
      Table.Column(key: "of", heading: CheckMessage.of, alignment: .right),
      Table.Column(key: "percent", heading: CheckMessage.percent, alignment: .right),
    ]
    return Table(columns: columns, rows: rows)
  }

  var unusedEntries: [any Message] {
    catalogue.unusedEntries.map { vocabulary, entries in
      let labels = entries.map { catalogue.name(vocabulary, $0, in: language).label }
      return CheckMessage.unusedEntries(schema.vocabularies[vocabulary].label, labels)
    }
  }
}
