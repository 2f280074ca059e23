public import CaseCore
import Synchronization

/// The texts of a catalogue's columns, made ready to be searched when they are first asked for.
///
/// Few texts are not: to look at each takes no time, and what is made ready takes memory.
public final class CatalogueTexts: Sendable {
  private let minimumCount: Int

  /// Columns whose texts are few are known as `nil`.
  private let known = Mutex<[FieldID: ColumnTexts?]>([:])

  /// - Parameter minimumCount: How many distinct texts a column must have.
  init(minimumCount: Int = 5_000) { self.minimumCount = minimumCount }

  /// The texts of a field; `nil` for one that has none, or few.
  ///
  /// - Complexity: O(total length of the texts) at the first call for a field that is not interrupted.
  public func texts(of field: FieldID, in catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) -> ColumnTexts? {
    if let known = known.withLock({ $0[field] }) { return known }
    let distinct = try DistinctTexts(
      catalogue.columns[field], stringCount: catalogue.strings.count, minimumCount: minimumCount, unless: interruption)
    var texts: ColumnTexts?
    if let distinct { texts = try ColumnTexts(distinct, of: catalogue.strings, unless: interruption) }
    known.withLock { $0[field] = .some(texts) }
    return texts
  }
}
