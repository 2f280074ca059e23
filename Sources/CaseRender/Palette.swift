/// What a part of the output means; colour tells it beside the words.
enum Style {
  case heading, label, faint, bar, error, warning, hint

  /// The parameters of ECMA-48's "select graphic rendition".
  fileprivate var graphicRendition: String {
    switch self {
    case .heading: "1"
    case .label, .bar: "36"
    case .faint: "2"
    case .error: "1;31"
    case .warning: "1;33"
    case .hint: "32"
    }
  }
}

/// How styles are shown.
enum Palette {
  case plain, ansi

  func write(_ text: String, as style: Style, to output: inout String) {
    switch self {
    case .plain:
      output += text
    case .ansi where text.isEmpty:
      break
    case .ansi:
      output += "\u{1B}[\(style.graphicRendition)m\(text)\u{1B}[0m"
    }
  }
}
