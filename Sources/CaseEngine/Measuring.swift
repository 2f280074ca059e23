import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Groups the rows, and measures each group.
  mutating func measure(_ measure: Measure, by keys: [GroupKey]) throws(Diagnostic) {
    shown = nil
    drawing = .rows
    switch (state, measure) {
    case (.records(let rows, _), .stats) where keys.isEmpty:
      let spread = try spread(rows)
      (state, drawing) = (.derived(spread.table), .finished(spread.answer))
      isAsBegun = true
    case (.records(let rows, _), .aggregate(let aggregate, let word)):
      state = .derived(try aggregated(rows, aggregate, of: word, by: try groupFields(keys)))
    case (.records(let rows, _), _):
      let (table, total) = try countedGroups(of: rows, by: try groupFields(keys))
      state = .derived(table)
      if total > rows.count { notes.append(EngineMessage.countedSeveral(rows.count, total)) }
      if measure.drawsBars { drawing = .bars } else if keys.count == 2 { drawing = .crosstab }
    case (.derived(let table), .aggregate(let aggregate, let word)):
      state = .derived(try aggregated(table, aggregate, of: word, by: try groupColumns(keys)))
    case (.derived(let table), _):
      state = .derived(try counted(table, by: try groupColumns(keys)))
      if measure.drawsBars { drawing = .bars }
    }
  }

  /// Records counted by fields, the largest groups first.
  func groups(of rows: Rows, by fields: [GroupField]) throws(Diagnostic) -> DerivedTable {
    try countedGroups(of: rows, by: fields).table
  }

  /// Records counted by fields, and how many counts there are: more than records where some have several values.
  private func countedGroups(of rows: Rows, by fields: [GroupField]) throws(Diagnostic) -> (table: DerivedTable, total: Int) {
    let groups = try names.counted(rows, by: fields, in: language, unless: interruption)
    let order = try catalogue.sorted(groups, of: fields, in: language, unless: interruption)
    let cells = try order.map(unless: interruption) { index in self.cells(of: groups[index].values, fields) + [.count(groups[index].size)] }
    let origins = zip(cells, order).map { (row: $0, records: groups[$1].records) }
    let table = DerivedTable(columns: catalogue.columns(of: fields) + [.init(.count)], rows: cells, origins: origins)
    return (table, groups.reduce(0) { $0 + $1.size })
  }

  func cells(of values: [GroupValue], _ fields: [GroupField]) -> [Value] {
    zip(values, fields).map { catalogue.value($0, of: $1.field, in: language) }
  }

  /// The fields of records that words name.
  func groupFields(_ keys: [GroupKey]) throws(Diagnostic) -> [GroupField] {
    var fields: [GroupField] = []
    for key in keys {
      let field = if let word = key.field { try binder.field(word, of: shape) } else { try dateOfRows(for: key) }
      if key.part != nil, schema.fields[field].type.shape != .date {
        throw Diagnostic(EngineMessage.partOfNoDate(schema.fields[field].name), at: key.span, hints: [datesHint])
      }
      let group = GroupField(field: field, part: key.part)
      if !fields.contains(group) { fields.append(group) }
    }
    return fields
  }

  /// The date that the rows' kinds have, where a statement names only a part of it.
  private func dateOfRows(for key: GroupKey) throws(Diagnostic) -> FieldID {
    guard case .records(let kinds) = shape else { throw Diagnostic(EngineMessage.noDateHere, at: key.span) }
    let common = kinds.first.map { schema.kinds[$0].fields } ?? []
    let dates = common.filter { field in
      schema.fields[field].type.shape == .date && kinds.allSatisfy { schema.has(field, in: $0) }
    }
    guard let date = dates.first else { throw Diagnostic(EngineMessage.noDateHere, at: key.span, hints: [datesHint]) }
    return date
  }

  private var datesHint: EngineMessage {
    .dateFieldsAre(schema.fields.filter { $0.type.shape == .date }.map(\.name))
  }

  /// The columns of a derived table that words name.
  private func groupColumns(_ keys: [GroupKey]) throws(Diagnostic) -> [(index: Int, part: DatePart?)] {
    guard case .derived(let columns) = shape else { return [] }
    var found: [(index: Int, part: DatePart?)] = []
    for key in keys {
      // A part of a date may be a column already.
      let word = key.field ?? Word(key.part?.rawValue ?? "", key.span)
      let column = try binder.column(word, of: .derived(columns))
      if key.part != nil, column.shape != .date { throw Diagnostic(EngineMessage.partOfNoDate(word.text), at: key.span) }
      // The new rows have a column of that name.
      if word.text == OwnColumn.count.rawValue { throw Diagnostic(EngineMessage.noCountByCount, at: key.span) }
      found.append((column.index, key.field == nil ? nil : key.part))
    }
    return found
  }

  /// How many rows there are under each of some columns' values.
  private func counted(_ table: DerivedTable, by columns: [(index: Int, part: DatePart?)]) throws(Diagnostic) -> DerivedTable {
    var grouping = try grouped(table, by: columns, from: 0) { count, _ in count += 1 }
    if columns.isEmpty, table.rows.isEmpty { grouping.update([], from: 0) { _ in } }
    let counted = DerivedTable(
      columns: columns.map { table.groupColumn($0.index, $0.part) } + [.init(.count)],
      rows: zip(grouping.keys, grouping.members).map { $0 + [.count($1)] })
    let bySize = SortOrder(field: columns.count, isDescending: true)
    let byName = columns.indices.map { SortOrder(field: $0, isDescending: false) }
    return try catalogue.sorted(counted, by: [bySize] + byName, unless: interruption)
  }

  /// The rows of a derived table put together by the values of some columns; a row stands under each of several values.
  func grouped<Member>(
    _ table: DerivedTable, by columns: [(index: Int, part: DatePart?)], from start: Member, _ change: (inout Member, [Value]) -> Void
  ) throws(Diagnostic) -> Grouping<[Value], Member> {
    var grouping = Grouping<[Value], Member>()
    var pace = interruption.pace
    for row in table.rows {
      try pace.step()
      for key in columns.combinations(of: { row[$0.index].parts($0.part) }) { grouping.update(key, from: start) { change(&$0, row) } }
    }
    return grouping
  }
}

extension Measure {
  fileprivate var drawsBars: Bool { if case .stats = self { true } else { false } }
}

extension Value {
  /// The values that a row stands under.
  fileprivate func parts(_ part: DatePart?) -> [Value] {
    switch self {
    case .list(let values): values.flatMap { $0.parts(part) }
    case .disputed(let inner): inner.parts(part)
    case .date(let span): [.date(part?.span(around: span) ?? span)]
    default: [self]
    }
  }
}

extension DerivedTable {
  /// A column that rows are put together by.
  func groupColumn(_ index: Int, _ part: DatePart?) -> Column {
    var column = columns[index]
    column.isGroup = true
    if let part {
      column.part = part
      column.key = part.rawValue
      column.heading = OwnColumn(part)
    }
    return column
  }
}
