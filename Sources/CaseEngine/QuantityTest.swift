import CaseCatalogue
import CaseCore
import CaseQuery

/// A predicate on the figures of a field: what depends on their units is found out once for each unit.
struct QuantityTest: Sendable {
  private let measure: QuantityMeasure
  private let comparison: Operator
  private let ranges: [Range]

  private struct Range: Sendable {
    let bounds: Bounds

    /// What numbers in each unit are multiplied by; no number for units that cannot be compared with the range.
    let factors: [Double]
  }

  init(_ comparison: Operator, _ ranges: [QuantityRange], _ measure: QuantityMeasure) {
    self.measure = measure
    self.comparison = comparison
    self.ranges = ranges.map { range in
      Range(
        bounds: Bounds(low: range.low, high: range.high),
        factors: (0...measure.unitCount).map { range.factor(for: measure.unit(numbered: $0)) ?? .nan })
    }
  }

  func holds(_ value: QuantityValue) -> Bool {
    let unit = measure.unitNumber(value)
    let number = value.scaledNumber
    for range in ranges {
      let factor = range.factors[unit]
      if !factor.isNaN, range.bounds.hold(comparison, number * factor, order: measure.order(value)) { return true }
    }
    return false
  }
}

extension QuantityRange {
  /// What numbers in a unit are multiplied by to be compared; `nil` where they cannot be.
  func factor(for unit: Vocabulary.Unit?) -> Double? {
    guard let dimension else { return 1 }
    guard let unit, unit.dimension == dimension else { return nil }
    return unit.factor
  }
}

/// What numbers in a base unit are compared with.
struct Bounds: Sendable {
  let low: Double
  let high: Double

  /// Whether a number fulfils a comparison.
  ///
  /// - Parameter order: Where the figure lies beside its number: just above (1), at it (0), just below (-1).
  func hold(_ comparison: Operator, _ value: Double, order: Int) -> Bool {
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
