import TextMeasure

/// Draws counts as bars of one scale.
struct CandidateBar {
  /// The cells of the longest bar.
  let cells: Int

  /// What it stands for.
  let total: Int

  let ambiguous: AmbiguousWidth
  var usesASCII = false

  /// The signs of a bar's last cell, an eighth wider each.
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// What stands in for them in ASCII, and where they would be two cells wide.
  private static let plain: Character = "#"

  /// A bar: nothing for nothing, and never nothing for something.
  func text(_ count: Int) -> String {
    guard count > 0, cells > 0 else { return "" }
    let share = min(Double(count) / Double(max(total, 1)), 1)
    guard !usesASCII, CandidateBar.eighths[7].displayWidth(ambiguous: ambiguous) == 1 else {
      return String(repeating: CandidateBar.plain, count: max(1, Int(share * Double(cells) + 0.5)))
    }
    let length = max(1, Int(share * Double(8 * cells) + 0.5))
    return String(repeating: CandidateBar.eighths[7], count: length / 8)
      + (length % 8 > 0 ? String(CandidateBar.eighths[length % 8 - 1]) : "")
  }
}
