import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// The numbers of a derived table: one chart for each unit, for units are never mixed.
  func chart(of table: DerivedTable, _ style: Chart.Style?) throws(Diagnostic) -> [Section] {
    let groups = table.columns.indices.filter { table.columns[$0].isGroup }
    let labels = groups.isEmpty ? table.columns.indices.filter { !table.columns[$0].isNumber }.prefix(1) : groups[...]
    guard let number = table.drawnColumn, (1...2).contains(labels.count) else { throw Diagnostic(EngineMessage.nothingToDraw) }
    let isInTime = labels.first.map { table.columns[$0].shape == .date } ?? false
    let style = style ?? (isInTime && table.columns[labels[0]].part != nil ? .timeline : .bar)
    if style != .bar, !isInTime { throw Diagnostic(EngineMessage.timelineNeedsDates, hints: [EngineMessage.countByYear]) }
    return try parts(of: table, by: number).map { part throws(Diagnostic) in
      var part = part
      guard isInTime, style != .bar else { return [Section(.chart(try chart(of: part, style, labels, number)))] }
      let undated = part.rows.filter { $0[labels[0]].span == nil }
      let dated = inTime(part.rows, labels[0], number, part.columns)
      part.rows = dated.rows
      var notes =
        undated.isEmpty
        ? [] : [Section(.note(EngineMessage.undated(undated.compactMap { $0[number].number?.text(in: language, numbers: .plain) })))]
      if dated.leavesGaps { notes.append(Section(.note(EngineMessage.gapsLeftOut))) }
      return [Section(.chart(try chart(of: part, style, labels, number)))] + notes
    }.flatMap { $0 }
  }

  private func chart(
    of table: DerivedTable, _ style: Chart.Style, _ labels: ArraySlice<Int>, _ number: Int
  ) throws(Diagnostic) -> Chart {
    let plain = try plainTable(table)
    let measure = table.columns[number].heading
    if labels.count == 2 {
      guard let crosstab = Crosstab(table, number: number) else { throw Diagnostic(EngineMessage.tooManyToDraw(Crosstab.mostColumns)) }
      let (down, across) = (table.columns[labels[0]], table.columns[labels[1]])
      return Chart(
        style: style, measure: measure, rows: crosstab.rows.map { label($0, down) }, columns: crosstab.columns.map { label($0, across) },
        cells: crosstab.cells.map { $0.map(\.number) }, table: plain, recordCount: table.recordCount(in: catalogue))
    }
    return Chart(
      style: style, measure: measure, rows: table.rows.map { label($0[labels[0]], table.columns[labels[0]]) }, columns: [.missing],
      cells: table.rows.map { [$0[number].number] }, table: plain, recordCount: table.recordCount(in: catalogue))
  }

  /// The figures among records, each with its title: one chart for each unit.
  func chart(ofFigures rows: [Row], _ style: Chart.Style?) throws(Diagnostic) -> Answer {
    let figures = rows.compactMap { row in schema.kinds[Int(catalogue.kinds[row])].figure.map { (row: row, fields: $0) } }
    guard let fields = figures.first?.fields, figures.count == rows.count else {
      throw Diagnostic(EngineMessage.nothingToDraw, hints: [EngineMessage.countFirst])
    }
    if let style, style != .bar, fields.period == nil {
      throw Diagnostic(EngineMessage.timelineNeedsDates, hints: [EngineMessage.countByYear])
    }
    let isInTime = style == .timeline || style == .line
    var label = DerivedTable.Column(
      isInTime ? fields.period ?? fields.value : schema.nameFields.first ?? fields.value, of: schema)
    label.isGroup = true
    let cells = try figures.map(unless: interruption) { figure -> [Value] in
      let title = Value.text(catalogue.title(of: figure.row, in: language))
      let period = fields.period.map { catalogue.value($0, of: figure.row, in: language) } ?? .missing
      return [isInTime ? period : title, catalogue.value(fields.value, of: figure.row, in: language)]
    }
    let table = DerivedTable(
      columns: [label, DerivedTable.Column(fields.value, of: schema)], rows: cells,
      origins: zip(cells, figures).map { (row: $0, records: [.list([$1.row])]) })
    return Answer(sections: try chart(of: table, style ?? .bar), rowCount: rows.count)
  }

  /// A table for each unit of a column's numbers, that of most of them first: each number stays as it is, and what stands beside it is like it.
  private func parts(of table: DerivedTable, by number: Int) throws(Diagnostic) -> [DerivedTable] {
    var grouping = Grouping<String, [[Value]]>()
    for row in table.rows {
      if let quantity = row[number].number { grouping.update(quantity.unit ?? "", from: []) { $0.append(row) } }
    }
    if grouping.keys.isEmpty { return [table] }
    return grouping.members.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map {
      DerivedTable(columns: table.columns, rows: $0.element, origins: table.origins)
    }
  }

  /// As many parts of the calendar are drawn with those between them that have nothing.
  private static let mostInTime = 60

  /// Rows in the order of time; where they are parts of the calendar, also those between that have nothing.
  private func inTime(_ rows: [[Value]], _ date: Int, _ number: Int, _ columns: [DerivedTable.Column]) -> (
    rows: [[Value]], leavesGaps: Bool
  ) {
    // What has no date has no place in time: it is told below.
    let dated = rows.filter { $0[date].span != nil }.sorted { ($0[date].span?.first ?? 0) < ($1[date].span?.first ?? 0) }
    guard let part = columns[date].part, columns.count(where: \.isGroup) == 1 else { return (dated, false) }
    let nothing: Value = columns[number].key == OwnColumn.count.rawValue ? .count(0) : .missing
    var filled: [[Value]] = []
    for row in dated {
      var last = filled.last?[date].span
      while let next = last.flatMap({ part.next(after: $0) }), let span = row[date].span, next.last < span.first {
        // What is far apart is told by its dates alone: a slip of a century in the data must not draw a thousand empty bars.
        guard filled.count < Execution.mostInTime else { return (dated, true) }
        var gap = Array(repeating: Value.missing, count: columns.count)
        (gap[date], gap[number]) = (.date(next), nothing)
        filled.append(gap)
        last = next
      }
      filled.append(row)
    }
    return (filled, false)
  }
}

extension DerivedTable {
  /// The column of numbers that is drawn: what was measured, else how many there are.
  fileprivate var drawnColumn: Int? {
    // Dates are no lengths.
    if columns.contains(where: { $0.isMeasure && $0.shape == .date }) { return nil }
    return columns.firstIndex { $0.isNumber && !$0.isGroup && $0.key != OwnColumn.count.rawValue }
      ?? columns.firstIndex { $0.isNumber && !$0.isGroup }
  }
}

extension Value {
  fileprivate var number: Quantity? {
    switch undisputed {
    case .count(let count): Quantity(value: Double(count))
    case .quantity(let quantity): quantity
    default: nil
    }
  }

  fileprivate var span: DateSpan? { if case .date(let span) = undisputed { span } else { nil } }

  fileprivate var undisputed: Value {
    switch self {
    case .disputed(let inner): inner
    case .list(let values): values.first ?? .missing
    default: self
    }
  }
}
