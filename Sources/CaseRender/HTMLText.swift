/// Data as text of an HTML document, with nothing in it that a browser would act on.
enum HTMLText {
  /// A text in which line breaks are `<br>`, controls are stand-ins, and signs of HTML are references, in one pass.
  static func escaped(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    result.append(text) { scalar in
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n": return afterReturn ? "" : "<br>"
      case "\r": return "<br>"
      default: return reference(to: scalar) ?? scalar.standIn
      }
    }
    return result
  }

  /// A text on one line, for a place that holds no elements: an attribute or the title.
  static func plain(_ text: String) -> String {
    var result = ""
    result.append(text) { reference(to: $0) ?? $0.standIn }
    return result
  }

  private static func reference(to scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }

  /// A text in which each number in brackets leads to the source with that number.
  ///
  /// - Parameter sources: How many sources there are; a higher number is text like any other.
  static func cited(_ text: String, sources: Int) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let digits = rest[rest.index(after: open)..<close]
      if let number = Int(digits), number > 0, number <= sources, digits == String(number) {
        result += escaped(String(rest[..<open])) + "<a href=\"#source-\(number)\">[\(number)]</a>"
      } else {
        result += escaped(String(rest[...close]))
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + escaped(String(rest))
  }
}
