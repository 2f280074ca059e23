extension SpellingIndex {
  /// So many places are tried between two questions whether to go on.
  static let pace = 1_024

  /// The texts in which a typed text is found, in their order, each once: where it begins if it is found there, else where it is found first.
  ///
  /// - Parameters:
  ///   - numbers: The texts that are looked at.
  ///   - limit: When so many are found, no more are looked for.
  ///   - isGivenUp: Asked from time to time; then no more are looked for, either.
  /// - Complexity: O(*n*) in the number of places at which what was typed may begin.
  public func matches(
    _ typed: FoldedText, in numbers: Range<Int>, limit: Int, unless isGivenUp: () -> Bool = { false }
  ) -> [SpellingMatch] {
    guard var pattern = SpellingPattern(typed, letterCount: alphabet.count) else { return [] }
    var found = FoundPlaces(limit: limit)
    let letters = Set(alphabet.letters(beginning: pattern.scalars[0])).sorted()
    for letter in letters where pattern.begins(with: Int(letter), of: alphabet) {
      // Inside words three letters and more are looked for.
      for begins in pattern.scalars.count > 2 ? [true, false] : [true] {
        let goesOn = look(at: places(of: letter, begins: begins, in: numbers), into: &found, unless: isGivenUp) {
          end(of: &pattern, from: $0)
        }
        if !goesOn { return found.texts(in: self).map { match(pattern, $0, $1) } }
      }
    }
    return found.texts(in: self).map { match(pattern, $0, $1) }
  }

  /// Adds the places at which something ends somewhere.
  ///
  /// - Returns: Whether more are to be looked for.
  func look(
    at places: ArraySlice<UInt32>, into found: inout FoundPlaces, unless isGivenUp: () -> Bool, end: (Int) -> Int?
  ) -> Bool {
    for start in stride(from: places.startIndex, to: places.endIndex, by: SpellingIndex.pace) {
      if isGivenUp() { return false }
      for place in places[start..<min(start + SpellingIndex.pace, places.endIndex)] {
        if let end = end(Int(place)) { found.add(Int(place)..<end) }
      }
      if found.areEnough(in: self) { return false }
    }
    return true
  }

  /// Where the pattern ends when it is read from a place on; `nil` where it cannot be.
  private func end(of pattern: inout SpellingPattern, from start: Int) -> Int? {
    var reading = Reading(pattern)
    var place = start
    while let (number, begins) = letter(at: place) {
      place += 1
      if begins || number == 0 {
        reading.endWord(pattern)
        if number == 0 { continue }
      }
      let places = pattern.places(from: reading.places, over: number, of: alphabet)
      reading.go(to: places, waits: begins && !alphabet[number].isHan)
      if reading.all & pattern.end != 0 { return place }
      if reading.all == 0 { return nil }
    }
    return nil
  }

  private func match(_ pattern: SpellingPattern, _ text: Int, _ range: Range<Int>) -> SpellingMatch {
    let way: SpellingMatch.Way =
      isRead(pattern, in: range, .written) ? .written : isRead(pattern, in: range, .initials) ? .initials : .sound
    let start = self.start(of: text)
    return SpellingMatch(
      text: text, way: way, isAtStart: range.lowerBound == start, range: range.lowerBound - start..<range.upperBound - start)
  }

  /// Whether a pattern can be read in a range of letters in one way alone.
  private func isRead(_ pattern: SpellingPattern, in range: Range<Int>, _ way: SpellingPattern.Ways) -> Bool {
    var reading = Reading(pattern)
    for place in range {
      guard let (number, begins) = letter(at: place) else { break }
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
