/// What was typed: a character, a key of several bytes, or a whole paste.
enum Key: Equatable {
  case character(Unicode.Scalar)
  case named(NamedKey)
  case paste(String)

  /// Ctrl-C, or SIGINT from outside.
  case interrupt

  /// Ctrl-Z.
  case suspend

  /// The end of what can be read: end of file, a hang-up, or a signal that ends the process.
  case end
}

extension Key {
  static let tab = Key.character("\t")
  static let escape = Key.character("\u{1B}")

  /// The key that is typed as Ctrl and a capital letter.
  static func control(_ letter: Unicode.Scalar) -> Key { .character(Unicode.Scalar(UInt8(letter.value & 0x1F))) }
}

/// A key that a terminal sends as several bytes.
///
/// The raw value is the C1 control that libedit is given for it: nobody types one, and libedit can bind it. The bytes themselves are never
/// bound, for a bound sequence makes Escape a prefix, and vi's command mode can then not be reached any more.
enum NamedKey: UInt8, CaseIterable {
  case pasted = 0x80
  case up, down, left, right, home, end, delete, wordLeft, wordRight, wordDelete, backTab, pageUp, pageDown

  /// Alt-Enter.
  case newline

  var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }
}
