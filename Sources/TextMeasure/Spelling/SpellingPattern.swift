/// A typed text, and how far each letter of a text takes a reader through it.
///
/// A place in the typed text is a bit of a word, and a set of places is a word: all ways to read the typed text are followed at once, so
/// that no text can make a search slow.
struct SpellingPattern {
  /// How a Chinese character or a word may be abbreviated.
  struct Ways: OptionSet {
    let rawValue: Int

    /// As it is written.
    static let written = Ways(rawValue: 1)

    /// By its first letter, or by `zh`, `ch`, `sh`.
    static let initials = Ways(rawValue: 2)

    /// By a reading in full; by a part of it at the end of what was typed.
    static let sounds = Ways(rawValue: 4)

    static let all: Ways = [.written, .initials, .sounds]
  }

  /// Longer texts are not searched for in this way.
  static let longest = 60

  /// The folded characters.
  let scalars: [Unicode.Scalar]

  /// The places of blanks, dashes and dots between words, which a reader may go over where a word ends.
  private let separators: UInt64

  /// Where reading begins.
  let start: UInt64 = 1

  /// Where the typed text ends.
  var end: UInt64 { 1 << UInt64(scalars.count) }

  /// What each letter leads to from each place, computed when a letter is first met.
  private var places: [UInt64]
  private var isKnown: [Bool]

  /// - Parameter typed: A folded text.
  init?(_ typed: FoldedText, letterCount: Int) {
    let scalars = Array(String(decoding: typed.bytes, as: UTF8.self).unicodeScalars)
    guard (1...SpellingPattern.longest).contains(scalars.count) else { return nil }
    self.scalars = scalars
    separators = scalars.indices.reduce(0) { " -·./".unicodeScalars.contains(scalars[$1]) ? $0 | 1 << UInt64($1) : $0 }
    places = Array(repeating: 0, count: letterCount * scalars.count)
    isKnown = Array(repeating: false, count: letterCount)
  }

  /// The places behind blanks, too: for where a word ends.
  func behindSeparators(_ places: UInt64) -> UInt64 {
    var all = places
    var crossed = places & separators
    while crossed != 0 {
      crossed = crossed << 1 & ~all
      all |= crossed
      crossed &= separators
    }
    return all
  }

  /// The places that a letter leads to from some places.
  mutating func places(from start: UInt64, over letter: Int, of alphabet: SpellingAlphabet) -> UInt64 {
    let row = letter * scalars.count
    if !isKnown[letter] {
      isKnown[letter] = true
      for place in scalars.indices { places[row + place] = self.places(behind: place, over: letter, of: alphabet, .all) }
    }
    var (found, rest) = (UInt64(0), start & (end - 1))
    while rest != 0 {
      found |= places[row + rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return found
  }

  /// The places that a letter leads to in certain ways.
  func places(from start: UInt64, over letter: Int, of alphabet: SpellingAlphabet, _ ways: Ways) -> UInt64 {
    scalars.indices.reduce(0) { start & 1 << UInt64($1) == 0 ? $0 : $0 | places(behind: $1, over: letter, of: alphabet, ways) }
  }

  private func places(behind place: Int, over letter: Int, of alphabet: SpellingAlphabet, _ ways: Ways) -> UInt64 {
    let next = scalars[place]
    let scalar = alphabet[letter]
    var found: UInt64 = 0
    func reach(_ length: Int) { found |= 1 << UInt64(place + length) }
    if next == scalar, ways.contains(.written) || (ways.contains(.initials) && !scalar.isHan) { reach(1) }
    guard ways != .written, next.isSoundLetter else { return found }
    var agreeing = 0
    var length = 0
    for byte in alphabet.readings(of: letter) {
      if byte == 0 {
        let isWhole = agreeing == length || place + agreeing == scalars.count
        if ways.contains(.sounds), agreeing > 0, isWhole { reach(agreeing) }
        if ways.contains(.initials), agreeing > 0 { reach(1) }
        (agreeing, length) = (0, 0)
        continue
      }
      if agreeing == length, place + length < scalars.count, scalars[place + length].sounds(as: byte) { agreeing += 1 }
      length += 1
      // `zh`, `ch` and `sh` are initials of two letters.
      if ways.contains(.initials), length == 2, agreeing == 2, byte == UInt8(ascii: "h") { reach(2) }
    }
    return found
  }
}

extension Unicode.Scalar {
  /// Whether a reading may be typed with this letter.
  fileprivate var isSoundLetter: Bool { (0x61...0x7A).contains(value) || self == "ü" }

  /// Whether this is how a letter of a reading is typed: ü is `v` in readings, and people also type it as `u`.
  func sounds(as letter: UInt8) -> Bool {
    value == UInt32(letter) || (letter == UInt8(ascii: "v") && (self == "ü" || self == "u"))
  }
}
