/// The way through older lines and back to the one that was being typed; what was changed on the way is kept until the line is entered.
struct HistoryCursor {
  private let entries: [String]
  private var position: Int
  private var changed: [Int: String] = [:]

  init(_ entries: [String]) {
    self.entries = entries
    position = entries.count
  }

  /// The line before the one shown; `nil` at the oldest.
  mutating func older(than current: String) -> String? { move(to: position - 1, from: current) }

  /// The line after the one shown; `nil` at the one that was being typed.
  mutating func newer(than current: String) -> String? { move(to: position + 1, from: current) }

  /// Whether a text is an older line that was brought back and not changed.
  func isShowing(_ text: String) -> Bool { entries.indices.contains(position) && entries[position] == text }

  private mutating func move(to target: Int, from current: String) -> String? {
    guard target >= 0, target <= entries.count else { return nil }
    if position == entries.count || current != entries[position] { changed[position] = current }
    position = target
    return changed[target] ?? (target < entries.count ? entries[target] : "")
  }
}
