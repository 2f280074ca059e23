import CaseCatalogue
import CaseCore

/// How the values of a quantity field are measured.
struct QuantityMeasure: Sendable {
  private var entries: [Vocabulary.Entry] = []
  private var comparators: [Vocabulary.Entry] = []
  private var fixedUnit: EntryID?
  private var isChange = false

  init(_ schema: Schema, _ field: FieldID) {
    guard case .quantity(_, let comparator, let fixedUnit, let unitVocabulary) = schema.fields[field].type else { return }
    entries = schema.vocabularies[unitVocabulary].entries
    self.fixedUnit = fixedUnit
    isChange = schema.kinds.contains { $0.figure?.growth == field }
    if let comparator, case .vocabulary(let vocabulary, _) = schema.fields[comparator].type {
      comparators = schema.vocabularies[vocabulary].entries
    }
  }

  /// The units that values can have, by their numbers.
  var units: [Vocabulary.Unit?] { entries.map(\.unit) }

  func unitNumber(_ value: QuantityValue) -> Int? { (value.unit ?? fixedUnit).map { Int($0) } }

  func unitEntry(_ value: QuantityValue) -> Vocabulary.Entry? { unitNumber(value).map { entries[$0] } }
  func unit(_ value: QuantityValue) -> Vocabulary.Unit? { unitNumber(value).flatMap { entries[$0].unit } }

  /// The dimension of the unit; the unit itself where it has none, and nothing without a unit.
  func dimension(_ value: QuantityValue) -> String { unitNumber(value).map { dimension(ofUnit: EntryID($0)) } ?? "" }
  func dimension(ofUnit unit: EntryID) -> String { entries[Int(unit)].unit?.dimension ?? entries[Int(unit)].code }
  func names(ofUnit unit: EntryID) -> [String] { entries[Int(unit)].names }
  func code(ofUnit unit: EntryID?) -> String? { (unit ?? fixedUnit).map { entries[Int($0)].code } }

  func comparatorEntry(_ value: QuantityValue) -> Vocabulary.Entry? { value.comparator.map { comparators[Int($0)] } }
  func order(_ value: QuantityValue) -> Int { value.comparator.flatMap { comparators[Int($0)].comparator?.order } ?? 0 }

  /// The number in the base unit of its dimension.
  func base(_ value: QuantityValue) -> Double {
    value.number * value.scale.factor * (unitNumber(value).flatMap { entries[$0].unit?.factor } ?? 1)
  }

  /// As it is shown.
  func quantity(_ value: QuantityValue, in language: Language) -> Quantity {
    let unit = unitEntry(value)
    let comparator = comparatorEntry(value)
    let name = language == .zh ? nil : unit?.label.text(in: language)
    return Quantity(
      value: value.number, scale: value.scale, unit: unit?.code, unitLabel: unit?.code, unitName: name == unit?.code ? nil : name,
      comparator: comparator?.code,
      sign: comparator?.comparator?.sign.text(in: language) ?? "", isChange: isChange)
  }
}
