/// Keeps spreadsheets from running data as formulas.
///
/// A field that begins with a sign of a formula is given an apostrophe, which spreadsheets read as "text follows". A number with nothing but a
/// unit behind it stays a number: it cannot call anything.
enum FormulaGuard {
  /// What is written before such a field.
  static let mark = "'"

  static func isNeeded(for field: String) -> Bool {
    // Spreadsheets skip spaces before a formula.
    guard let first = field.unicodeScalars.first(where: { !isSpace($0) }) else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－": return true
    case "+", "-": return !isNumberWithUnit(field)
    default: return false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{3000}", "\u{FEFF}": true
    default: false
    }
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
