/// What a first Tab does.
enum CompletionStep: Equatable {
  case nothing

  /// The only candidate takes the place of what was typed.
  case take(String)

  /// What was typed grows to what all candidates begin with, and they are shown.
  case show(common: String)

  init(_ offer: CompletionOffer?) {
    guard let offer, let first = offer.candidates.first else {
      self = .nothing
      return
    }
    if offer.candidates.count > 1 || offer.isCut {
      self = .show(common: offer.common)
    } else {
      let text = offer.taken(first)
      self = text == offer.typed ? .nothing : .take(text)
    }
  }
}
