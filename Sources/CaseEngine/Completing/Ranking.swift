/// Candidates in the order in which they are offered: those that fit best first, then those that most rows have.
struct Ranking {
  typealias Rank = SearchableNames.Rank

  private struct Ranked {
    var candidate: Completion.Candidate
    var rank: Rank

    /// Which class it was offered in, and its place there.
    var order: (Int, Int)
  }

  private let typed: TypedText
  private var ranked: [Ranked] = []
  private var places: [String: Int] = [:]
  private var group = 0

  var total: Int?
  var isCut = false

  init(_ typed: TypedText) { self.typed = typed }

  var isEmpty: Bool { ranked.isEmpty }

  /// What is offered from here on stands behind what was offered so far, where both fit as well.
  mutating func beginGroup() { group += 1 }

  /// Adds a candidate; of two with the same text the one that fits better is kept.
  mutating func add(_ candidate: Completion.Candidate, _ rank: Rank) {
    if let place = places[candidate.text] {
      if rank < ranked[place].rank { ranked[place].rank = rank }
      return
    }
    places[candidate.text] = ranked.count
    ranked.append(Ranked(candidate: candidate, rank: rank, order: (group, ranked.count)))
  }

  var candidates: [Completion.Candidate] {
    func key(_ one: Ranked) -> (Int, Int, Int, Int, Int) {
      let isEmpty = one.candidate.count == 0 && one.rank != .exact
      return (isEmpty ? 1 : 0, one.rank.rawValue, one.order.0, -(one.candidate.count ?? 0), one.order.1)
    }
    return ranked.sorted { key($0) < key($1) }.map(\.candidate)
  }
}
