extension SpellingIndex {
  /// The texts in which a typed text is found with one error, or with characters that only sound alike.
  ///
  /// Both are compared by their sounds, letter by letter. An error is a letter too many, one too few, a wrong one, or two in the wrong order;
  /// one of a text's first two letters is right. A few letters could be anything: they are not searched for.
  ///
  /// - Parameter onlyAtStart: Whether texts are looked at where they begin, and not where each of their words does.
  /// - Complexity: O(total length of the texts).
  public func nearMatches(_ typed: FoldedText, onlyAtStart: Bool, limit: Int) -> [SpellingMatch] {
    let scalars = String(decoding: typed.bytes, as: UTF8.self).unicodeScalars
    let wanted = scalars.flatMap { $0.isHan ? Array(($0.pinyin.first ?? "").unicodeScalars) : $0.isWordPart ? [$0] : [] }
    guard let first = wanted.first, wanted.count >= 4, scalars.count <= SpellingPattern.longest else { return [] }
    let second = wanted[1]
    let beginners = (0..<alphabet.count).map { number in
      let letter = sound(of: number).first
      return letter == first || letter == second
    }
    var found: [SpellingMatch] = []
    for text in 0..<count {
      let range = range(of: text)
      for place in onlyAtStart ? range.prefix(1) : range {
        let (number, begins) = letter(at: place)
        guard begins, beginners[number], let end = end(of: wanted, from: place, to: range.upperBound) else { continue }
        found.append(
          SpellingMatch(
            text: text, way: .nearly, isAtStart: place == range.lowerBound, range: place - range.lowerBound..<end - range.lowerBound))
        break
      }
      if found.count >= limit { break }
    }
    return found
  }

  /// How a letter of a text sounds at first: a Chinese character by its most common reading.
  private func sound(of number: Int) -> [Unicode.Scalar] {
    guard alphabet[number].isHan else { return number == 0 ? [] : [alphabet[number]] }
    return alphabet.readings(of: number).prefix { $0 != 0 }.map { Unicode.Scalar($0) }
  }

  /// Behind which letter of a text what is wanted ends, with one error at most; `nil` where it does not stand there.
  private func end(of wanted: [Unicode.Scalar], from start: Int, to limit: Int) -> Int? {
    var sounds: [Unicode.Scalar] = []
    var owners: [Int] = []
    for index in start..<limit where sounds.count <= wanted.count {
      for sound in sound(of: letter(at: index).number) {
        sounds.append(sound)
        owners.append(index)
      }
    }
    guard let length = lengthNearly(wanted[...], beginning: sounds[...]) else { return nil }
    return owners[length - 1] + 1
  }
}

/// How long a beginning of `text` is that differs from `wanted` by one error at most.
private func lengthNearly(_ wanted: ArraySlice<Unicode.Scalar>, beginning text: ArraySlice<Unicode.Scalar>) -> Int? {
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
