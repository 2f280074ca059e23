import CaseCore
import TextMeasure

/// For every two characters that stand beside each other in some texts, where they do: a longer text stands where its pairs follow each
/// other, so that no text needs to be looked at.
///
/// Places are bytes of all the texts behind each other.
struct BigramIndex: Sendable {
  private let bounds: TextBounds

  /// The pairs, ascending.
  private var pairs: [UInt64] = []

  /// At how many places each pair stands.
  private var counts: [UInt32] = []

  /// Where the places of each pair begin in `postings`; one more than there are pairs.
  private var starts: [Int] = [0]

  /// The places of one pair after another, ascending: the gap before each, in groups of seven bits, the lowest first.
  private var postings: [UInt8] = []

  /// - Complexity: O(total length of the texts).
  init(_ texts: FoldedTexts, unless interruption: Interruption) throws(Diagnostic) {
    bounds = texts.bounds
    var tally = BigramTally()
    try Bigram.forEach(in: texts, unless: interruption) { pair, place in tally.count(pair, at: place) }
    let order = tally.pairs.indices.sorted { tally.pairs[$0] < tally.pairs[$1] }
    pairs = order.map { tally.pairs[$0] }
    counts = order.map { tally.entries[$0].count }
    starts = [0] + tally.arrange(inOrder: order)
    postings = [UInt8](repeating: 0, count: starts.last ?? 0)
    try Bigram.forEach(in: texts, unless: interruption) { pair, place in tally.write(place, of: pair, to: &postings) }
  }

  /// How many bytes of memory it takes.
  var memoryByteCount: Int {
    bounds.memoryByteCount + postings.count + pairs.count
      * (MemoryLayout<UInt64>.stride + MemoryLayout<UInt32>.stride + MemoryLayout<Int>.stride)
  }

  /// The texts that hold some characters behind each other, ascending.
  ///
  /// - Parameter areWhole: Whether these must be all characters of a text.
  func texts(holding characters: [Unicode.Scalar], areWhole: Bool, unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    let length = characters.reduce(0) { $0 + UTF8.width($1) }
    return bounds.texts(holdingRunsAt: try places(of: characters, unless: interruption), length: length, areWhole: areWhole)
  }

  /// Where some characters stand behind each other, ascending; the end of one text and the beginning of the next may be among them.
  ///
  /// - Complexity: O(number of places of those of their pairs that are looked at).
  private func places(of characters: [Unicode.Scalar], unless interruption: Interruption) throws(Diagnostic) -> [Int] {
    var pace = interruption.pace
    guard characters.count > 1 else { return try places(of: characters.first, &pace) }
    var parts: [(number: Int, offset: Int)] = []
    var offset = 0
    for (place, (a, b)) in zip(characters, characters.dropFirst()).enumerated() {
      guard let number = number(of: Bigram.pair(a, b)) else { return [] }
      // Every second pair tells all characters, the last one those that are left.
      if place % 2 == 0 || place == characters.count - 2 { parts.append((number, offset)) }
      offset += UTF8.width(a)
    }
    parts.sort { counts[$0.number] < counts[$1.number] }
    guard let rarest = parts.first else { return [] }
    var found = try places(of: rarest.number, &pace).map { $0 - rarest.offset }
    for part in parts.dropFirst() where !found.isEmpty {
      try pace.step(1 + Int(counts[part.number]) >> 6)
      var reader = reader(part.number)
      var next = reader.next(postings)
      var kept: [Int] = []
      for place in found {
        let wanted = place + part.offset
        while let other = next, other < wanted { next = reader.next(postings) }
        if next == wanted { kept.append(place) }
      }
      found = kept
    }
    return found
  }

  /// Where one character stands: before another, or at the end of a text.
  private func places(of character: Unicode.Scalar?, _ pace: inout Pace) throws(Diagnostic) -> [Int] {
    guard let character else { return [] }
    let pairs = Bigram.pairs(beginningWith: character)
    var found: [Int] = []
    for number in number(notBefore: pairs.lowerBound)..<number(notBefore: pairs.upperBound) { found += try places(of: number, &pace) }
    found.sort()
    return found
  }

  /// Where the pair with a number stands.
  private func places(of number: Int, _ pace: inout Pace) throws(Diagnostic) -> [Int] {
    try pace.step(1 + Int(counts[number]) >> 6)
    var found: [Int] = []
    found.reserveCapacity(Int(counts[number]))
    var reader = reader(number)
    while let place = reader.next(postings) { found.append(place) }
    return found
  }

  private func reader(_ number: Int) -> Reader { Reader(index: starts[number], end: starts[number + 1]) }

  private struct Reader {
    var index: Int
    let end: Int
    var place = -1

    mutating func next(_ postings: [UInt8]) -> Int? {
      guard index < end else { return nil }
      var byte = postings[index]
      index += 1
      var gap = Int(byte & 0x7F)
      var shift = 7
      while byte & 0x80 != 0 {
        byte = postings[index]
        index += 1
        gap |= Int(byte & 0x7F) << shift
        shift += 7
      }
      place += gap
      return place
    }
  }

  private func number(of pair: UInt64) -> Int? {
    let number = number(notBefore: pair)
    return number < pairs.count && pairs[number] == pair ? number : nil
  }

  private func number(notBefore pair: UInt64) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
