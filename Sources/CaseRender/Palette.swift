/// What a part of the output means; colour tells it beside the words.
enum Style {
  case heading, label, faint, bar, error, warning, hint

  /// How large a number is, from 1 to 4, and below zero from -1 to -4.
  case shade(Int)

  /// The parameters of ECMA-48's "select graphic rendition".
  fileprivate var graphicRendition: String {
    switch self {
    case .heading: "1"
    case .label, .bar: "36"
    case .faint: "2"
    case .error: "1;31"
    case .warning: "1;33"
    case .hint: "32"
    // Letters of a colour of their own can be read on the shade, whatever the terminal's are.
    case .shade(let shade): "38;5;\(shade.magnitude > 2 ? 231 : 16);48;5;\(Style.background(of: shade))"
    }
  }

  /// Blue, and red below zero, darker the larger the number is, out of the 256 colours.
  private static func background(of shade: Int) -> Int {
    switch shade {
    case ...(-4): 88
    case -3: 160
    case -2: 217
    case ..<0: 224
    case ...1: 195
    case 2: 117
    case 3: 26
    default: 18
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
