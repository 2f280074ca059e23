extension String {
  /// Appends a field of comma-separated values (RFC 4180, but lines end with a line feed alone).
  mutating func append(csv field: String) {
    let isGuarded = FormulaGuard.isNeeded(for: field)
    if !isGuarded && field.utf8.allSatisfy(\.isPlainInCSV) {
      self += field
      return
    }
    let text = field.withControlsVisible
    // A semicolon separates fields in the spreadsheets of many countries.
    let isQuoted = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x09 || $0 == 0x3B }
    if isQuoted { self += "\"" }
    if isGuarded { self += FormulaGuard.mark }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { self += "\"" }
      unicodeScalars.append(scalar)
    }
    if isQuoted { self += "\"" }
  }

  /// Appends a field of tab-separated values, in which a tab is `\t`, a line break `\n` and a backslash `\\`.
  mutating func append(tsv field: String) {
    if FormulaGuard.isNeeded(for: field) { self += FormulaGuard.mark }
    for scalar in field.withControlsVisible.unicodeScalars {
      switch scalar {
      case "\t": self += "\\t"
      case "\n": self += "\\n"
      case "\\": self += "\\\\"
      default: unicodeScalars.append(scalar)
      }
    }
  }

  /// The text with every line break as a line feed, tabs as they are, and stand-ins for the other controls.
  private var withControlsVisible: String {
    if utf8.allSatisfy(\.isNeverControl) { return self }
    var result = ""
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r": result += "\n"
      case "\t": result += "\t"
      default: result.unicodeScalars.append(scalar.visible)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }
}

extension UInt8 {
  fileprivate var isPlainInCSV: Bool { isNeverControl && self != 0x22 && self != 0x2C && self != 0x3B }

  /// Whether this byte belongs to no control; the lead bytes of U+0080 and U+2000 may.
  fileprivate var isNeverControl: Bool { self >= 0x20 && self != 0x7F && self != 0xC2 && self != 0xE2 }
}
