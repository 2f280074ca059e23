import CaseCatalogue
import CaseCore
import CaseQuery

/// The sets of rows that queries ask for again and again, made when they are first asked for.
final class RowSets: Sendable {
  private enum Key: Hashable {
    case kind(KindID)
    case present(FieldID)
    case entry(FieldID, EntryID)
    case measured(FieldID, in: [String?])
  }

  private let catalogue: Catalogue
  private let known = Kept<Key, RowSet>()
  private let dimensions = Kept<FieldID, [RowSet]>()
  private let madeIdentifiers = MadeOnce<FoldedIdentifiers>()

  /// An entry that fewer than one in so many rows hold is kept as a list: a set of its own would take more memory than it saves time.
  private static let sparseness = 128

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The records of a kind.
  func records(of kind: KindID) -> RowSet { kept(.kind(kind), of: catalogue.rowsByKind[kind]) }

  /// The rows that have any value of a field.
  ///
  /// - Complexity: O(number of rows) at the first call for a field.
  func present(_ field: FieldID, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    try known.value(for: .present(field), unless: interruption) { () throws(Diagnostic) in
      try entering { () throws(Diagnostic) in try catalogue.present(field, unless: interruption) }
    }
  }

  /// The rows that hold an entry of a vocabulary.
  func rows(_ field: FieldID, of entry: EntryID) -> RowSet {
    guard case .vocabulary(let column) = catalogue.columns[field] else { return RowSet(rowCount: catalogue.rowCount) }
    let rows = column.postings[Int(entry)]
    let isSparse = rows.count * RowSets.sparseness < catalogue.rowCount
    return isSparse ? RowSet(rows, rowCount: catalogue.rowCount) : kept(.entry(field, entry), of: rows)
  }

  private func entering<Failure: Error>(_ make: () throws(Failure) -> RowSet) throws(Failure) -> RowSet {
    try catalogue.ledger.entering(.sets, byteCount: \.memoryByteCount, make)
  }

  private func kept(_ key: Key, of rows: some Sequence<UInt32>) -> RowSet {
    known.value(for: key) { entering { RowSet(rows, rowCount: catalogue.rowCount) } }
  }

  /// The records by their identifiers.
  ///
  /// - Complexity: O(total length of the identifiers) at the first call.
  func identifiers(unless interruption: Interruption) throws(Diagnostic) -> FoldedIdentifiers {
    try madeIdentifiers.value(unless: interruption) { () throws(Diagnostic) in try FoldedIdentifiers(catalogue, unless: interruption) }
  }

  /// For each dimension that a quantity field is measured in, the rows whose first value is.
  ///
  /// - Complexity: O(number of rows) at the first call for a field.
  func dimensions(of field: FieldID, unless interruption: Interruption) throws(Diagnostic) -> [RowSet] {
    try dimensions.value(for: field, unless: interruption) { () throws(Diagnostic) in try makeDimensions(of: field, unless: interruption) }
  }

  private func makeDimensions(of field: FieldID, unless interruption: Interruption) throws(Diagnostic) -> [RowSet] {
    guard case .quantity(let values) = catalogue.columns[field] else { return [] }
    let measure = catalogue.measure(of: field)
    var byUnit = [RowSet?](repeating: nil, count: measure.unitCount + 1)
    var pace = interruption.pace
    for row in 0..<values.rowCount where !values.range(of: row).isEmpty {
      try pace.step()
      let unit = measure.unitNumber(values.elements[values.range(of: row).lowerBound])
      if byUnit[unit] == nil { byUnit[unit] = RowSet(rowCount: catalogue.rowCount) }
      byUnit[unit]?.insert(row)
    }
    var byDimension: [String: RowSet] = [:]
    for (unit, rows) in byUnit.enumerated() {
      guard let rows else { continue }
      byDimension[measure.dimension(ofUnitNumbered: unit), default: RowSet(rowCount: catalogue.rowCount)].formUnion(rows)
    }
    return Array(byDimension.values)
  }

  /// The rows that a condition selects, over all kinds.
  func rows(_ selection: Selection, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    switch selection {
    case .and(let a, let b):
      var result = try rows(a, unless: interruption)
      result.formIntersection(try rows(b, unless: interruption))
      return result
    case .or(let a, let b):
      var result = try rows(a, unless: interruption)
      result.formUnion(try rows(b, unless: interruption))
      return result
    case .not(let inner): return try rows(inner, unless: interruption).complement()
    case .present(let field): return try present(field, unless: interruption)
    case .some(let field, .oneOf(let entries)): return try rows(field, oneOf: entries, unless: interruption)
    case .some(let field, .text(.equal, let texts)) where field == catalogue.schema.identifierField:
      let identifiers = try identifiers(unless: interruption)
      return RowSet(texts.flatMap { identifiers.rows(identified: $0) }, rowCount: catalogue.rowCount)
    case .some(let field, .quantity(.equal, let ranges)) where ranges.allSatisfy(\.isEvery):
      return try known.value(for: .measured(field, in: ranges.map(\.dimension)), unless: interruption) { () throws(Diagnostic) in
        try entering { () throws(Diagnostic) in try catalogue.rows(field, .quantity(.equal, ranges), unless: interruption) }
      }
    case .some(let field, let predicate): return try catalogue.rows(field, predicate, unless: interruption)
    case .anyText(let texts): return try catalogue.rows(holding: texts, unless: interruption)
    }
  }

  private func rows(_ field: FieldID, oneOf wanted: Set<UInt32>, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    let sets: (UInt32) -> RowSet
    switch catalogue.columns[field] {
    case .vocabulary: sets = { self.rows(field, of: $0) }
    case .kind: sets = { self.records(of: KindID($0)) }
    default: return try catalogue.rows(field, .oneOf(wanted), unless: interruption)
    }
    guard wanted.count < RowSets.mostSets, var result = wanted.first.map(sets) else {
      return try catalogue.rows(field, .oneOf(wanted), unless: interruption)
    }
    for other in wanted.dropFirst() { result.formUnion(sets(other)) }
    return result
  }

  /// So many sets are put together; the rows of more are put in one by one.
  private static let mostSets = 16
}
