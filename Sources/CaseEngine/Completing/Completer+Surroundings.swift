import CaseCore
import CaseQuery

extension Completer {
  /// Offers files, saved queries, topics of help, and parameters of scripts.
  mutating func offerSurroundings(_ expected: [Expected], _ typed: TypedText, in found: inout Ranking) {
    guard let verb = parsed.verb else { return }
    for place in expected {
      switch place {
      case .file, .newName, .topic:
        found.beginGroup()
        offer(surroundings.offers(for: place, of: verb, typed: typed.text), typed, in: &found)
      default: break
      }
    }
  }
}
