/// The distinct characters of some texts, numbered from 1, each with the ways in which it sounds.
struct SpellingAlphabet: Sendable {
  typealias Letter = UInt16

  /// What is no letter: a blank, a sign.
  ///
  /// Characters that came when all numbers were given away are none, either.
  static let separator: Letter = 0

  /// One more than the greatest number.
  static let capacity = 1 << 15

  private var scalars: [Unicode.Scalar] = [" "]
  private var numbers: [Unicode.Scalar: Letter] = [:]

  /// The readings of each letter behind each other, each with a zero behind it; `soundStarts` has one more than there are letters.
  private var sounds: [UInt8] = []
  private var soundStarts: [Int32] = [0, 0]

  var count: Int { scalars.count }

  /// The number of a folded character, a new one for a character that was not there.
  mutating func letter(_ scalar: Unicode.Scalar) -> Letter {
    if let known = numbers[scalar] { return known }
    guard scalar.isHan || scalar.isWordPart, count < SpellingAlphabet.capacity else { return SpellingAlphabet.separator }
    let letter = Letter(count)
    scalars.append(scalar)
    if scalar.isHan { for reading in scalar.pinyin { sounds += reading.utf8 + [0] } }
    soundStarts.append(Int32(sounds.count))
    numbers[scalar] = letter
    return letter
  }

  subscript(letter: Int) -> Unicode.Scalar { scalars[letter] }

  /// The readings of a letter, each with a zero behind it; none for what is not Chinese.
  func readings(of letter: Int) -> ArraySlice<UInt8> { sounds[Int(soundStarts[letter])..<Int(soundStarts[letter + 1])] }
}

extension Unicode.Scalar {
  /// Whether this may be part of a word: a letter, a mark, a digit.
  var isWordPart: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x430...0x45F: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  /// Whether a word that this begins is a number.
  var isDigit: Bool { value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType != nil }
}
