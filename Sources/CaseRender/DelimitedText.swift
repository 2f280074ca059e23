extension String {
  /// Appends a field of comma-separated values (RFC 4180, but lines end with a line feed alone).
  mutating func append(csv field: String) {
    let isGuarded = FormulaGuard.isNeeded(for: field)
    if !isGuarded && field.utf8.allSatisfy(\.isPlainInCSV) {
      self += field
      return
    }
    // A semicolon separates fields in the spreadsheets of many countries.
    let isQuoted = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x3B }
    if isQuoted { self += "\"" }
    if isGuarded { self += FormulaGuard.mark }
    var afterReturn = false
    append(field) { scalar in
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\"": return "\"\""
      case "\n": return afterReturn ? "" : nil
      case "\r": return "\n"
      case "\t": return nil
      default: return scalar.standIn
      }
    }
    if isQuoted { self += "\"" }
  }

  /// Appends a field of tab-separated values, in which a tab is `\t`, a line break `\n` and a backslash `\\`.
  mutating func append(tsv field: String) {
    if FormulaGuard.isNeeded(for: field) { self += FormulaGuard.mark }
    var afterReturn = false
    append(field) { scalar in
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\t": return "\\t"
      case "\n": return afterReturn ? "" : "\\n"
      case "\r": return "\\n"
      case "\\": return "\\\\"
      default: return scalar.standIn
      }
    }
  }
}

extension UInt8 {
  /// Whether a field of such bytes is written as it stands; the lead bytes of U+0080 and U+2000 may begin a control.
  fileprivate var isPlainInCSV: Bool {
    self >= 0x20 && self != 0x22 && self != 0x2C && self != 0x3B && self != 0x7F && self != 0xC2 && self != 0xE2
  }
}
