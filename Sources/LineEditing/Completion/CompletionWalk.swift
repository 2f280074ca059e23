/// The candidates while they are shown, and the one that is chosen.
struct CompletionWalk: Equatable {
  let offer: CompletionOffer
  var selected: Int?

  init(_ offer: CompletionOffer) { self.offer = offer }

  /// What a key does to it.
  enum Step: Equatable {
    /// A candidate stands in the line.
    case choose(Int)

    /// More is typed, or less, and the candidates are asked for anew.
    case type(String)
    case erase

    /// The candidates go, a text stays where they were offered, and a key is left to whoever reads next.
    case close(leaving: String, passing: Key?)
  }

  /// What now stands in the line.
  var text: String { chosen?.text ?? offer.typed }

  private var chosen: Candidate? { selected.map { offer.candidates[$0] } }

  /// The candidate that Enter takes where none is chosen: the best, unless nothing was typed or what was typed is one itself.
  private var meant: Candidate? {
    offer.typed.isEmpty || offer.candidates.contains { $0.text == offer.typed } ? nil : offer.candidates.first
  }

  /// Decides what a key does.
  ///
  /// - Parameters:
  ///   - isPrefix: Whether the key is an Escape that another key came with: Alt was held.
  ///   - grid: How the candidates are shown; it is asked for only where a key needs it.
  func step(for key: Key, isPrefix: Bool = false, in grid: @autoclosure () -> CandidateGrid) -> Step {
    switch key {
    case .tab where offer.candidates.count == 1: .close(leaving: offer.taken(offer.candidates[0]), passing: nil)
    case .tab, .named(.down): move(.next, in: grid(), key)
    case .named(.backTab), .named(.up): move(.previous, in: grid(), key)
    case .named(.left): move(.left, in: grid(), key)
    case .named(.right): move(.right, in: grid(), key)
    case .named(.pageUp): move(.pageUp, in: grid(), key)
    case .named(.pageDown): move(.pageDown, in: grid(), key)
    case .interrupt, .control("G"): .close(leaving: offer.typed, passing: nil)
    case .escape where !isPrefix: .close(leaving: offer.typed, passing: nil)
    case .control("M"), .control("J"): (chosen ?? meant).map { .close(leaving: offer.taken($0), passing: nil) } ?? close(passing: key)
    case .character("\u{7F}"), .control("H"): selected == nil && !offer.typed.isEmpty ? .erase : close(passing: key)
    default: typed(key)
    }
  }

  private func move(_ move: CandidateGrid.Move, in grid: CandidateGrid, _ key: Key) -> Step {
    grid.index(move, from: selected).map { .choose($0) } ?? close(passing: key)
  }

  private func typed(_ key: Key) -> Step {
    guard let text = key.typedText else { return close(passing: key) }
    guard let chosen else { return .type(text) }
    return .close(leaving: offer.taken(chosen, beforeSpace: text.hasPrefix(" ")), passing: key)
  }

  private func close(passing key: Key) -> Step { .close(leaving: text, passing: key) }
}

extension Key {
  /// The text that the key brings into a line; `nil` for a command and for a paste of several lines.
  fileprivate var typedText: String? {
    switch self {
    case .character(let scalar): scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? nil : String(scalar)
    case .paste(let text): text.isEmpty || text.contains(where: \.isLineBreak) ? nil : text
    default: nil
    }
  }
}
