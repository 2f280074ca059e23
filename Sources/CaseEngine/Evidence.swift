import CaseCatalogue

/// The sources of a fact, as far as the catalogue tells them apart.
struct FactEvidence {
  /// The items of evidence that may support the fact, in the record's order.
  var items: [EvidenceValue]

  /// Whether each of them does; else one of them, and it is not told which.
  var isCertain: Bool
}

extension Catalogue {
  /// The evidence of a record and of what is written inside it: the versions of a disagreement have the sources.
  func wholeEvidence(of row: Row) -> [EvidenceValue] {
    columns.reduce(into: evidence(of: row)) { found, column in
      if case .records(let inside) = column { for row in inside[row] { found += evidence(of: row) } }
    }
  }

  /// The evidence of a record.
  func evidence(of row: Row) -> [EvidenceValue] {
    columns.flatMap { column -> ArraySlice<EvidenceValue> in if case .evidence(let values) = column { values[row] } else { [] } }
  }

  /// The evidence of one field of a record: items that name the field, else those that name none.
  func evidence(of row: Row, _ field: FieldID) -> FactEvidence {
    let all = evidence(of: row)
    let named = all.filter { $0.fields.contains(field) }
    if !named.isEmpty { return FactEvidence(items: named, isCertain: true) }
    let open = all.filter(\.fields.isEmpty)
    return FactEvidence(items: open, isCertain: Set(open.map(\.source)).count == 1)
  }
}
