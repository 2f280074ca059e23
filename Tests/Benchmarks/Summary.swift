/// What many runs took, in few numbers.
struct Summary: Equatable {
  let count: Int

  /// The middle one.
  let half: Double

  /// What 99 of a hundred do not exceed; `nil` where too few were measured.
  let nearlyAll: Double?

  let worst: Double

  /// What a quarter, and three quarters, do not exceed: how far apart they are tells how much noise there was.
  let quarters: ClosedRange<Double>

  /// How many amounts it takes to say what nearly all of them are.
  private static let crowd = 100

  init(count: Int, half: Double, nearlyAll: Double?, worst: Double, quarters: ClosedRange<Double>) {
    self.count = count
    self.half = half
    self.nearlyAll = nearlyAll
    self.worst = worst
    self.quarters = quarters
  }

  /// `nil` for no amounts.
  init?(_ amounts: [Double]) {
    let sorted = amounts.sorted()
    guard let worst = sorted.last else { return nil }
    /// The least one that a part of all does not exceed.
    func percentile(_ part: Int) -> Double { sorted[(sorted.count * part + 99) / 100 - 1] }
    self.init(
      count: sorted.count, half: percentile(50), nearlyAll: sorted.count < Summary.crowd ? nil : percentile(99), worst: worst,
      quarters: percentile(25)...percentile(75))
  }
}
