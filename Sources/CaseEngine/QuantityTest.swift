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

    /// Numbers that need no second look: those that certainly fulfil the comparison, and those beyond which none does.
    let certain: (low: Double, high: Double)
    let possible: (low: Double, high: Double)
  }

  init(_ comparison: Operator, _ ranges: [QuantityRange], _ measure: QuantityMeasure) {
    self.measure = measure
    self.comparison = comparison
    self.ranges = ranges.map { range in
      let bounds = Bounds(low: range.low, high: range.high)
      return Range(
        bounds: bounds, factors: (0...measure.unitCount).map { range.factor(for: measure.unit(numbered: $0)) ?? .nan },
        certain: bounds.numbers(comparison, certainly: true), possible: bounds.numbers(comparison, certainly: false))
    }
  }

  func holds(_ value: QuantityValue) -> Bool {
    let unit = measure.unitNumber(value)
    let number = value.scaledNumber
    for range in ranges {
      // What is no number fulfils no comparison.
      let base = number * range.factors[unit]
      if base >= range.certain.low, base <= range.certain.high { return true }
      if base >= range.possible.low, base <= range.possible.high, range.bounds.hold(comparison, base, order: measure.order(value)) {
        return true
      }
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

  /// The numbers that certainly fulfil a comparison, or those that may.
  fileprivate func numbers(_ comparison: Operator, certainly: Bool) -> (low: Double, high: Double) {
    func end(_ end: Double, isLow: Bool) -> Double {
      let margin = end.isFinite ? 4e-9 * max(abs(end), .leastNormalMagnitude) : 0
      return isLow == certainly ? end + margin : end - margin
    }
    return switch comparison {
    case .less: (-.infinity, end(low, isLow: false))
    case .lessOrEqual: (-.infinity, end(high, isLow: false))
    case .greater: (end(high, isLow: true), .infinity)
    case .greaterOrEqual: (end(low, isLow: true), .infinity)
    default: (end(low, isLow: true), end(high, isLow: false))
    }
  }

  /// Numbers that differ by rounding alone are equal: 13.5 times 10^8 is 1.35 times 10^9.
  private func isNearly(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
}
