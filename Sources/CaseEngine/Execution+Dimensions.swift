import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// How many figures are measured in a unit.
public struct UnitCount: Sendable {
  /// The unit's code; `nil` for figures without a unit.
  let unit: String?
  let count: Int

  /// The most frequent of them, as a message lists them.
  static func list(_ units: [UnitCount], in language: Language) -> String {
    let shown = units.prefix(5).map { "\($0.unit ?? (language == .zh ? "无单位" : "no unit")) \($0.count)" }
    let more = units.count > shown.count
    return language == .zh ? shown.joined(separator: "、") + (more ? "……" : "") : shown.joined(separator: ", ") + (more ? " …" : "")
  }
}

extension Execution {
  /// Says how many figures a condition left aside because they are measured in another dimension than what they were compared with.
  ///
  /// Left aside are records that would be kept if any such figure fulfilled its comparison: those that another condition drops are not told.
  mutating func noteOtherDimensions(_ selection: Selection, kept: Rows, of rows: Rows) throws(Diagnostic) {
    let compared = selection.comparedDimensions
    guard !compared.isEmpty else { return }
    let remaining = kept.set(rowCount: catalogue.rowCount)
    for (field, dimensions) in compared.sorted(by: { $0.key < $1.key }) {
      let aside = try names.sets.rows(selection.leavingAside(field, dimensions), unless: interruption)
      let left = rows.intersection(aside.subtracting(remaining))
      if !left.isEmpty { notes.append(EngineMessage.otherDimension(left.count, units: try units(of: field, in: left))) }
    }
  }

  /// Says that figures which a condition kept count other things than what they were compared with: 5 houses are no more than 4 times.
  mutating func noteOtherWords(_ selection: Selection, kept: Rows) throws(Diagnostic) {
    let scaled = schema.scaledDimensions
    for (field, ranges) in selection.comparedRanges.sorted(by: { $0.key < $1.key }) {
      let words = Dictionary(grouping: ranges.filter { $0.dimension.map { !scaled.contains($0) } ?? false }, by: { $0.dimension ?? "" })
      guard !words.isEmpty, case .quantity(let values) = catalogue.columns[field] else { continue }
      let measure = catalogue.measure(of: field)
      let counted = try values.firstUnits(of: kept, measure, unless: interruption).filter {
        words[measure.dimension(ofUnitNumbered: $0.unit)] != nil
      }
      let differs = counted.contains { unit, _ in
        let names = measure.unitEntry(numbered: unit)?.names.map(\.folded) ?? []
        return !words[measure.dimension(ofUnitNumbered: unit), default: []].contains { names.contains($0.unit.folded) }
      }
      if differs { notes.append(EngineMessage.otherWords(measure.list(counted))) }
    }
  }

  /// Says that numbers of several dimensions stand in one order, in which they mean nothing to each other.
  mutating func noteMixedDimensions(_ field: FieldID, of rows: Rows) throws(Diagnostic) {
    guard case .quantity = catalogue.columns[field] else { return }
    let dimensions = try names.sets.dimensions(of: field, unless: interruption)
    let count = dimensions.count { !rows.isDisjoint(with: $0) }
    if count > 1 { notes.append(EngineMessage.mixedDimensions(count, field: schema.fields[field].label)) }
  }

  /// The units of records' first values of a field, the most frequent first.
  private func units(of field: FieldID, in rows: Rows) throws(Diagnostic) -> [UnitCount] {
    guard case .quantity(let values) = catalogue.columns[field] else { return [] }
    let measure = catalogue.measure(of: field)
    return measure.list(try values.firstUnits(of: rows, measure, unless: interruption))
  }
}

extension RaggedArray<QuantityValue> {
  /// How many records have a first value in each unit, by its number.
  fileprivate func firstUnits(
    of rows: Rows, _ measure: QuantityMeasure, unless interruption: Interruption
  ) throws(Diagnostic) -> [(unit: Int, count: Int)] {
    var counts = [Int](repeating: 0, count: measure.unitCount + 1)
    var pace = interruption.pace
    for row in rows {
      try pace.step()
      let range = range(of: row)
      if !range.isEmpty { counts[measure.unitNumber(elements[range.lowerBound])] += 1 }
    }
    return counts.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
  }
}

extension QuantityMeasure {
  /// Units as messages list them, the most frequent first.
  fileprivate func list(_ counts: [(unit: Int, count: Int)]) -> [UnitCount] {
    let units = counts.map { UnitCount(unit: unitEntry(numbered: $0.unit)?.code, count: $0.count) }
    return units.sorted { ($1.count, $0.unit ?? "") < ($0.count, $1.unit ?? "") }
  }
}

extension Selection {
  /// What the figures of each field are compared with.
  fileprivate var comparedRanges: [FieldID: [QuantityRange]] {
    switch self {
    case .and(let a, let b), .or(let a, let b): a.comparedRanges.merging(b.comparedRanges, uniquingKeysWith: +)
    case .some(let field, .quantity(_, let ranges)): [field: ranges]
    case .not, .some, .present, .anyText: [:]
    }
  }

  /// The dimensions that the figures of each field are compared in; a denial keeps what cannot be compared, so that it leaves nothing aside.
  fileprivate var comparedDimensions: [FieldID: Set<String>] {
    switch self {
    case .and(let a, let b), .or(let a, let b): a.comparedDimensions.merging(b.comparedDimensions) { $0.union($1) }
    case .some(let field, .quantity(_, let ranges)):
      // A number without a unit is compared with every figure.
      ranges.contains { $0.dimension == nil } ? [:] : [field: Set(ranges.compactMap(\.dimension))]
    case .not, .some, .present, .anyText: [:]
    }
  }

  /// The same with figures of other dimensions in the place of those that fulfil a comparison.
  fileprivate func leavingAside(_ field: FieldID, _ dimensions: Set<String>) -> Selection {
    switch self {
    case .and(let a, let b): .and(a.leavingAside(field, dimensions), b.leavingAside(field, dimensions))
    case .or(let a, let b): .or(a.leavingAside(field, dimensions), b.leavingAside(field, dimensions))
    case .some(field, .quantity(_, let ranges)) where !ranges.contains { $0.dimension == nil }:
      .and(.present(field), .not(.some(field, .quantity(.equal, dimensions.map(QuantityRange.init(every:))))))
    case .not, .some, .present, .anyText: self
    }
  }
}

extension QuantityRange {
  /// Every quantity of a dimension.
  fileprivate init(every dimension: String) { self.init(low: -.infinity, high: .infinity, dimension: dimension) }

  /// Whether every quantity of its dimension is in it.
  var isEvery: Bool { low == -.infinity && high == .infinity }
}
