import TextMeasure

/// A character as it is shown: what cannot be shown as it is is shown as what it is.
struct VisibleForm {
  var text: String
  var width: Int

  /// Control characters are `^X`, invisible ones `<200B>`; a mark with nothing before it stands on a dotted circle.
  init(_ character: Character, ambiguous: AmbiguousWidth = .narrow) {
    if let byte = character.asciiValue, character != "\r\n" {
      text = byte < 0x20 ? "^" + String(UnicodeScalar(byte + 0x40)) : byte == 0x7F ? "^?" : String(character)
      width = byte < 0x20 || byte == 0x7F ? 2 : 1
      return
    }
    text = String(character)
    width = character.displayWidth(ambiguous: ambiguous)
    guard width == 0 || character == "\r\n", let first = character.unicodeScalars.first else {
      if character.unicodeScalars.contains(where: \.isControl) { self = .named(character) }
      return
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: self = VisibleForm(text: "\u{25CC}" + text, width: 1)
    default: self = .named(character)
    }
  }

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Each scalar by its number: `<202E>`.
  private static func named(_ character: Character) -> VisibleForm {
    let text = character.unicodeScalars.map { "<" + String($0.value, radix: 16, uppercase: true) + ">" }.joined()
    return VisibleForm(text: text, width: text.utf8.count)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may act on this scalar.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension StringProtocol {
  /// The cells that this text takes when each of its characters is shown by its visible form.
  func visibleWidth(ambiguous: AmbiguousWidth = .narrow) -> Int { reduce(0) { $0 + VisibleForm($1, ambiguous: ambiguous).width } }
}
