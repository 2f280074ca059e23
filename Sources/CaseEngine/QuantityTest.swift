import CaseCatalogue
import CaseCore
import CaseQuery

/// A predicate on the figures of a field: what depends on their units is found out once for each unit.
struct QuantityTest: Sendable {
  private let measure: QuantityMeasure
  private var comparison = Operator.equal

  /// By the number of a unit, and last for figures without one.
  private var ranges: [[(range: QuantityRange, factor: Double)]] = []

  init(_ predicate: Predicate, _ measure: QuantityMeasure) {
    self.measure = measure
    guard case .quantity(let comparison, let ranges) = predicate else { return }
    self.comparison = comparison
    self.ranges = (measure.units + [nil]).map { unit in
      ranges.compactMap { range in range.factor(of: unit).map { (range, $0) } }
    }
  }

  func holds(_ value: QuantityValue) -> Bool {
    guard let last = ranges.indices.last else { return false }
    let number = value.number * value.scale.factor
    for (range, factor) in ranges[measure.unitNumber(value) ?? last]
    where range.holds(comparison, number * factor, order: measure.order(value)) { return true }
    return false
  }
}
