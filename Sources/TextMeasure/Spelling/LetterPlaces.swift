/// Where each letter stands: the places of all letters behind each other, those of each ascending.
struct LetterPlaces: Sendable {
  private var places: [UInt32] = []

  /// Where the places of each letter begin; one more than there are letters.
  private var starts: [UInt32] = []

  /// How many bytes of memory they take.
  var memoryByteCount: Int { (places.count + starts.count) * MemoryLayout<UInt32>.stride }

  init() {}

  /// - Parameter letters: Goes through letters and their places, in ascending order of places; it is called twice.
  init(letterCount: Int, _ letters: ((SpellingAlphabet.Letter, Int) -> Void) -> Void) {
    starts = Array(repeating: 0, count: letterCount + 1)
    letters { letter, _ in starts[Int(letter) + 1] += 1 }
    for letter in starts.indices.dropFirst() { starts[letter] += starts[letter - 1] }
    places = Array(repeating: 0, count: Int(starts.last ?? 0))
    var next = starts
    letters { letter, place in
      places[Int(next[Int(letter)])] = UInt32(place)
      next[Int(letter)] += 1
    }
  }

  /// The places of a letter that lie in a range.
  ///
  /// - Complexity: O(log *n*).
  func places(of letter: SpellingAlphabet.Letter, in range: Range<UInt32>) -> ArraySlice<UInt32> {
    let all = places[Int(starts[Int(letter)])..<Int(starts[Int(letter) + 1])]
    return all[all.firstIndex(from: range.lowerBound)..<all.firstIndex(from: range.upperBound)]
  }
}

extension ArraySlice<UInt32> {
  /// Where the first of these ascending numbers stands that is not below a bound.
  ///
  /// - Complexity: O(log *n*).
  func firstIndex(from bound: UInt32) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
