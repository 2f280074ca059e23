import CaseCore

extension CatalogueCheck {
  /// Tells texts of blanks alone, in any file: one may as well be missing.
  mutating func checkBlankTexts() throws(Diagnostic) {
    try checkTexts { $0.isBlank ? (.blankText, .error, [.leaveOut], $0.span) : nil }
  }

  /// Tells characters that nobody sees and that change what others look like, the first of each text in any file.
  mutating func checkHiddenCharacters() throws(Diagnostic) {
    try checkTexts { text in
      guard text.content.contains(where: WrittenText.mayHide), !text.isBlank else { return nil }
      var characters = text.characters
      while let next = characters.next() {
        if next.scalar.isHidden { return (.hiddenCharacter(next.scalar), .warning, [.remove], next.span) }
      }
      return nil
    }
  }

  private typealias Found = (message: CatalogueFinding, severity: Diagnostic.Severity, hint: [CatalogueHint], span: SourceSpan)

  private mutating func checkTexts(_ check: (WrittenText) -> Found?) throws(Diagnostic) {
    for (number, document) in files.numbered {
      var texts = WrittenTexts(document.text.bytes)
      while let text = texts.next() {
        try pace.step()
        guard let found = check(text) else { continue }
        findings.add(
          Finding(
            message: found.message, severity: found.severity, hints: found.hint, text: document.text, document: number,
            place: .span(found.span)))
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it leaves nothing to see.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .format || properties.generalCategory == .control
  }

  /// Whether it is a control character but no line break, or turns the direction of the text around it.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension WrittenText {
  fileprivate var isBlank: Bool {
    // Most texts show their first character.
    guard let first = content.first, !(0x21..<0x7F ~= first) || first == UInt8(ascii: "\\") else { return false }
    var characters = characters
    while let next = characters.next() { if !next.scalar.isBlank { return false } }
    return true
  }

  /// Whether a byte may begin a hidden character: an escape, U+007F, or the first byte of one beyond ASCII.
  fileprivate static func mayHide(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }
}
