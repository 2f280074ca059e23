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
    var goesOn = true
    let initials = Set(alphabet.letters(beginning: pattern.scalars[0])).sorted()
    // Where a few are enough, those that begin so come first: they are what is mostly meant.
    for onlyAtStart in limit < numbers.count ? [true, false] : [false] {
      for letter in initials where goesOn {
        let first = First(&pattern, letter, of: alphabet, begins: true)
        if first.places == 0 { continue }
        goesOn = look(at: places(of: letter, in: numbers, onlyAtStart: onlyAtStart), into: &found, unless: isGivenUp) { place, next in
          end(of: &pattern, from: place, before: next, first)
        }
      }
    }
    // Inside words three letters and more are looked for.
    if pattern.scalars.count > 2, let letter = alphabet.number(of: pattern.scalars[0]), !alphabet.isHan(Int(letter)) {
      let first = First(&pattern, letter, of: alphabet, begins: false)
      let end = start(of: numbers.upperBound)
      for start in stride(from: start(of: numbers.lowerBound), to: end, by: SpellingIndex.pace * 32) where goesOn {
        let places = (start..<min(start + SpellingIndex.pace * 32, end)).filter { letters[$0] == letter }.map(UInt32.init)
        goesOn = look(at: places[...], into: &found, unless: isGivenUp) { self.end(of: &pattern, from: $0, before: $1, first) }
      }
    }
    return found.texts(in: self).map { match(pattern, $0, $1) }
  }

  /// Adds the places at which something ends somewhere.
  ///
  /// - Parameter end: Where something ends that begins at a place, and what stands behind its first letter.
  /// - Returns: Whether more are to be looked for.
  func look(
    at places: ArraySlice<UInt32>, into found: inout FoundPlaces, unless isGivenUp: () -> Bool, end: (Int, SpellingAlphabet.Letter) -> Int?
  ) -> Bool {
    for start in stride(from: places.startIndex, to: places.endIndex, by: SpellingIndex.pace) {
      if isGivenUp() { return false }
      let part = places[start..<min(start + SpellingIndex.pace, places.endIndex)]
      // Places lie far from each other: what stands there is fetched in a loop so short that the memory need not be waited for each time.
      let next = part.map { letters[Int($0) + 1] }
      for (place, next) in zip(part, next) {
        if let end = end(Int(place), next) { found.add(Int(place)..<end) }
      }
      if found.areEnough(in: self) { return false }
    }
    return true
  }

  /// How far the first letter takes a reader.
  private struct First {
    let places: UInt64
    let behindSeparators: UInt64

    /// Whether reading may also go on at the next word.
    let waits: Bool

    init(_ pattern: inout SpellingPattern, _ letter: SpellingAlphabet.Letter, of alphabet: SpellingAlphabet, begins: Bool) {
      places = pattern.places(from: pattern.start, over: Int(letter), of: alphabet)
      behindSeparators = pattern.behindSeparators(places)
      waits = begins && !alphabet.isHan(Int(letter))
    }
  }

  /// Where the pattern ends when it is read from a place on; `nil` where it cannot be.
  ///
  /// - Parameters:
  ///   - next: What stands behind the letter at the place.
  ///   - first: How far that letter takes a reader.
  private func end(of pattern: inout SpellingPattern, from start: Int, before next: SpellingAlphabet.Letter, _ first: First) -> Int? {
    if first.places & pattern.end != 0 { return start + 1 }
    let number = Int(next & ~SpellingIndex.beginning)
    if next == SpellingIndex.end { return nil }
    // Most end here.
    if !first.waits, number != 0, pattern.places(from: first.behindSeparators, over: number, of: alphabet) == 0 { return nil }
    var reading = Reading(pattern)
    reading.go(to: first.places, waits: first.waits)
    var place = start + 1
    while let (number, begins) = self.letter(at: place) {
      place += 1
      // Where only the next word can go on, this one is left.
      if reading.places == 0, !begins, number != 0 { continue }
      if begins || number == 0 {
        reading.endWord(pattern)
        if number == 0 { continue }
      }
      let places = pattern.places(from: reading.places, over: number, of: alphabet)
      reading.go(to: places, waits: begins && !alphabet.isHan(number))
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
      reading.go(to: places, waits: way == .initials && begins && !alphabet.isHan(number))
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
