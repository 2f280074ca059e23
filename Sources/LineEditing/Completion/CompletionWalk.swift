/// The way through the candidates of one Tab, round and round.
struct CompletionWalk {
  let typed: String
  let candidates: [Candidate]
  private(set) var selected: Int?

  init(typed: String, candidates: [Candidate]) {
    self.typed = typed
    self.candidates = candidates
  }

  /// What now stands in the line.
  var text: String { selected.map { candidates[$0].text } ?? typed }

  mutating func next() { selected = selected.map { ($0 + 1) % candidates.count } ?? 0 }

  mutating func previous() { selected = ((selected ?? 0) + candidates.count - 1) % candidates.count }
}
