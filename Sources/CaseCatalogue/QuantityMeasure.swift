public import CaseCore

/// How the values of a quantity field are measured.
public struct QuantityMeasure: Sendable {
  private var entries: [Vocabulary.Entry] = []
  private var comparators: [Vocabulary.Entry] = []
  @usableFromInline var fixedUnit: EntryID?
  private var isChange = false

  /// What numbers in each unit are multiplied by, and last those without one: beside the entries, for figures are many and entries large.
  @usableFromInline let factors: [Double]

  /// The orders of the comparators, and last that of figures without one.
  @usableFromInline let orders: [Int]

  /// The measure of a field; one without units for a field of another type.
  init(_ schema: Schema, _ field: FieldID) {
    if case .quantity(_, let comparator, let fixedUnit, let unitVocabulary) = schema.fields[field].type {
      entries = schema.vocabularies[unitVocabulary].entries
      self.fixedUnit = fixedUnit
      isChange = schema.kinds.contains { $0.figure?.growth == field }
      if let comparator, case .vocabulary(let vocabulary, _) = schema.fields[comparator].type {
        comparators = schema.vocabularies[vocabulary].entries
      }
    }
    factors = entries.map { $0.unit?.factor ?? 1 } + [1]
    orders = comparators.map { $0.comparator?.order ?? 0 } + [0]
  }

  /// How many units there are; a value without one has this as its number.
  @inlinable public var unitCount: Int { factors.count - 1 }

  /// The number of a value's unit.
  @inlinable public func unitNumber(_ value: QuantityValue) -> Int { (value.unit ?? fixedUnit).map { Int($0) } ?? unitCount }

  /// The unit with a number; `nil` for none, and for one that is not compared with others.
  public func unit(numbered number: Int) -> Vocabulary.Unit? { number < unitCount ? entries[number].unit : nil }

  /// The entry of a value's unit.
  public func unitEntry(_ value: QuantityValue) -> Vocabulary.Entry? { unitEntry(numbered: unitNumber(value)) }

  /// The entry of the unit with a number.
  public func unitEntry(numbered number: Int) -> Vocabulary.Entry? { number < unitCount ? entries[number] : nil }

  /// The unit of a value.
  public func unit(_ value: QuantityValue) -> Vocabulary.Unit? { unit(numbered: unitNumber(value)) }

  /// The dimension of the unit with a number; the unit itself where it has none, and nothing without a unit.
  public func dimension(ofUnitNumbered number: Int) -> String {
    unitEntry(numbered: number).map { $0.unit?.dimension ?? $0.code } ?? ""
  }

  /// The dimension of a value's unit; the unit itself where it has none, and nothing without a unit.
  public func dimension(_ value: QuantityValue) -> String { dimension(ofUnitNumbered: unitNumber(value)) }

  /// How many comparators there are; a value without one has this as its number.
  @inlinable public var comparatorCount: Int { orders.count - 1 }

  /// The number of a value's comparator.
  @inlinable public func comparatorNumber(_ value: QuantityValue) -> Int { value.comparator.map { Int($0) } ?? comparatorCount }

  /// The entry of a value's comparator.
  public func comparatorEntry(_ value: QuantityValue) -> Vocabulary.Entry? { value.comparator.map { comparators[Int($0)] } }

  /// Where a figure lies beside its number: just above (1), at it (0), just below (-1).
  @inlinable public func order(_ value: QuantityValue) -> Int { orders[comparatorNumber(value)] }

  /// The number in the base unit of its dimension.
  @inlinable public func base(_ value: QuantityValue) -> Double { value.scaledNumber * factors[unitNumber(value)] }

  /// As it is shown.
  public func quantity(_ value: QuantityValue, in language: Language) -> Quantity {
    let unit = unitEntry(value)
    let comparator = comparatorEntry(value)
    let name = language == .zh ? nil : unit?.label.text(in: language)
    return Quantity(
      value: value.number, scale: value.scale, unit: unit?.code, unitLabel: unit?.code, unitName: name == unit?.code ? nil : name,
      comparator: comparator?.code,
      sign: comparator?.comparator?.sign.text(in: language) ?? "", isChange: isChange)
  }
}
