import CaseCatalogue
import CaseCore

/// What connects the records of a catalogue, found out when it is first asked for.
final class Connections: Sendable {
  private let catalogue: Catalogue
  private let madeReferences = MadeOnce<References>()
  private let madeConflicts = MadeOnce<Conflicts>()

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Which records refer to each record.
  ///
  /// - Complexity: O(number of references) at the first call.
  func references(unless interruption: Interruption) throws(Diagnostic) -> References {
    try madeReferences.value(unless: interruption) { () throws(Diagnostic) in
      try catalogue.ledger.entering(.references, byteCount: \.memoryByteCount) { () throws(Diagnostic) in
        try References(catalogue, unless: interruption)
      }
    }
  }

  /// Which facts sources disagree on.
  ///
  /// - Complexity: O(number of conflicts and of the records that they touch) at the first call.
  func conflicts(unless interruption: Interruption) throws(Diagnostic) -> Conflicts {
    try madeConflicts.value(unless: interruption) { () throws(Diagnostic) in try Conflicts(catalogue, unless: interruption) }
  }
}
