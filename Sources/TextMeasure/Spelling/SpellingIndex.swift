/// Texts that are found however a part of them is typed: as it is written, by the pinyin of Chinese characters in full (`wuliu`), by
/// initials (`wl`), or by any mixture of these (`物liu`).
///
/// A text is found where one of its words or Chinese characters begins, and from three letters on inside words, too.
public struct SpellingIndex: Sendable {
  /// The letters of all texts behind each other; a letter that begins a word, or a Chinese character, has the highest bit set.
  private var letters: [SpellingAlphabet.Letter] = []
  private var starts: [UInt32] = [0]
  private(set) var alphabet = SpellingAlphabet()

  /// Where each letter stands, first inside words and then where one begins; `placeStarts` tells where the places of each begin.
  private var places: [UInt32] = []
  private var placeStarts: [UInt32] = []

  static let beginning: SpellingAlphabet.Letter = 1 << 15

  /// What stands behind each text.
  private static let end: SpellingAlphabet.Letter = .max

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
    findPlaces()
  }

  /// How many texts there are.
  public var count: Int { starts.count - 1 }

  private mutating func append(_ folded: ArraySlice<UInt8>) {
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      let letter = alphabet.letter(scalar)
      let goesOn = previous.isWordPart && !previous.isHan && !scalar.isHan && previous.isDigit == scalar.isDigit
      letters.append(letter == SpellingAlphabet.separator || goesOn ? letter : letter | SpellingIndex.beginning)
      previous = letter == SpellingAlphabet.separator ? " " : scalar
    }
  }

  private mutating func findPlaces() {
    placeStarts = Array(repeating: 0, count: alphabet.count * 2 + 1)
    for letter in letters where letter != SpellingIndex.end { placeStarts[SpellingIndex.list(of: letter) + 1] += 1 }
    for list in placeStarts.indices.dropFirst() { placeStarts[list] += placeStarts[list - 1] }
    var next = placeStarts
    places = Array(repeating: 0, count: Int(placeStarts.last ?? 0))
    for (place, letter) in letters.enumerated() where letter != SpellingIndex.end {
      let list = SpellingIndex.list(of: letter)
      places[Int(next[list])] = UInt32(place)
      next[list] += 1
    }
  }

  /// Which list of places a letter is in.
  private static func list(of letter: SpellingAlphabet.Letter) -> Int { Int(letter & ~beginning) * 2 + Int(letter >> 15) }

  /// Where a text begins among the letters.
  func start(of text: Int) -> Int { Int(starts[text]) }

  /// The letter at a place, and whether a word begins there; `nil` behind the last letter of a text.
  func letter(at place: Int) -> (number: Int, begins: Bool)? {
    let letter = letters[place]
    return letter == SpellingIndex.end ? nil : (Int(letter & ~SpellingIndex.beginning), letter & SpellingIndex.beginning != 0)
  }

  /// The places at which a letter stands in some texts, ascending.
  func places(of letter: SpellingAlphabet.Letter, begins: Bool, in texts: Range<Int>) -> ArraySlice<UInt32> {
    let list = Int(letter) * 2 + (begins ? 1 : 0)
    let all = places[Int(placeStarts[list])..<Int(placeStarts[list + 1])]
    return all[all.firstIndex(from: starts[texts.lowerBound])..<all.firstIndex(from: starts[texts.upperBound])]
  }

  /// The text in which a place is.
  func text(at place: Int) -> Int { starts[...].firstIndex(from: UInt32(place) + 1) - 1 }
}

extension ArraySlice<UInt32> {
  /// Where the first of these ascending numbers stands that is not below a bound.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func firstIndex(from bound: UInt32) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
