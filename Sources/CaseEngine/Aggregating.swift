import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Numbers that become one.
  private struct NumberGroup {
    let cells: [Value]
    let dimension: String
    var members: [Measured] = []

    /// The records that they are numbers of; none for rows that a statement made.
    var rows: [Row] = []
  }

  /// One number for each group and each dimension: what is measured in different things is never put together.
  mutating func aggregated(
    _ rows: Rows, _ aggregate: Aggregate, of word: Word, by fields: [GroupField]
  ) throws(Diagnostic) -> DerivedTable {
    let field = try binder.field(word, of: shape)
    if case .date(let values) = catalogue.columns[field] {
      return try aggregatedDates(rows, values, aggregate, of: word, by: fields)
    }
    guard case .quantity(let values) = catalogue.columns[field] else { throw noNumbers(in: word) }
    var forms = FigureForms(schema, catalogue.measure(of: field), in: language)
    var groups: [NumberGroup] = []
    var pace = interruption.pace
    for group in try names.counted(rows, by: fields, in: language, unless: interruption) {
      let cells = self.cells(of: group.values, fields)
      var parts: [NumberGroup] = []
      for row in group.records.shared {
        try pace.step()
        for index in values.range(of: row) {
          let value = values.elements[index]
          let form = forms.number(value)
          guard forms.forms[form].isUsed(for: aggregate) else { continue }
          let dimension = forms.dimensions[form]
          while parts.count <= dimension { parts.append(NumberGroup(cells: cells, dimension: forms.dimensionNames[parts.count])) }
          parts[dimension].members.append(Measured(value.number, form, of: forms.forms))
          if parts[dimension].rows.last != row { parts[dimension].rows.append(row) }
        }
      }
      groups += parts.filter { !$0.members.isEmpty }
    }
    try noteLeftOut(rows, values, field, &forms, aggregate, of: word, isAll: groups.isEmpty)
    return try table(of: groups, forms.forms, aggregate, of: field, catalogue.columns(of: fields))
  }

  /// The same of a column of a derived table.
  mutating func aggregated(
    _ table: DerivedTable, _ aggregate: Aggregate, of word: Word, by columns: [(index: Int, part: DatePart?)]
  ) throws(Diagnostic) -> DerivedTable {
    let column = try binder.column(word, of: .derived(table.columns))
    guard column.shape == .quantity else { throw noNumbers(in: word) }
    let units = schema.unitsByCode
    var forms: [FigureForm] = []
    var numbers: [Quantity: Int] = [:]
    let grouping = try grouped(table, by: columns, from: [Measured]()) { members, row in
      guard let quantity = row[column.index].quantity else { return }
      var form = quantity
      form.value = 0
      let number = numbers[form] ?? forms.count
      if number == forms.count { forms.append(FigureForm(form, units)) }
      numbers[form] = number
      members.append(Measured(quantity.value, number, of: forms))
    }
    var groups: [NumberGroup] = []
    for (keys, members) in zip(grouping.keys, grouping.members) {
      let byDimension = Dictionary(grouping: members) { forms[$0.form].dimension }
      for (dimension, same) in byDimension.sorted(by: { $0.key < $1.key }) {
        groups.append(NumberGroup(cells: keys, dimension: dimension, members: same))
      }
    }
    return try self.table(of: groups, forms, aggregate, of: column.field, columns.map { table.groupColumn($0.index, $0.part) })
  }

  /// Groups as rows: those of the dimension that most figures have first, and in each the largest number.
  private func table(
    of groups: [NumberGroup], _ forms: [FigureForm], _ aggregate: Aggregate, of field: FieldID?, _ columns: [DerivedTable.Column]
  ) throws(Diagnostic) -> DerivedTable {
    let approximate = schema.vocabularies.flatMap(\.entries).first { $0.comparator?.sign.all.contains("~") == true }?.code
    var sizes: [String: Int] = [:]
    for group in groups { sizes[group.dimension, default: 0] += group.members.count }
    var measured: [(group: NumberGroup, quantity: Quantity, base: Double)] = []
    for group in groups {
      guard let (quantity, base) = try group.members.aggregated(aggregate, forms, unless: interruption) else { continue }
      measured.append((group, quantity.comparing(approximately: approximate), base))
    }
    let isInTime = columns.first?.part != nil
    let sorted = try measured.enumerated().sorted(unless: interruption) { a, b in
      let (x, y) = (a.element, b.element)
      if x.group.dimension != y.group.dimension {
        return (sizes[x.group.dimension, default: 0], y.group.dimension) > (sizes[y.group.dimension, default: 0], x.group.dimension)
      }
      if isInTime, case .date(let first)? = x.group.cells.first, case .date(let second)? = y.group.cells.first {
        return (first.first, first.last, a.offset) < (second.first, second.last, b.offset)
      }
      return x.base == y.base ? a.offset < b.offset : x.base > y.base
    }
    let own = OwnColumn(aggregate)
    var column = DerivedTable.Column(own, .quantity, of: field)
    if let field { column.heading = EngineMessage.aggregateOf(own, schema.fields[field].label) }
    let rows = sorted.map { $0.element.group.cells + [.quantity($0.element.quantity), .count($0.element.group.members.count)] }
    let origins = zip(rows, sorted).map { (row: $0, records: [Rows.list($1.element.group.rows)]) }
    return DerivedTable(
      columns: columns + [column, .init(.count)], rows: rows,
      origins: origins.allSatisfy { $0.records.allSatisfy(\.isEmpty) } ? [] : origins)
  }

  /// The first or last of dates: nothing else can be made of them.
  private mutating func aggregatedDates(
    _ rows: Rows, _ values: RaggedArray<DateSpan>, _ aggregate: Aggregate, of word: Word, by fields: [GroupField]
  ) throws(Diagnostic) -> DerivedTable {
    guard aggregate == .min || aggregate == .max else {
      throw Diagnostic(EngineMessage.onlyEnds(word.text, OwnColumn(aggregate).rawValue), at: word.span)
    }
    var groups: [CountedGroup] = []
    var ends: [DateSpan] = []
    var pace = interruption.pace
    for group in try names.counted(rows, by: fields, in: language, unless: interruption) {
      var end: DateSpan?
      var count = 0
      for row in group.records.shared {
        try pace.step()
        for date in values[row] {
          count += 1
          if end.map({ date.isBeyond($0, aggregate) }) ?? true { end = date }
        }
      }
      guard let end else { continue }
      groups.append(CountedGroup(values: group.values, size: count, records: []))
      ends.append(end)
    }
    let order = try catalogue.sorted(groups, of: fields, in: language, unless: interruption)
    let cells = order.map { self.cells(of: groups[$0].values, fields) + [.date(ends[$0]), .count(groups[$0].size)] }
    return DerivedTable(columns: catalogue.columns(of: fields) + [.init(OwnColumn(aggregate), .date), .init(.count)], rows: cells)
  }

  /// Tells how many records have no number, and how many numbers do not count.
  private mutating func noteLeftOut(
    _ rows: Rows, _ values: RaggedArray<QuantityValue>, _ field: FieldID, _ forms: inout FigureForms, _ aggregate: Aggregate,
    of word: Word, isAll: Bool
  ) throws(Diagnostic) {
    var missing = 0
    var counts: [Int] = []
    var pace = interruption.pace
    for row in rows {
      try pace.step()
      let range = values.range(of: row)
      if range.isEmpty { missing += 1 }
      for index in range {
        let form = forms.number(values.elements[index])
        while counts.count <= form { counts.append(0) }
        counts[form] += 1
      }
    }
    let leftOut = zip(forms.forms, counts).filter { !$0.0.isUsed(for: aggregate) }
    let shares = leftOut.filter(\.0.isAmount).reduce(0) { $0 + $1.1 }
    let uncountable = leftOut.reduce(0) { $0 + $1.1 } - shares
    let name = schema.fields[field].name
    if missing > 0 { notes.append(EngineMessage.missingLeftOut(missing, field: schema.fieldName(name))) }
    if aggregate == .sum { notes.append(EngineMessage.sumsMayOverlap) }
    if shares > 0 {
      guard !isAll else { throw Diagnostic(EngineMessage.noSumOfShares, at: word.span, hints: [EngineMessage.measureShares(name)]) }
      notes.append(EngineMessage.sharesLeftOut(shares, field: name))
    }
    if uncountable > 0 { notes.append(EngineMessage.noAmounts(uncountable)) }
  }

  private func noNumbers(in word: Word) -> Diagnostic {
    let numbers: [String] =
      switch shape {
      case .derived(let columns): columns.filter(\.isNumber).map(\.key)
      case .records(let kinds):
        schema.fields.indices.filter { field in
          schema.fields[field].type.shape == .quantity && kinds.contains { schema.has(field, in: $0) }
        }.map { schema.fields[$0].name }
      }
    return Diagnostic(EngineMessage.noNumbers(word.text), at: word.span, hints: numbers.isEmpty ? [] : [EngineMessage.numbersAre(numbers)])
  }
}

extension FigureForm {
  /// Whether figures of the form count for a number that is made of many.
  fileprivate func isUsed(for aggregate: Aggregate) -> Bool {
    switch aggregate {
    case .min, .max: true
    case .avg, .median: isAmount
    case .sum: isAmount && !isShare
    }
  }
}

extension DateSpan {
  /// Whether it begins before another, or ends behind it, as the end that is asked for does.
  fileprivate func isBeyond(_ other: DateSpan, _ end: Aggregate) -> Bool {
    end == .min ? (first, last) < (other.first, other.last) : (last, first) > (other.last, other.first)
  }
}

extension Value {
  /// As a quantity, if it is a number.
  fileprivate var quantity: Quantity? {
    switch self {
    case .count(let count): Quantity(value: Double(count))
    case .disputed(let inner): inner.quantity
    case .quantity(let quantity): quantity
    default: nil
    }
  }
}

extension Quantity {
  /// With the comparator that programs know, where only its sign is given.
  fileprivate func comparing(approximately code: String?) -> Quantity {
    guard comparator == nil, sign == "~" else { return self }
    var quantity = self
    quantity.comparator = code
    return quantity
  }
}
