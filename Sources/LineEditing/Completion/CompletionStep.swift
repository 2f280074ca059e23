/// What a first Tab does.
enum CompletionStep: Equatable {
  case nothing

  /// The only candidate takes the place of what was typed.
  case take(String)

  /// What was typed grows to what all candidates begin with, and they are shown.
  case show(common: String)

  init(_ offer: CompletionOffer) {
    guard let only = offer.candidates.first, offer.candidates.count == 1, !offer.isCut else {
      self = .show(common: offer.common)
      return
    }
    let text = offer.taken(only)
    self = text == offer.typed ? .nothing : .take(text)
  }
}
