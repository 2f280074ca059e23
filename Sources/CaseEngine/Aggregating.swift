import CaseCatalogue
import CaseCore
import CaseQuery

/// A number that a measure is made of, with what it is measured in.
private struct Measured: Sendable {
  var quantity: Quantity

  /// The number in the base unit of its dimension.
  var base: Double

  /// Where it lies beside its number: just above (1), at it (0), just below (-1).
  var order: Int

  /// The record that it is a number of; `nil` for one of a row.
  var record: Row?
}

extension Execution {
  /// One number for each group and each dimension: what is measured in different things is never put together.
  mutating func aggregated(
    _ rows: Rows, _ aggregate: Aggregate, of word: Word, by fields: [GroupField]
  ) throws(Diagnostic) -> DerivedTable {
    let field = try binder.field(word, of: shape)
    if case .date(let values) = catalogue.columns[field] {
      return try aggregatedDates(rows, values, aggregate, of: word, by: fields)
    }
    guard case .quantity(let values) = catalogue.columns[field] else { throw noNumbers(in: word) }
    let measure = QuantityMeasure(schema, field)
    var grouping = Grouping<Group<GroupValue>, [Measured]>()
    let scaled = schema.scaledDimensions
    var (missing, uncountable, shares) = (0, 0, 0)
    var pace = interruption.pace
    for row in rows {
      try pace.step()
      if values[row].isEmpty { missing += 1 }
      for value in values[row] {
        // A rank or a target is no amount.
        if aggregate.adds, measure.comparatorEntry(value)?.isAmount == false {
          uncountable += 1
          continue
        }
        if aggregate == .sum, measure.unitEntry(value)?.isShare == true {
          shares += 1
          continue
        }
        let dimension = measure.summableDimension(value, scaled)
        let measured = Measured(
          quantity: measure.quantity(value, in: language), base: measure.base(value), order: measure.order(value), record: row)
        for keys in catalogue.combinations(of: fields, of: row, in: language) {
          try pace.step()
          grouping.update(Group(keys: keys, dimension: dimension), from: []) { $0.append(measured) }
        }
      }
    }
    noteMissingNumbers(missing, of: field, aggregate)
    if shares > 0 {
      let name = schema.fields[field].name
      guard !grouping.keys.isEmpty else {
        throw Diagnostic(EngineMessage.noSumOfShares, at: word.span, hints: [EngineMessage.measureShares(name)])
      }
      notes.append(EngineMessage.sharesLeftOut(shares, field: name))
    }
    if uncountable > 0 { notes.append(EngineMessage.noAmounts(uncountable)) }
    let groups = zip(grouping.keys, grouping.members).map { (cells: cells(of: $0.keys, fields), dimension: $0.dimension, members: $1) }
    return try table(of: groups, aggregate, of: field, catalogue.columns(of: fields))
  }

  /// The same of a column of a derived table.
  mutating func aggregated(
    _ table: DerivedTable, _ aggregate: Aggregate, of word: Word, by columns: [(index: Int, part: DatePart?)]
  ) throws(Diagnostic) -> DerivedTable {
    let column = try binder.column(word, of: .derived(table.columns))
    guard column.shape == .quantity else { throw noNumbers(in: word) }
    let units = schema.unitsByCode
    let grouping = try grouped(table, by: columns, from: [Measured]()) { members, row in
      if let measured = row[column.index].measured(units) { members.append(measured) }
    }
    var groups: [(cells: [Value], dimension: String, members: [Measured])] = []
    for (keys, members) in zip(grouping.keys, grouping.members) {
      for (dimension, same) in Dictionary(grouping: members, by: { $0.quantity.unit ?? "" }).sorted(by: {
        $0.key < $1.key
      }) {
        groups.append((keys, dimension, same))
      }
    }
    return try self.table(of: groups, aggregate, of: column.field, columns.map { table.groupColumn($0.index, $0.part) })
  }

  /// Groups as rows: those of the dimension that most figures have first, and in each the largest number.
  private func table(
    of groups: [(cells: [Value], dimension: String, members: [Measured])], _ aggregate: Aggregate, of field: FieldID?,
    _ columns: [DerivedTable.Column]
  ) throws(Diagnostic) -> DerivedTable {
    let approximate = schema.vocabularies.flatMap(\.entries).first { $0.comparator?.sign.all.contains("~") == true }?.code
    var sizes: [String: Int] = [:]
    for group in groups { sizes[group.dimension, default: 0] += group.members.count }
    let measured = groups.compactMap { group in
      group.members.aggregated(aggregate).map { (group: group, quantity: $0.quantity.comparing(approximately: approximate), base: $0.base) }
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
    let origins = zip(rows, sorted).map { (row: $0, records: [Rows.list($1.element.group.members.compactMap(\.record))]) }
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
    var grouping = Grouping<[GroupValue], [DateSpan]>()
    var pace = interruption.pace
    for row in rows where !values[row].isEmpty {
      for keys in catalogue.combinations(of: fields, of: row, in: language) {
        try pace.step()
        grouping.update(keys, from: []) { $0 += values[row] }
      }
    }
    let groups = zip(grouping.keys, grouping.members).map { CountedGroup(values: $0, size: $1.count, records: []) }
    let order = try catalogue.sorted(groups, of: fields, in: language, unless: interruption)
    let cells = order.map { index -> [Value] in
      let dates = grouping.members[index]
      let end =
        aggregate == .min
        ? dates.min { ($0.first, $0.last) < ($1.first, $1.last) } : dates.max { ($0.last, $0.first) < ($1.last, $1.first) }
      return self.cells(of: groups[index].values, fields) + [end.map(Value.date) ?? .missing, .count(dates.count)]
    }
    return DerivedTable(columns: catalogue.columns(of: fields) + [.init(OwnColumn(aggregate), .date), .init(.count)], rows: cells)
  }

  private mutating func noteMissingNumbers(_ missing: Int, of field: FieldID, _ aggregate: Aggregate) {
    if missing > 0 { notes.append(EngineMessage.missingLeftOut(missing, field: schema.fieldName(schema.fields[field].name))) }
    if aggregate == .sum { notes.append(EngineMessage.sumsMayOverlap) }
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

  /// What a number is put together by.
  private struct Group<Key: Hashable & Sendable>: Hashable, Sendable {
    var keys: [Key]
    var dimension: String
  }
}

extension Value {
  fileprivate func measured(_ units: [String: Vocabulary.Unit]) -> Measured? {
    switch self {
    case .count(let count): return Measured(quantity: Quantity(value: Double(count)), base: Double(count), order: 0)
    case .disputed(let inner): return inner.measured(units)
    case .quantity(let quantity):
      return Measured(quantity: quantity, base: quantity.base(in: units), order: 0)
    default: return nil
    }
  }
}

extension [Measured] {
  /// The number that they become, in the scale and unit that most of them have; an end is the figure itself as it was published.
  fileprivate func aggregated(_ aggregate: Aggregate) -> (quantity: Quantity, base: Double)? {
    let sorted = self.sorted { ($0.base, $0.order) < ($1.base, $1.order) }
    guard let first = sorted.first, let last = sorted.last else { return nil }
    switch aggregate {
    case .min: return (first.quantity, first.base)
    case .max: return (last.quantity, last.base)
    case .sum: return shown(reduce(0) { $0 + $1.base })
    case .avg: return shown(reduce(0) { $0 + $1.base } / Double(count))
    case .median:
      let middle = (sorted[(count - 1) / 2], sorted[count / 2])
      if count % 2 == 1 { return (middle.0.quantity, middle.0.base) }
      return [middle.0, middle.1].shown((middle.0.base + middle.1.base) / 2)
    }
  }

  private func shown(_ base: Double) -> (quantity: Quantity, base: Double)? {
    var counts: [Form: Int] = [:]
    for member in self { counts[Form(scale: member.quantity.scale, unit: member.quantity.unit), default: 0] += 1 }
    guard
      let common = self.max(by: { a, b in
        let (x, y) = (Form(scale: a.quantity.scale, unit: a.quantity.unit), Form(scale: b.quantity.scale, unit: b.quantity.unit))
        return (counts[x, default: 0], a.base) < (counts[y, default: 0], b.base)
      })
    else { return nil }
    // How much one of the common form is in the base unit.
    let one = common.quantity.value == 0 ? common.quantity.scale.factor : common.base / common.quantity.value
    var quantity = common.quantity
    quantity.value = (base / one).roundedForShow
    // What all say is said of the sum, too: over each is over all.
    let inexact = filter { !$0.quantity.sign.isEmpty }
    let said =
      inexact.first { other in inexact.allSatisfy { $0.quantity.sign == other.quantity.sign } } ?? inexact.first { $0.quantity.sign == "~" }
    (quantity.comparator, quantity.sign) = (said?.quantity.comparator, said?.quantity.sign ?? (inexact.isEmpty ? "" : "~"))
    return (quantity, base)
  }

  private struct Form: Hashable {
    var scale: Scale
    var unit: String?
  }
}

extension Double {
  /// Whole, or with six digits that count: more are only of the binary form, or say more than is known.
  fileprivate var roundedForShow: Double {
    guard isFinite, self != 0, rounded() != self else { return self }
    var factor = 1.0
    while magnitude * factor < 1e5, factor < 1e15 { factor *= 10 }
    return (self * factor).rounded() / factor
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

extension Aggregate {
  /// Whether numbers are added up for it.
  fileprivate var adds: Bool { self == .sum || self == .avg || self == .median }
}
