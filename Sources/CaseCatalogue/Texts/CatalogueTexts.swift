public import CaseCore

/// The texts of a catalogue's columns, made ready to be searched when they are first asked for.
///
/// Few texts are not: to look at each takes no time, and what is made ready takes memory.
public final class CatalogueTexts: Sendable {
  private let minimumCount: Int

  /// Columns whose texts are few are known as `nil`.
  private let known = Kept<FieldID, ColumnTexts?>()

  /// Makes the texts of all fields ready for those who look again and again.
  ///
  /// - Complexity: O(total length of the texts).
  public func prepare(in catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    for field in catalogue.columns.indices { try texts(of: field, in: catalogue, unless: interruption)?.pairs(unless: interruption) }
  }

  /// - Parameter minimumCount: How many distinct texts a column must have.
  init(minimumCount: Int = 5_000) { self.minimumCount = minimumCount }

  /// The texts of a field; `nil` for one that has none, or few.
  ///
  /// - Complexity: O(number of values) at the first call for a field that is not interrupted.
  public func texts(of field: FieldID, in catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) -> ColumnTexts? {
    try known.value(for: field, unless: interruption) { () throws(Diagnostic) in
      try catalogue.ledger.entering(.texts, of: field, byteCount: { $0?.memoryByteCount ?? 0 }) { () throws(Diagnostic) in
        let distinct = try DistinctTexts(
          catalogue.columns[field], stringCount: catalogue.strings.count, minimumCount: minimumCount, unless: interruption)
        return distinct.map { ColumnTexts($0, of: field, in: catalogue.strings, enteredIn: catalogue.ledger) }
      }
    }
  }
}
