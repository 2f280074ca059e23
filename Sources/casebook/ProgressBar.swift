/// Shows at a terminal how much of something is done, once it has taken long.
struct ProgressBar {
  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let cellCount = 30

  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// What to write for a part that is done: the bar in the place of the last one, at the end nothing in its place; `nil` where it can wait.
  mutating func text(for part: Double) -> String? {
    let now = ContinuousClock.now
    if part >= 1 {
      defer { shown = nil }
      return shown == nil ? nil : "\r\u{1B}[K"
    }
    guard now - start > ProgressBar.patience, shown.map({ now - $0 > ProgressBar.interval }) ?? true else { return nil }
    shown = now
    let filled = Int(part * Double(ProgressBar.cellCount))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: ProgressBar.cellCount - filled)
    return "\r[\(bar)] \(Int(part * 100))%"
  }
}
