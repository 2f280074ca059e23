import CaseCatalogue
import CaseCore
import CaseQuery

/// A predicate on the figures of a field: what depends on their units is found out once for each unit.
struct QuantityTest: Sendable {
  private let measure: QuantityMeasure
  private var comparison = Operator.equal

  /// By the number of a unit, and last for figures without one.
  private var bounds: [[Bounds]] = []

  init(_ predicate: Predicate, _ measure: QuantityMeasure) {
    self.measure = measure
    guard case .quantity(let comparison, let ranges) = predicate else { return }
    self.comparison = comparison
    bounds = (measure.units + [nil]).map { unit in ranges.compactMap { $0.bounds(for: unit) } }
  }

  func holds(_ value: QuantityValue) -> Bool {
    guard let last = bounds.indices.last else { return false }
    let number = value.number * value.scale.factor
    let order = measure.order(value)
    return bounds[measure.unitNumber(value) ?? last].contains { $0.holds(comparison, number, order: order) }
  }
}

extension QuantityRange {
  /// The range for numbers in a unit; `nil` where they cannot be compared with it.
  func bounds(for unit: Vocabulary.Unit?) -> Bounds? {
    guard let dimension else { return Bounds(low: low, high: high, factor: 1) }
    guard let unit, unit.dimension == dimension else { return nil }
    return Bounds(low: low, high: high, factor: unit.factor)
  }
}

/// What numbers in one unit are compared with.
struct Bounds: Sendable {
  let low: Double
  let high: Double

  /// What the numbers are multiplied by.
  let factor: Double

  /// Whether a number fulfils a comparison.
  ///
  /// - Parameter order: Where the figure lies beside its number: just above (1), at it (0), just below (-1).
  func holds(_ comparison: Operator, _ number: Double, order: Int) -> Bool {
    let value = number * factor
    // Where the figure lies beside an end of the range; one that is over N lies above N.
    func side(_ end: Double) -> Int { isNearly(value, end) ? order : value < end ? -1 : 1 }
    return switch comparison {
    case .less: side(low) < 0
    case .lessOrEqual: side(high) <= 0
    case .greater: side(high) > 0
    case .greaterOrEqual: side(low) >= 0
    // The number that was published counts, whether it is meant exactly or not.
    default: (value >= low || isNearly(value, low)) && (value <= high || isNearly(value, high))
    }
  }

  /// Numbers that differ by rounding alone are equal: 13.5 times 10^8 is 1.35 times 10^9.
  private func isNearly(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
}
