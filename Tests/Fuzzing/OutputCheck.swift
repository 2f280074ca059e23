import CaseCore

/// What must hold of all that is printed.
enum OutputCheck {
  /// What is wrong with a text that people are shown.
  static func finding(in text: String) -> String? {
    guard let scalar = text.unicodeScalars.first(where: commands) else { return nil }
    return "U+\(String(scalar.value, radix: 16, uppercase: true)) in the output \(text.debugDescription)"
  }

  /// Whether a terminal would obey a character, or let it turn the direction of what follows; a line's end apart.
  private static func commands(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
