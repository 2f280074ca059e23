/// Texts that are found however a part of them is typed: as it is written, by the pinyin of Chinese characters in full (`wuliu`), by
/// initials (`wl`), or by any mixture of these (`物liu`).
///
/// A text is found where one of its words or Chinese characters begins, and from three letters on inside words, too.
public struct SpellingIndex: Sendable {
  /// The letters of all texts behind each other; a letter that begins a word, or a Chinese character, has the highest bit set.
  private(set) var letters: [SpellingAlphabet.Letter] = []
  private var starts: [UInt32] = [0]
  private(set) var alphabet = SpellingAlphabet()

  /// Where each letter begins a word, and where it begins a text.
  private var beginnings = LetterPlaces()
  private var firsts = LetterPlaces()

  static let beginning: SpellingAlphabet.Letter = 1 << 15

  /// What stands behind each text.
  static let end: SpellingAlphabet.Letter = .max

  /// How many bytes of memory it takes.
  public var memoryByteCount: Int {
    letters.count * MemoryLayout<SpellingAlphabet.Letter>.stride + starts.count * MemoryLayout<UInt32>.stride
      + beginnings.memoryByteCount + firsts.memoryByteCount
  }

  /// Prepares texts to be found.
  ///
  /// - Parameter text: A folded text by its number; `nil` for one that is not to be found.
  /// - Complexity: O(total length of the texts).
  public init<Failure: Error>(count: Int, text: (Int) throws(Failure) -> ArraySlice<UInt8>?) throws(Failure) {
    starts.reserveCapacity(count + 1)
    for number in 0..<count {
      if let text = try text(number) { append(text) }
      letters.append(SpellingIndex.end)
      starts.append(UInt32(letters.count))
    }
    beginnings = LetterPlaces(letterCount: alphabet.count) { add in
      for place in letters.indices { if let letter = letter(beginningAt: place) { add(letter, place) } }
    }
    firsts = LetterPlaces(letterCount: alphabet.count) { add in
      for start in starts.dropLast().lazy.map(Int.init) { if let letter = letter(beginningAt: start) { add(letter, start) } }
    }
  }

  /// How many texts there are.
  public var count: Int { starts.count - 1 }

  private mutating func append(_ folded: ArraySlice<UInt8>) {
    var previous = SpellingAlphabet.separator
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      let letter = alphabet.letter(scalar)
      letters.append(letter == SpellingAlphabet.separator || alphabet.joins(previous, letter) ? letter : letter | SpellingIndex.beginning)
      previous = letter
    }
  }

  /// Where a text begins among the letters.
  func start(of text: Int) -> Int { Int(starts[text]) }

  /// The letter at a place, and whether a word begins there; `nil` behind the last letter of a text.
  func letter(at place: Int) -> (number: Int, begins: Bool)? {
    let letter = letters[place]
    return letter == SpellingIndex.end ? nil : (Int(letter & ~SpellingIndex.beginning), letter & SpellingIndex.beginning != 0)
  }

  /// The letter at a place where a word begins; `nil` at any other.
  private func letter(beginningAt place: Int) -> SpellingAlphabet.Letter? {
    let letter = letters[place]
    return letter > SpellingIndex.beginning && letter != SpellingIndex.end ? letter & ~SpellingIndex.beginning : nil
  }

  /// The places at which a letter begins a word in some texts, ascending; for texts that begin with it where they begin.
  func places(of letter: SpellingAlphabet.Letter, in texts: Range<Int>, onlyAtStart: Bool = false) -> ArraySlice<UInt32> {
    (onlyAtStart ? firsts : beginnings).places(of: letter, in: starts[texts.lowerBound]..<starts[texts.upperBound])
  }

  /// The text in which a place is.
  func text(at place: Int) -> Int { starts[...].firstIndex(from: UInt32(place) + 1) - 1 }
}
