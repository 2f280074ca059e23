import CaseCore
import TextMeasure

/// Names that are found however they are typed.
struct SearchableNames: Sendable {
  let index: NameIndex

  /// All names, of which those of the index may be a selection.
  private let all: NameIndex

  /// The spellings of all names, by their places.
  private let spellings: SpellingIndex

  init(_ index: NameIndex, unless interruption: Interruption) throws(Diagnostic) {
    var pace = interruption.pace
    let spellings = try SpellingIndex(count: index.count) { place throws(Diagnostic) in
      try pace.step()
      return index.sort(place) == .identifier ? nil : index.name(place)
    }
    self.init(index: index, all: index, spellings: spellings)
  }

  private init(index: NameIndex, all: NameIndex, spellings: SpellingIndex) {
    (self.index, self.all, self.spellings) = (index, all, spellings)
  }

  /// How many bytes of memory the spellings take.
  var spellingByteCount: Int { spellings.memoryByteCount }

  /// No names.
  init() { self.init(index: NameIndex(), all: NameIndex(), spellings: SpellingIndex(count: 0) { _ in nil }) }

  /// A selection of these names.
  func selecting(_ selection: NameIndex) -> SearchableNames { SearchableNames(index: selection, all: all, spellings: spellings) }

  /// How well a name fits what was typed.
  enum Rank: Int, Comparable {
    case exact, prefix, alias, initials, sound, inside, nearly

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// A name that fits what was typed.
  struct Found {
    var target: UInt32

    /// The name's place in the index.
    var place: Int
    var rank: Rank

    /// The part of the folded name that was typed, counted in scalars.
    var match: Range<Int>

    /// The target's other names that fit as well, each with the part that was typed.
    var others: [(place: Int, match: Range<Int>)] = []

    /// What was typed of the name that a target is shown by; `nil` where that name does not fit.
    func match(in folded: [UInt8], of index: NameIndex) -> Range<Int>? {
      if index.name(place) == folded[...] { return match }
      return others.first { index.name($0.place) == folded[...] }?.match
    }
  }

  /// How freely names are compared with what was typed.
  enum Freedom {
    /// They begin with it.
    case beginning

    /// They hold it, however it is spelled.
    case spelling

    /// They hold it with an error in it.
    case error
  }

  /// So many names are as many as anybody looks through.
  static let most = 100

  /// Whether there are so many names that not all that fit are found, and errors are forgiven only where names begin.
  private var isLarge: Bool { index.count > 50_000 }

  /// The best name of each target that fits what was typed, and whether there may be more.
  ///
  /// - Complexity: O(log *n*) for names that begin so, O(*n*) in the number of places where it may begin for others.
  func search(_ typed: FoldedText, _ freedom: Freedom, unless interruption: Interruption = .never) -> (found: [Found], isCut: Bool) {
    var best: [UInt32: Found] = [:]
    var isCut = false
    func take(_ place: Int, _ rank: Rank, _ match: Range<Int>) {
      let target = index.target(place)
      guard var known = best[target] else {
        best[target] = Found(target: target, place: place, rank: rank, match: match)
        return
      }
      if (rank, place) < (known.rank, known.place) {
        known.others.append((known.place, known.match))
        (known.place, known.rank, known.match) = (place, rank, match)
      } else {
        known.others.append((place, match))
      }
      best[target] = known
    }
    let length = String(decoding: typed.bytes, as: UTF8.self).unicodeScalars.count
    let beginning = index.range(beginning: typed.bytes[...])
    for place in beginning where freedom != .error {
      if isLarge, best.count >= SearchableNames.most {
        isCut = true
        break
      }
      let isWhole = length > 0 && index.name(place).count == typed.bytes.count
      take(place, isWhole ? .exact : index.sort(place) == .alias ? .alias : .prefix, 0..<length)
    }
    guard freedom != .beginning, length > 0 else { return (Array(best.values), isCut) }
    // Where there are enough that begin so, nobody looks for others.
    if isCut { return (Array(best.values), true) }
    // A single letter stands in almost every name.
    let isLetter = typed.bytes.count == 1
    let (others, isGivenUp) = others(typed, freedom, unless: interruption)
    for match in others where match.isAtStart || !isLetter {
      if let place = index.selected(match.text) { take(place, Rank(match), match.range) }
    }
    isCut = isGivenUp || isLarge && best.count >= SearchableNames.most
    return (Array(best.values), isCut)
  }
}

extension SearchableNames {
  /// The names that do not begin with what was typed, but hold it, and whether looking for them was given up.
  private func others(
    _ typed: FoldedText, _ freedom: Freedom, unless interruption: Interruption
  ) -> (matches: [SpellingMatch], isGivenUp: Bool) {
    // Among a few names all are looked at, so that the best are found wherever they stand.
    let limit = isLarge ? SearchableNames.most : all.count
    var isGivenUp = false
    func givesUp() -> Bool {
      isGivenUp = isGivenUp || interruption.isRequested
      return isGivenUp
    }
    if freedom == .error {
      let matches = spellings.nearMatches(typed, in: 0..<all.count, onlyAtStart: isLarge, limit: limit, unless: givesUp)
      return (matches, isGivenUp)
    }
    let beginning = all.range(beginning: typed.bytes[...])
    let parts = [0..<beginning.lowerBound, beginning.upperBound..<all.count]
    return (parts.flatMap { spellings.matches(typed, in: $0, limit: limit, unless: givesUp) }, isGivenUp)
  }
}

extension SearchableNames.Rank {
  fileprivate init(_ match: SpellingMatch) {
    switch (match.way, match.isAtStart) {
    case (.nearly, _): self = .nearly
    case (_, false): self = .inside
    case (.written, true): self = .prefix
    case (.initials, true): self = .initials
    case (.sound, true): self = .sound
    }
  }
}
