/// Candidates in the order in which they are offered: those that fit best first, then those that most rows have.
struct Ranking {
  typealias Rank = SearchableNames.Rank

  private struct Ranked {
    var candidate: Completion.Candidate
    var rank: Rank
    var writing: Writing

    /// Which class it was offered in, and its place there.
    var order: (Int, Int)
  }

  /// How a candidate is written in the statement.
  enum Writing {
    case asItIs

    /// In quotes where it needs them, or where it was typed in them.
    case text

    /// Likewise, but the parser knows it as a whole.
    case name

    /// In quotes also where there is a blank in it: it is the value of a parameter.
    case argument
  }

  private var ranked: [Ranked] = []
  private var places: [String: Int] = [:]
  private var group = 0

  /// Whether candidates that fit as well stand as they were offered, and not by their counts.
  var keepsOrder = false
  var total: Int?
  var isCut = false

  var isEmpty: Bool { ranked.isEmpty }
  var count: Int { ranked.count }

  /// What is offered from here on stands behind what was offered so far, where both fit as well.
  mutating func beginGroup() { group += 1 }

  /// Adds a candidate; of two with the same text the one that fits better is kept.
  mutating func add(_ candidate: Completion.Candidate, _ rank: Rank, _ writing: Writing = .asItIs) {
    if let place = places[candidate.text] {
      if rank < ranked[place].rank { ranked[place].rank = rank }
      return
    }
    places[candidate.text] = ranked.count
    ranked.append(Ranked(candidate: candidate, rank: rank, writing: writing, order: (group, ranked.count)))
  }

  /// The best candidates, no more than anybody looks through, each with how it is written.
  var best: [(candidate: Completion.Candidate, writing: Writing)] {
    func key(_ one: Ranked) -> (Int, Int, Int, Int, Int) {
      let leadsNowhere = one.candidate.count == 0 && one.rank != .exact
      return (leadsNowhere ? 1 : 0, one.rank.rawValue, one.order.0, keepsOrder ? 0 : -(one.candidate.count ?? 0), one.order.1)
    }
    return ranked.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.prefix(SearchableNames.most).map { ($1.candidate, $1.writing) }
  }
}
