import CaseCatalogue
import CaseCore
import Synchronization

/// The rows that have any value of a field, found out when they are first asked for.
final class PresentRows: Sendable {
  private let catalogue: Catalogue
  private let known = Mutex<[FieldID: RowSet]>([:])

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// - Complexity: O(number of rows) at the first call for a field.
  func rows(_ field: FieldID, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    if let rows = known.withLock({ $0[field] }) { return rows }
    let rows = try catalogue.rows(.present(field), unless: interruption)
    known.withLock { $0[field] = rows }
    return rows
  }
}
