import CaseCore
import TextMeasure

/// For every two characters that stand beside each other in some texts, those texts: what holds a longer text holds all of its pairs.
struct BigramIndex: Sendable {
  private let textCount: Int

  /// The pairs, ascending.
  private var pairs: [UInt64] = []

  /// How many texts hold each pair.
  private var counts: [UInt32] = []

  /// Where the texts of each pair begin in `postings`; one more than there are pairs.
  private var starts: [Int] = [0]

  /// The texts of one pair after another, ascending: the gap before each, in groups of seven bits, the lowest first.
  private var postings: [UInt8] = []

  /// - Complexity: O(total length of the texts).
  init(_ texts: FoldedTexts, unless interruption: Interruption) throws(Diagnostic) {
    textCount = texts.count
    var tally = BigramTally()
    try Bigram.forEach(in: texts, unless: interruption) { pair, text in tally.count(pair, in: text) }
    let order = tally.pairs.indices.sorted { tally.pairs[$0] < tally.pairs[$1] }
    pairs = order.map { tally.pairs[$0] }
    counts = order.map { tally.entries[$0].count }
    starts = [0] + tally.place(inOrder: order)
    postings = [UInt8](repeating: 0, count: starts.last ?? 0)
    try Bigram.forEach(in: texts, unless: interruption) { pair, text in tally.write(text, of: pair, to: &postings) }
  }

  /// The texts that may hold some characters: for two exactly those that do, for others all that do.
  func texts(holding characters: [Unicode.Scalar], unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    var pace = interruption.pace
    guard characters.count > 1 else { return try texts(holding: characters.first, &pace) }
    var found: [Int] = []
    for (a, b) in zip(characters, characters.dropFirst()) {
      guard let place = place(of: Bigram.pair(a, b)) else { return [] }
      if !found.contains(place) { found.append(place) }
    }
    found.sort { counts[$0] < counts[$1] }
    guard let rarest = found.first else { return [] }
    var texts = try texts(at: rarest, &pace)
    for place in found.dropFirst() {
      // To look into a few texts takes less time than to read a long list.
      if Int(counts[place]) > texts.count * 16 { break }
      texts = try self.texts(at: place, among: texts, &pace)
    }
    return texts
  }

  /// The texts that hold one character: each stands before another, or at the end.
  private func texts(holding character: Unicode.Scalar?, _ pace: inout Pace) throws(Diagnostic) -> [UInt32] {
    guard let character else { return [] }
    let pairs = Bigram.pairs(beginningWith: character)
    var held = [Bool](repeating: false, count: textCount)
    for place in place(notBefore: pairs.lowerBound)..<place(notBefore: pairs.upperBound) {
      try pace.step(1 + Int(counts[place]) >> 6)
      var reader = reader(at: place)
      while let text = reader.next(postings) { held[Int(text)] = true }
    }
    try pace.step(held.count >> 6)
    return held.indices.lazy.filter { held[$0] }.map(UInt32.init)
  }

  /// The texts of the pair at a place.
  private func texts(at place: Int, _ pace: inout Pace) throws(Diagnostic) -> [UInt32] {
    try pace.step(1 + Int(counts[place]) >> 6)
    var texts: [UInt32] = []
    texts.reserveCapacity(Int(counts[place]))
    var reader = reader(at: place)
    while let text = reader.next(postings) { texts.append(text) }
    return texts
  }

  /// Those of some texts that hold the pair at a place.
  private func texts(at place: Int, among others: [UInt32], _ pace: inout Pace) throws(Diagnostic) -> [UInt32] {
    try pace.step(1 + Int(counts[place]) >> 6)
    var texts: [UInt32] = []
    var reader = reader(at: place)
    var next = reader.next(postings)
    for other in others {
      while let text = next, text < other { next = reader.next(postings) }
      if next == other { texts.append(other) }
    }
    return texts
  }

  private func reader(at place: Int) -> Reader { Reader(index: starts[place], end: starts[place + 1]) }

  private struct Reader {
    var index: Int
    let end: Int
    var text: UInt32 = 0

    mutating func next(_ postings: [UInt8]) -> UInt32? {
      guard index < end else { return nil }
      var byte = postings[index]
      index += 1
      var gap = UInt32(byte & 0x7F)
      var shift: UInt32 = 7
      while byte & 0x80 != 0 {
        byte = postings[index]
        index += 1
        gap |= UInt32(byte & 0x7F) << shift
        shift += 7
      }
      text += gap
      return text - 1
    }
  }

  private func place(of pair: UInt64) -> Int? {
    let place = place(notBefore: pair)
    return place < pairs.count && pairs[place] == pair ? place : nil
  }

  private func place(notBefore pair: UInt64) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
