extension Measurement.Unit {
  /// An amount with as many digits as are worth reading.
  func text(_ amount: Double) -> String {
    switch self {
    case .milliseconds where amount < 0.1: "\(amount * 1_000, digits: 2) µs"
    case .milliseconds: "\(amount, digits: amount < 100 ? 2 : 0) ms"
    case .bytes: "\(amount / 1_048_576, digits: 1) MiB"
    case .instructions: "\(amount / 1_000_000, digits: 2) M"
    }
  }
}

extension DefaultStringInterpolation {
  /// A number that is rounded to some digits behind its point.
  mutating func appendInterpolation(_ number: Double, digits: Int) {
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    let whole = Int((number * Double(scale)).rounded())
    let fraction = String(whole.magnitude % UInt(scale))
    appendInterpolation(whole / scale)
    if digits > 0 { appendInterpolation("." + String(repeating: "0", count: digits - fraction.count) + fraction) }
  }
}
