import CaseCore

extension Charset {
  /// The sign of a line under headings.
  var rule: Character { self == .ascii ? "-" : "─" }

  /// The axis of a plot: beside a line, beside a number, and in the corner.
  var axis: (line: String, mark: String, corner: String) { self == .ascii ? ("|", "+", "+") : ("│", "┤", "└") }

  /// A whole cell of a bar.
  var bar: Character { self == .ascii ? "#" : "█" }

  /// The signs of the shades of a number, from nothing to the largest.
  var shades: [Character] { self == .ascii ? [" ", ".", ":", "*", "#"] : [" ", "░", "▒", "▓", "█"] }

  /// What stands before a way out.
  var arrow: String { self == .ascii ? "-> " : "→ " }

  /// What stands around words that were looked for.
  var quotes: (open: String, close: String) { self == .ascii ? ("<<", ">>") : ("«", "»") }

  /// What stands between two things that are said of a drawing.
  var middot: String { self == .ascii ? " - " : " · " }

  /// A bar of so many eighths of a sign; in ASCII of whole signs, but never nothing for something.
  func bar(eighths count: Int) -> String {
    if self == .ascii { return String(repeating: bar, count: count > 0 ? max(1, (count + 4) / 8) : 0) }
    return String(repeating: bar, count: count / 8) + (count % 8 > 0 ? String(Charset.eighths[count % 8 - 1]) : "")
  }

  /// The signs of a bar's last cell, an eighth wider each.
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}
