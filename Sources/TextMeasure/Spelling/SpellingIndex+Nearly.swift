extension SpellingIndex {
  /// The texts in which a typed text is found with one error, or with characters that only sound alike.
  ///
  /// Both are compared by their sounds, letter by letter. An error is a letter too many, one too few, a wrong one, or two in the wrong order;
  /// one of a text's first two letters is right. A few letters could be anything: they are not searched for.
  ///
  /// - Parameters:
  ///   - numbers: The texts that are looked at.
  ///   - onlyAtStart: Whether texts are looked at where they begin, and not where each of their words does.
  ///   - limit: When so many are found, no more are looked for.
  ///   - isGivenUp: Asked from time to time; then no more are looked for, either.
  /// - Complexity: O(*n*) in the number of words that begin with one of the first two sounds.
  public func nearMatches(
    _ typed: FoldedText, in numbers: Range<Int>, onlyAtStart: Bool, limit: Int, unless isGivenUp: () -> Bool = { false }
  ) -> [SpellingMatch] {
    let scalars = String(decoding: typed.bytes, as: UTF8.self).unicodeScalars
    let wanted = scalars.flatMap { $0.isHan ? Array(($0.pinyin.first ?? "").unicodeScalars) : $0.isWordPart ? [$0] : [] }
    guard wanted.count >= 4, scalars.count <= SpellingPattern.longest else { return [] }
    let values = wanted.map(\.value)
    var sounds = Sounds()
    var found = FoundPlaces(limit: limit)
    for letter in Set(wanted.prefix(2).flatMap(alphabet.letters)).sorted() {
      // Characters are compared by their most common reading.
      if alphabet.isHan(Int(letter)), !values.prefix(2).contains(where: { alphabet.readings(of: Int(letter)).first.map(UInt32.init) == $0 })
      {
        continue
      }
      let places = places(of: letter, in: numbers, onlyAtStart: onlyAtStart)
      let goesOn = look(at: places, into: &found, unless: isGivenUp) { place, _ in
        sounds.read(self, from: place, count: values.count + 1)
        return lengthNearly(values[...], beginning: sounds.letters[...]).map { sounds.owners[$0 - 1] + 1 }
      }
      if !goesOn { break }
    }
    return found.texts(in: self).map { text, place in
      let start = start(of: text)
      return SpellingMatch(
        text: text, way: .nearly, isAtStart: place.lowerBound == start, range: place.lowerBound - start..<place.upperBound - start)
    }
  }
}

/// The sounds of a part of a text: a Chinese character's are those of its most common reading.
private struct Sounds {
  private(set) var letters: [UInt32] = []

  /// Which letter of the text each sound is of.
  private(set) var owners: [Int] = []

  /// Reads as many sounds as are asked for, and those of the last letter.
  mutating func read(_ index: SpellingIndex, from start: Int, count: Int) {
    letters.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    var next = start
    while letters.count < count, let (number, _) = index.letter(at: next) {
      let place = next
      next += 1
      guard number > 0 else { continue }
      let scalar = index.alphabet[number]
      if scalar.isHan {
        for letter in index.alphabet.readings(of: number).prefix(while: { $0 != 0 }) { letters.append(UInt32(letter)) }
      } else {
        letters.append(scalar.value)
      }
      while owners.count < letters.count { owners.append(place) }
    }
  }
}

/// How long a beginning of `text` is that differs from `wanted` by one error at most.
private func lengthNearly(_ wanted: ArraySlice<UInt32>, beginning text: ArraySlice<UInt32>) -> Int? {
  let agreeing = zip(wanted, text).prefix { $0 == $1 }.count
  let (rest, left) = (wanted.dropFirst(agreeing), text.dropFirst(agreeing))
  if rest.isEmpty { return agreeing }
  /// What is behind the error has to agree.
  func length(skipping skipped: Int, _ others: Int) -> Int? {
    let (end, behind) = (rest.dropFirst(skipped), left.dropFirst(others))
    return left.count >= others && behind.starts(with: end) ? agreeing + others + end.count : nil
  }
  let isSwapped = rest.count > 1 && left.count > 1 && rest.first == left.dropFirst().first && rest.dropFirst().first == left.first
  let lengths = [length(skipping: 1, 1), isSwapped ? length(skipping: 2, 2) : nil, length(skipping: 0, 1), length(skipping: 1, 0)]
  return lengths.lazy.compactMap { $0 }.first { $0 > 0 }
}
