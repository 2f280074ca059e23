import CaseCore

/// How large the numbers of a chart are beside the largest of them: from -1 to 1, whatever their size.
struct ChartShares {
  /// The share of each row and column; `nil` where there is no number.
  private let shares: [[Double?]]

  /// What bars and lines have to reach, and nothing with them.
  let lowest: Double
  let highest: Double

  init(_ cells: [[Quantity?]]) {
    let largest = cells.joined().compactMap { $0?.magnitude }.map(\.magnitude).max() ?? 0
    shares = cells.map { row in row.map { quantity in quantity?.magnitude.map { largest > 0 ? $0 / largest : 0 } } }
    let known = shares.joined().compactMap { $0 }
    lowest = min(0, known.min() ?? 0)
    highest = max(0, known.max() ?? 0)
  }

  /// Whether there is anything to draw.
  var hasNumbers: Bool { shares.contains { $0.contains { $0 != nil } } }

  subscript(row: Int, column: Int) -> Double? {
    row >= 0 && row < shares.count && column < shares[row].count ? shares[row][column] : nil
  }
}

extension Quantity {
  /// The number with its scale; `nil` where that is more than can be drawn.
  fileprivate var magnitude: Double? {
    let scaled = value * scale.factor
    return scaled.isFinite ? scaled : nil
  }
}
