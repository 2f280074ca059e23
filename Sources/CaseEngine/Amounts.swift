import CaseCatalogue
import CaseCore

extension Vocabulary.Entry {
  /// Whether a figure with this comparator tells how much there is, and is no rank or target.
  var isAmount: Bool {
    comparator.map { $0.order != 0 || $0.sign.isEmpty || $0.sign.all.contains { $0.allSatisfy("<>=~≤≥≈".contains) } } ?? true
  }
}

extension Schema {
  /// The dimensions whose units are scaled to each other; those of others are only different words for one.
  var scaledDimensions: Set<String> {
    let units = vocabularies.flatMap(\.entries).compactMap(\.unit)
    return Set(Dictionary(grouping: units, by: \.dimension).filter { Set($0.value.map(\.factor)).count > 1 }.keys)
  }
}

extension Vocabulary.Entry {
  /// Whether it is a unit of parts of something, whose sign is the same in every language: parts of different things make no sum.
  var isShare: Bool { unit != nil && names.contains { ["%", "‰"].contains($0) } }
}

extension QuantityMeasure {
  /// What a number must share with another to be added to it.
  ///
  /// - Parameter scaled: The dimensions whose units are scaled to each other.
  func summableDimension(_ value: QuantityValue, _ scaled: Set<String>) -> String {
    let unit = unitEntry(value)
    // Pieces and houses have one dimension, but are not added up.
    return unit?.unit.map { scaled.contains($0.dimension) ? $0.dimension : "\($0.dimension) \(unit?.code ?? "")" } ?? unit?.code ?? ""
  }
}
