/// The distinct characters of some texts, numbered from 1, each with the ways in which it sounds.
struct SpellingAlphabet: Sendable {
  typealias Letter = UInt16

  /// What is no letter: a blank, a sign.
  ///
  /// Characters that came when all numbers were given away are none, either.
  static let separator: Letter = 0

  /// One more than the greatest number: they have 15 bits, all of which are set where a text ends.
  static let capacity = 1 << 15 - 1

  private var scalars: [Unicode.Scalar] = [" "]

  /// What kind each letter is of.
  private var classes: [Class] = [.sign]

  /// The numbers of characters, in pages of 256; where the page of a character begins stands in `pages`, 0 for one that is not there.
  private var numbers: [Letter] = Array(repeating: 0, count: 256)
  private var pages: [Int32] = Array(repeating: 0, count: 0x11_0000 >> 8)

  /// The readings of each letter behind each other, each with a zero behind it; `soundStarts` has one more than there are letters.
  private var sounds: [UInt8] = []
  private var soundStarts: [Int32] = [0, 0]

  /// The letters that have a reading which begins with a to z.
  private var sounding: [[Letter]] = Array(repeating: [], count: 26)

  var count: Int { scalars.count }

  /// The number of a folded character, a new one for a character that was not there.
  mutating func letter(_ scalar: Unicode.Scalar) -> Letter {
    if let known = number(of: scalar) { return known }
    guard scalar.isHan || scalar.isWordPart, count < SpellingAlphabet.capacity else { return SpellingAlphabet.separator }
    let letter = Letter(count)
    scalars.append(scalar)
    classes.append(scalar.isHan ? .han : scalar.isDigit ? .digit : .other)
    if scalar.isHan {
      for reading in scalar.pinyin {
        sounds += reading.utf8 + [0]
        guard let first = reading.utf8.first, case let initial = Int(first) - 0x61, sounding.indices.contains(initial) else { continue }
        if sounding[initial].last != letter { sounding[initial].append(letter) }
      }
    }
    soundStarts.append(Int32(sounds.count))
    let page = Int(scalar.value >> 8)
    if pages[page] == 0 {
      pages[page] = Int32(numbers.count)
      numbers += Array(repeating: 0, count: 256)
    }
    numbers[Int(pages[page]) + Int(scalar.value & 0xFF)] = letter
    return letter
  }

  /// The number of a folded character; `nil` for one that is not there.
  func number(of scalar: Unicode.Scalar) -> Letter? {
    let letter = numbers[Int(pages[Int(scalar.value >> 8)]) + Int(scalar.value & 0xFF)]
    return letter == 0 ? nil : letter
  }

  subscript(letter: Int) -> Unicode.Scalar { scalars[letter] }

  func isHan(_ letter: Int) -> Bool { classes[letter] == .han }

  /// Whether a word that a letter belongs to goes on with another.
  func joins(_ letter: Letter, _ next: Letter) -> Bool {
    let next = classes[Int(next)]
    return next != .han && next != .sign && classes[Int(letter)] == next
  }

  private enum Class: UInt8 {
    case sign, han, digit, other
  }

  /// The readings of a letter, each with a zero behind it; none for what is not Chinese.
  func readings(of letter: Int) -> ArraySlice<UInt8> { sounds[Int(soundStarts[letter])..<Int(soundStarts[letter + 1])] }

  /// The letters that are a character or have a reading which begins with it; some of them may be named twice.
  func letters(beginning scalar: Unicode.Scalar) -> [Letter] {
    let own = number(of: scalar).map { [$0] } ?? []
    guard (0x61...0x7A).contains(scalar.value) else { return own }
    return own + sounding[Int(scalar.value - 0x61)]
  }
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
