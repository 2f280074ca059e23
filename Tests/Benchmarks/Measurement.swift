/// How long something took.
struct Measurement {
  let subject: String
  var durations: [Duration] = []
  var goal: Goal?
  var note = ""

  /// What most, or nearly all, must not exceed.
  enum Goal {
    case half(Duration)
    case nearlyAll(Duration)
  }

  /// How many durations it takes to say how long nearly all of them are.
  private static let crowd = 100

  /// The middle one; `nil` where nothing was measured.
  var half: Duration? { percentile(50) }

  /// What 99 of a hundred do not exceed; `nil` where too few were measured.
  var nearlyAll: Duration? { durations.count < Measurement.crowd ? nil : percentile(99) }

  var worst: Duration? { durations.max() }

  /// The least one that a part of all does not exceed.
  private func percentile(_ part: Int) -> Duration? {
    let rank = (durations.count * part + 99) / 100
    return durations.isEmpty ? nil : durations.sorted()[rank - 1]
  }
}
