/// Texts that are found however a part of them is typed: as it is written, by the pinyin of Chinese characters in full (`wuliu`), by
/// initials (`wl`), or by any mixture of these (`物liu`).
///
/// A text is found where one of its words or Chinese characters begins, and from three letters on inside words, too.
public struct SpellingIndex: Sendable {
  /// The letters of all texts behind each other; a letter that begins a word, or a Chinese character, has the highest bit set.
  private var letters: [SpellingAlphabet.Letter] = []
  private var starts: [UInt32] = [0]
  private(set) var alphabet = SpellingAlphabet()

  static let beginning: SpellingAlphabet.Letter = 1 << 15

  public init() {}

  /// How many texts there are.
  public var count: Int { starts.count - 1 }

  /// Adds a folded text, whose number is the count of those before it.
  ///
  /// - Complexity: O(*n*).
  public mutating func append(_ folded: ArraySlice<UInt8>) {
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      let letter = alphabet.letter(scalar)
      let goesOn = previous.isWordPart && !previous.isHan && !scalar.isHan && previous.isDigit == scalar.isDigit
      letters.append(letter == SpellingAlphabet.separator || goesOn ? letter : letter | SpellingIndex.beginning)
      previous = letter == SpellingAlphabet.separator ? " " : scalar
    }
    starts.append(UInt32(letters.count))
  }

  /// Adds a text that is not to be found.
  public mutating func appendNothing() { starts.append(UInt32(letters.count)) }

  /// Where the letters of a text stand.
  func range(of text: Int) -> Range<Int> { Int(starts[text])..<Int(starts[text + 1]) }

  func letter(at index: Int) -> (number: Int, begins: Bool) {
    (Int(letters[index] & ~SpellingIndex.beginning), letters[index] & SpellingIndex.beginning != 0)
  }

  /// The texts in which a typed text is found, in their order, each once: where it begins if it is found there, else where it is found first.
  ///
  /// - Parameters:
  ///   - numbers: The texts that are looked at.
  ///   - limit: No more than these are found.
  /// - Complexity: O(total length of the texts).
  public func matches(_ typed: FoldedText, in numbers: Range<Int>, limit: Int) -> [SpellingMatch] {
    guard var pattern = SpellingPattern(typed, letterCount: alphabet.count) else { return [] }
    let isFoundInside = pattern.scalars.count > 2
    // For each letter whether a match may begin with it, inside a word and where one begins.
    var mayBegin = [Bool](repeating: false, count: alphabet.count * 2)
    for number in 1..<max(alphabet.count, 1) where pattern.begins(with: number, of: alphabet) {
      mayBegin[number * 2] = isFoundInside
      mayBegin[number * 2 + 1] = true
    }
    var found: [SpellingMatch] = []
    for text in numbers {
      let range = range(of: text)
      for place in range {
        let letter = letters[place]
        guard mayBegin[Int(letter & ~SpellingIndex.beginning) * 2 + Int(letter >> 15)] else { continue }
        guard let end = end(of: &pattern, from: place, to: range.upperBound) else { continue }
        found.append(match(pattern, text, place..<end))
        break
      }
      if found.count >= limit { break }
    }
    return found
  }

  /// Where the pattern ends when it is read from a place on; `nil` where it cannot be.
  private func end(of pattern: inout SpellingPattern, from start: Int, to limit: Int) -> Int? {
    var reading = Reading(pattern)
    for index in start..<limit {
      let (number, begins) = letter(at: index)
      if begins || number == 0 {
        reading.endWord(pattern)
        if number == 0 { continue }
      }
      let places = pattern.places(from: reading.places, over: number, of: alphabet)
      reading.go(to: places, waits: begins && !alphabet[number].isHan)
      if reading.all & pattern.end != 0 { return index + 1 }
      if reading.all == 0 { return nil }
    }
    return nil
  }

  private func match(_ pattern: SpellingPattern, _ text: Int, _ range: Range<Int>) -> SpellingMatch {
    let way: SpellingMatch.Way =
      isRead(pattern, in: range, .written) ? .written : isRead(pattern, in: range, .initials) ? .initials : .sound
    let start = self.range(of: text).lowerBound
    return SpellingMatch(
      text: text, way: way, isAtStart: range.lowerBound == start, range: range.lowerBound - start..<range.upperBound - start)
  }

  /// Whether a pattern can be read in a range of letters in one way alone.
  private func isRead(_ pattern: SpellingPattern, in range: Range<Int>, _ way: SpellingPattern.Ways) -> Bool {
    var reading = Reading(pattern)
    for index in range {
      let (number, begins) = letter(at: index)
      if begins || number == 0 { reading.endWord(pattern) }
      if number == 0 { continue }
      let isInitial = begins || way == .written
      let places = isInitial ? pattern.places(from: reading.places, over: number, of: alphabet, way) : 0
      reading.go(to: places, waits: way == .initials && begins && !alphabet[number].isHan)
    }
    return reading.all & pattern.end != 0
  }

  /// How far a pattern has been read.
  private struct Reading {
    private(set) var places: UInt64

    /// The places behind a word of which only the first letter was typed: reading goes on at the next word.
    private var waiting: UInt64 = 0

    init(_ pattern: SpellingPattern) { places = pattern.start }

    var all: UInt64 { places | waiting }

    mutating func endWord(_ pattern: SpellingPattern) {
      places = pattern.behindSeparators(places | waiting)
      waiting = 0
    }

    mutating func go(to next: UInt64, waits: Bool) {
      places = next
      if waits { waiting = next }
    }
  }
}
