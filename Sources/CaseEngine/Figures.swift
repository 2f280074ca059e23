import CaseCatalogue
import CaseCore

extension Execution {
  /// The kinds whose records are figures.
  private var figureKinds: [(kind: KindID, fields: FigureFields)] {
    schema.kinds.indices.compactMap { kind in schema.kinds[kind].figure.map { (kind, $0) } }
  }

  /// Those of some rows that are figures, kind by kind, with the fields that make them.
  private func figures(among rows: [Row]) throws(Diagnostic) -> [(row: Row, fields: FigureFields)] {
    var found: [(row: Row, fields: FigureFields)] = []
    for (kind, fields) in figureKinds {
      found += try rows.filter(unless: interruption) { catalogue.kinds[$0] == UInt8(kind) }.map { ($0, fields) }
    }
    return found
  }

  /// The figures about each of some records.
  ///
  /// - Complexity: O(number of references to these records).
  func figures(ofEach rows: [Row]) throws(Diagnostic) -> [Row: [Row]] {
    let wanted = Set(rows)
    var figures: [Row: [Row]] = [:]
    for (figure, fields) in try self.figures(among: try references.rows(to: wanted, unless: interruption)) {
      if let owner = owner(of: figure, fields), wanted.contains(owner) { figures[owner, default: []].append(figure) }
    }
    return figures
  }

  /// The figures that say they are about one of some records.
  func figures(about records: Set<Row>) throws(Diagnostic) -> [Row] { try figures(of: [:], about: records) }

  /// The figures that speak of one of some vocabulary entries, and those about one of some records.
  func figures(of entries: [VocabularyID: Set<EntryID>], about records: Set<Row>) throws(Diagnostic) -> [Row] {
    var speaking = Set(try references.rows(to: records, unless: interruption))
    var pace = interruption.pace
    for scope in figureKinds.compactMap(\.fields.scope) {
      guard case .vocabulary(let column) = catalogue.columns[scope], case .vocabulary(let vocabulary, _) = schema.fields[scope].type else {
        continue
      }
      for row in entries[vocabulary, default: []].lazy.flatMap({ column.postings[Int($0)] }) {
        try pace.step()
        speaking.insert(Row(row))
      }
    }
    return try figures(among: try speaking.sorted(unless: interruption, by: <)).filter(unless: interruption) { row, fields in
      if let scope = fields.scope, holdsAny(scope, row, entries) { return true }
      return owner(of: row, fields).map(records.contains) ?? false
    }.map(\.row)
  }

  private func owner(of row: Row, _ fields: FigureFields) -> Row? {
    guard let field = fields.owner, case .reference(let values) = catalogue.columns[field] else { return nil }
    return values[row].first.flatMap { catalogue.row(withIdentifier: $0) }
  }

  /// Whether a vocabulary field of a record has one of some entries.
  private func holdsAny(_ field: FieldID, _ row: Row, _ entries: [VocabularyID: Set<EntryID>]) -> Bool {
    guard case .vocabulary(let column) = catalogue.columns[field], case .vocabulary(let vocabulary, _) = schema.fields[field].type,
      let wanted = entries[vocabulary]
    else { return false }
    return column.entries[row].contains(where: wanted.contains)
  }

  /// Figures in the order of their topics' vocabulary, those without one last.
  func byTopic(_ rows: [Row]) throws(Diagnostic) -> [Row] {
    func topic(_ row: Row) -> EntryID {
      guard let field = schema.kinds[Int(catalogue.kinds[row])].figure?.topic, case .vocabulary(let column) = catalogue.columns[field]
      else {
        return .max
      }
      return column.entries[row].first ?? .max
    }
    let places = try rows.indices.sorted(unless: interruption) { (topic(rows[$0]), $0) < (topic(rows[$1]), $1) }
    return places.map { rows[$0] }
  }

  /// Figures as a table: what, how much, when, how it grew, what it is about, and the numbers of its sources.
  ///
  /// - Parameters:
  ///   - owner: Whether what a figure is about is told.
  ///   - topic: Whether topics are told, where there are several.
  ///   - bars: Whether it is shown how large figures are beside others of their dimension.
  func figureTable(
    _ rows: [Row], _ citations: inout Citations, owner: Bool = false, topic: Bool = false, bars: Bool = false
  ) throws(Diagnostic) -> Table {
    var fields: [FieldID] = []
    for (kind, figure) in figureKinds {
      // What a figure speaks of stands in the heading, or in a column of its own.
      let topics = [figure.topic].compactMap { $0 }.filter { field in topic && Set(rows.map { cell(field, $0) }).count > 1 }
      let shown = topics + schema.kinds[kind].columns.filter { $0 != figure.scope && $0 != figure.owner }
      for field in shown + [figure.growth, owner ? figure.owner : nil].compactMap({ $0 }) where !fields.contains(field) {
        fields.append(field)
      }
    }
    var cells = try rows.map(unless: interruption) { row in fields.map { cell($0, row) } }
    // A column that says nothing of these figures is left out.
    let used = fields.indices.filter { index in cells.contains { $0[index] != .missing } }
    cells = try cells.map(unless: interruption) { row in used.map { row[$0] } }
    var columns = used.map { catalogue.column(fields[$0]) }
    columns.append(Table.Column(key: "source", heading: EngineMessage.source))
    var pace = interruption.pace
    for (index, row) in rows.enumerated() {
      try pace.step()
      cells[index].append(.text(citation(of: row, &citations).text(in: language)))
    }
    var table = Table(columns: columns, rows: cells)
    if bars { table.bars = self.bars(beside: rows, used.map { fields[$0] }) }
    try addDisputes(of: used.map { fields[$0] }, rows, to: &table)
    return table
  }

  /// Bars beside the values of figures, where these are in one column, and two of them can be compared.
  private func bars(beside rows: [Row], _ fields: [FieldID]) -> Table.Bars? {
    let values = Set(rows.compactMap { schema.kinds[Int(catalogue.kinds[$0])].figure?.value })
    guard values.count == 1, let value = values.first, let column = fields.firstIndex(of: value) else { return nil }
    let shares = shares(value, of: rows)
    return shares.contains { $0 != nil } ? Table.Bars(column: column, shares: shares) : nil
  }

  /// The numbers of the sources of a figure's value.
  func citation(of row: Row, _ citations: inout Citations) -> EngineMessage {
    guard let figure = schema.kinds[Int(catalogue.kinds[row])].figure else {
      return .citation(citations.numbers(of: row), isOfOneSource: false)
    }
    let evidence = catalogue.evidence(of: row, figure.value)
    return .citation(citations.numbers(of: evidence.items), isOfOneSource: !evidence.isCertain)
  }
}
