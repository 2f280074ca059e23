import CaseCatalogue
import CaseCore
import TextMeasure

/// Tells of the rows of a derived table whether they fulfil a condition.
struct DerivedSelection {
  let schema: Schema
  let columns: [DerivedTable.Column]
  private let units: [String: Vocabulary.Unit]
  private let orders: [String: Int]

  init(_ schema: Schema, _ columns: [DerivedTable.Column]) {
    self.schema = schema
    self.columns = columns
    units = schema.unitsByCode
    let comparators = schema.vocabularies.flatMap(\.entries).compactMap { entry in entry.comparator.map { (entry.code, $0.order) } }
    orders = Dictionary(comparators) { first, _ in first }
  }

  /// Whether a row fulfils a condition on the table's own columns.
  func holds(_ selection: Selection, _ row: [Value]) -> Bool {
    switch selection {
    case .and(let a, let b): holds(a, row) && holds(b, row)
    case .or(let a, let b): holds(a, row) || holds(b, row)
    case .not(let inner): !holds(inner, row)
    case .present(let column): row[column] != .missing
    case .anyText(let texts):
      zip(columns, row).contains { column, value in
        names(of: value, in: column).contains { name in texts.contains { name.folded.holds($0) } }
      }
    case .some(let column, let predicate): holds(predicate, row[column])
    }
  }

  private func holds(_ predicate: Predicate, _ value: Value) -> Bool {
    switch value {
    case .missing: return false
    case .list(let values): return values.contains { holds(predicate, $0) }
    case .disputed(let inner): return holds(predicate, inner)
    case .count(let count): return predicate.holds(Double(count), unit: nil, order: 0)
    case .date(let span): return predicate.holds(span)
    case .quantity(let quantity):
      return predicate.holds(
        quantity.value * quantity.scale.factor, unit: quantity.unit.flatMap { units[$0] },
        order: quantity.comparator.flatMap { orders[$0] } ?? 0)
    case .text(let text): return predicate.holds(foldedText: text.folded)
    case .excerpt(let excerpt): return predicate.holds(foldedText: excerpt.text.folded)
    case .name(let name):
      if case .coded(let codes) = predicate { return codes.contains(name.code) }
      return predicate.holds(foldedText: name.label.folded) || predicate.holds(foldedText: name.code.folded)
    }
  }

  /// What a text that is looked for may be a part of.
  private func names(of value: Value, in column: DerivedTable.Column) -> [String] {
    switch value {
    case .missing, .count, .date, .quantity: return []
    case .list(let values): return values.flatMap { names(of: $0, in: column) }
    case .disputed(let inner): return names(of: inner, in: column)
    case .text(let text): return [text]
    case .excerpt(let excerpt): return [excerpt.text]
    case .name(let name):
      guard let field = column.field, case .vocabulary(let vocabulary, _) = schema.fields[field].type,
        let entry = schema.vocabularies[vocabulary].entries.first(where: { $0.code == name.code })
      else { return [name.label] }
      return entry.names
    }
  }
}

extension Schema {
  /// The units that quantities are measured in.
  var unitsByCode: [String: Vocabulary.Unit] {
    Dictionary(vocabularies.flatMap(\.entries).compactMap { entry in entry.unit.map { (entry.code, $0) } }) { first, _ in first }
  }
}

extension Quantity {
  /// The number in the base unit of its dimension.
  func base(in units: [String: Vocabulary.Unit]) -> Double { value * scale.factor * (unit.flatMap { units[$0] }?.factor ?? 1) }
}
