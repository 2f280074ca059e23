import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Tells why a condition left no rows: how many each of its parts matches alone, which part left none, and what would match instead.
  mutating func explainEmpty(_ condition: Condition, _ selection: Selection, _ rows: [Row]) throws(Diagnostic) {
    let parts = Array(zip(condition.conjuncts, selection.conjuncts))
    var sets: [RowSet] = []
    for (part, meaning) in parts {
      let set = try names.sets.rows(meaning, unless: interruption)
      sets.append(set)
      if parts.count > 1 {
        let count = try rows.count(unless: interruption) { set.contains($0) }
        notes.append(EngineMessage.conditionAlone(part.plainText(binder.readings), count))
      }
    }
    if parts.count == 1 { notes.append(EngineMessage.nothingMatches(of: rows.count)) }
    guard let culprit = emptying(sets, rows) else { return }
    // What the other parts leave, for whose sake the query was asked.
    let others = try rows.filter(unless: interruption) { row in
      sets.indices.allSatisfy { $0 == culprit || sets[$0].contains(row) }
    }
    let text = parts[culprit].0.plainText(binder.readings)
    if parts.count > 1, !others.isEmpty { notes.append(EngineMessage.emptiedBy(text, of: others.count)) }
    guard !others.isEmpty, let nearest = try nearest(to: parts[culprit], among: others) else {
      return correct(condition, parts.map(\.0), culprit, to: nil)
    }
    notes.append(EngineMessage.wouldMatch(nearest.field, nearest.values))
    correct(condition, parts.map(\.0), culprit, to: nearest.condition)
  }

  /// The part that takes the last rows, from left to right; where any would, the one that matches nothing at all.
  private func emptying(_ sets: [RowSet], _ rows: [Row]) -> Int? {
    var left = RowSet(rows.lazy.map(UInt32.init), rowCount: catalogue.rowCount)
    let all = left
    if let never = sets.firstIndex(where: { all.intersection($0).count == 0 }) { return never }
    for (index, set) in sets.enumerated() {
      left.formIntersection(set)
      if left.count == 0 { return index }
    }
    return nil
  }

  /// Keeps the condition with a part changed, or left out, for a query that has rows.
  private mutating func correct(_ condition: Condition, _ parts: [Condition], _ culprit: Int, to part: Condition?) {
    guard correction == nil, part != nil || parts.count > 1 else { return }
    var parts = parts
    if let part { parts[culprit] = part } else { parts.remove(at: culprit) }
    guard var joined = parts.first else { return }
    for part in parts.dropFirst() { joined = .and(joined, part) }
    correction = (clause: clauseIndex, condition: joined)
  }
}

/// What would fulfil a condition that nothing fulfils.
struct NearestValues {
  var field: LocalizedText

  /// As they are shown, the nearest first.
  var values: [String]

  /// The condition that the first of them fulfils; `nil` where another value would be another question.
  var condition: Condition?
}

extension Execution {
  /// As many are told.
  private static let mostNearest = 3

  /// The values of some records that are nearest to what a condition asks for.
  private func nearest(to part: (Condition, Selection), among rows: [Row]) throws(Diagnostic) -> NearestValues? {
    guard case (.comparison(let comparison), .some(let field, let predicate)) = part else { return nil }
    switch predicate {
    case .oneOf:
      let groups = try groups(of: .list(rows), by: [GroupField(field: field)])
      let names = groups.rows.compactMap { row -> (String, String)? in
        guard case .name(let name) = row[0], case .count(let count) = row[1] else { return nil }
        return (name.label, "\(name.label) \(count)")
      }
      // Another country is another question.
      return nearestValues(names.map(\.1), comparison, nil, field)
    case .date(let sign, let spans):
      guard case .date(let column) = catalogue.columns[field], let wanted = spans.first else { return nil }
      let found = Set(rows.flatMap { column[$0] }).sorted { ($0.distance(to: wanted), $0.first) < ($1.distance(to: wanted), $1.first) }
      return nearestValues(found.map(\.description), comparison, sign.including, field)
    case .quantity(let sign, let ranges):
      guard case .quantity(let column) = catalogue.columns[field], let range = ranges.first, range.dimension != nil else { return nil }
      let measure = catalogue.measure(of: field)
      // Many figures have few numbers, and few of these are told; those of one number may differ in how they are meant.
      let values = rows.flatMap { column[$0] }.distinct.filter { measure.unit($0)?.dimension == range.dimension }
      func distance(_ value: QuantityValue) -> Double { Swift.max(range.low - measure.base(value), measure.base(value) - range.high, 0) }
      let nearest = try values.sorted(unless: interruption) { distance($0) < distance($1) }
      let texts = nearest.prefix(Execution.mostNearest * (measure.comparatorCount + 1)).map { value in
        var quantity = measure.quantity(value, in: language)
        quantity.sign = ""
        return quantity.text
      }
      return nearestValues(texts.distinct, comparison, sign.including, field)
    case .text(.equal, let texts):
      // What is not the whole of a text may be a part of it.
      let holding = try catalogue.rows(field, .text(.contains, texts), unless: interruption)
      let found = try rows.filter(unless: interruption) { holding.contains($0) }
      var condition = comparison
      condition.operator = .contains
      let values = found.compactMap { catalogue.text(field, of: $0, in: language) }
      return values.isEmpty
        ? nil
        : NearestValues(
          field: schema.fields[field].label, values: Array(values.prefix(Execution.mostNearest)), condition: .comparison(condition))
    case .text, .coded, .never: return nil
    }
  }

  private func nearestValues(_ values: [String], _ comparison: Comparison, _ sign: Operator?, _ field: FieldID) -> NearestValues? {
    guard let first = values.first else { return nil }
    let told = Array(values.prefix(Execution.mostNearest))
    guard let sign else { return NearestValues(field: schema.fields[field].label, values: told) }
    var condition = comparison
    condition.operator = sign
    condition.values = [ValueRange(low: .word(Word(first, 0..<0)))]
    return NearestValues(field: schema.fields[field].label, values: told, condition: .comparison(condition))
  }
}

extension Operator {
  /// The comparison that holds for the nearest value, too.
  fileprivate var including: Operator {
    switch self {
    case .less, .lessOrEqual: .lessOrEqual
    case .greater, .greaterOrEqual: .greaterOrEqual
    default: .equal
    }
  }
}

extension DateSpan {
  /// About how many days lie between; none where they overlap.
  fileprivate func distance(to other: DateSpan) -> Int {
    func days(_ number: Int32) -> Int { Int(number) / 10_000 * 372 + Int(number) / 100 % 100 * 31 + Int(number) % 100 }
    return Swift.max(days(first) - days(other.last), days(other.first) - days(last), 0)
  }
}

extension Selection {
  /// The selections that `and` joins, in the order of the condition's.
  fileprivate var conjuncts: [Selection] {
    if case .and(let a, let b) = self { a.conjuncts + b.conjuncts } else { [self] }
  }
}
