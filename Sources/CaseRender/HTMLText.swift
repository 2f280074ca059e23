import CaseCore

/// Data as text of an HTML document, with nothing in it that a browser would act on.
enum HTMLText {
  /// A text in which line breaks are `<br>`, controls are stand-ins, and signs of HTML are references, in one pass.
  static func escaped(_ text: String) -> String {
    var result = ""
    var (afterReturn, turns) = (false, false)
    result.append(text) { scalar in
      if scalar.isWrittenToTheLeft { turns = true }
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n": return afterReturn ? "" : "<br>"
      case "\r": return "<br>"
      default: return reference(to: scalar) ?? scalar.standIn
      }
    }
    // What stands beside Arabic or Hebrew keeps its place.
    return turns ? "<bdi>\(result)</bdi>" : result
  }

  /// A text on one line, for a place that holds no elements: an attribute or the title.
  static func plain(_ text: String) -> String {
    var result = ""
    result.append(text) { reference(to: $0) ?? $0.standIn }
    return result
  }

  /// The beginning of an element in which what is wider than the screen is scrolled, also by keyboard.
  static func scroller(called name: String) -> String {
    "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(plain(name))\">\n"
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

  /// A text in which each number in brackets that is a source's leads to it; any other is text.
  static func cited(_ text: String, by citations: inout HTMLCitations) -> String {
    text.replacingCitations({ citations.link(to: $0) }, others: escaped)
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script that is written from the right to the left.
  fileprivate var isWrittenToTheLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
