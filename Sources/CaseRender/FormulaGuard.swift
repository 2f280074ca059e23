/// Keeps spreadsheets from running data as formulas.
///
/// A field that begins with a sign of a formula is given an apostrophe, which spreadsheets read as "text follows". What cannot be evaluated
/// stays as it is: a number with nothing but a unit behind it, a sign alone, and groups of digits with spaces between them, such as a telephone
/// number, for no operator stands there. `+86-22` would be a difference, and `+8622` a number without its plus.
enum FormulaGuard {
  /// What is written before such a field.
  static let mark = "'"

  static func isNeeded(for field: String) -> Bool {
    // Spreadsheets skip spaces before a formula.
    guard let first = field.unicodeScalars.first(where: { !isSpace($0) }) else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－": return true
    case "+", "-": return !isNumberWithUnit(field) && !isSignAlone(field) && !isSpacedDigits(field) || isPlusWithDigits(field)
    default: return false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{3000}", "\u{FEFF}": true
    default: false
    }
  }

  private static func isSignAlone(_ field: String) -> Bool { field == "-" || field == "+" }

  /// A sign and two groups of digits or more: `+86 22 5839`.
  private static func isSpacedDigits(_ field: String) -> Bool {
    let groups = field.unicodeScalars.dropFirst().split(separator: " ", omittingEmptySubsequences: false)
    return groups.count > 1 && groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  /// What a spreadsheet would show without its sign.
  private static func isPlusWithDigits(_ field: String) -> Bool {
    field.first == "+" && field.unicodeScalars.count > 1 && field.unicodeScalars.dropFirst().allSatisfy(isDigit)
  }

  /// A sign, digits, a fraction, an exponent and a unit of letters: `-3.5%`, `-13.5亿元`, `+1e21`.
  private static func isNumberWithUnit(_ field: String) -> Bool {
    var rest = field.unicodeScalars.dropFirst()
    guard let digit = rest.first, isDigit(digit) else { return false }
    rest = rest.drop(while: isDigit)
    if rest.first == "." { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == "e" {
      let exponent = rest.dropFirst()
      rest = (exponent.first == "+" || exponent.first == "-" ? exponent.dropFirst() : exponent).drop(while: isDigit)
    }
    return rest.allSatisfy { $0.properties.isAlphabetic || $0 == "%" || $0 == "‰" }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
