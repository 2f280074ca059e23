/// Where texts were found, until there are enough.
struct FoundPlaces {
  private var places: [Range<Int>] = []
  private let limit: Int

  /// With so many places is counted in how many texts they are.
  private var next: Int

  init(limit: Int) { (self.limit, next) = (limit, limit) }

  mutating func add(_ place: Range<Int>) { places.append(place) }

  /// Whether no more texts are needed.
  mutating func areEnough(in index: SpellingIndex) -> Bool {
    guard places.count >= next else { return false }
    places = texts(in: index).map(\.place)
    next = places.count + limit
    return places.count >= limit
  }

  /// The first place of each text, in the order of texts; no more than are asked for.
  func texts(in index: SpellingIndex) -> [(text: Int, place: Range<Int>)] {
    var texts: [(text: Int, place: Range<Int>)] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = texts.last, place.lowerBound < index.start(of: last.text + 1) { continue }
      if texts.count == limit { break }
      texts.append((index.text(at: place.lowerBound), place))
    }
    return texts
  }
}
