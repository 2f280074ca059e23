import CaseCatalogue
import CaseCore

extension Catalogue {
  /// Tells each two records of which somebody says that they belong together, and by what: first relations, then references.
  ///
  /// - Parameters:
  ///   - records: Of each two records that are told one is among these; of others some are told, too.
  ///   - tell: Gets the record that it is told of, the other, and what ties the first to the other.
  func forEachToldTie(
    of records: Set<Row>, _ references: References, unless interruption: Interruption,
    _ tell: (_ origin: Row, _ target: Row, _ tie: Tie) -> Void
  ) throws(Diagnostic) {
    var pace = interruption.pace
    let telling = try records.union(try references.rows(to: records, unless: interruption)).sorted(unless: interruption, by: <)
    for (kind, definition) in schema.kinds.enumerated() {
      guard let parts = definition.relation, case .reference(let origins) = columns[parts.origin],
        case .reference(let targets) = columns[parts.target], case .vocabulary(let types) = columns[parts.type],
        case .vocabulary(let vocabulary, _) = schema.fields[parts.type].type
      else { continue }
      for row in telling where kinds[row] == UInt8(kind) {
        try pace.step()
        let ends = (origins[row].first, targets[row].first)
        guard let origin = ends.0.flatMap({ self.row(withIdentifier: $0) }),
          let target = ends.1.flatMap({ self.row(withIdentifier: $0) }), let type = types.entries[row].first
        else { continue }
        tell(origin, target, .relation(entry(vocabulary, type).label, isReverse: false))
      }
    }
    let parts = schema.kinds.compactMap(\.relation).flatMap { [$0.origin, $0.target] }
    for (field, column) in columns.enumerated() where !parts.contains(field) {
      guard case .reference(let values) = column else { continue }
      let tie = Tie.reference(schema.fields[field].label, isReverse: false)
      for row in telling {
        try pace.step()
        for target in values[row].compactMap({ self.row(withIdentifier: $0) }) { tell(row, target, tie) }
      }
    }
  }

  /// Whether a record can be told to be tied to others.
  ///
  /// A record inside another comes with its owner; relations and sources are no neighbours, but ways to them.
  func isNeighbour(_ row: Row) -> Bool {
    let kind = schema.kinds[Int(kinds[row])]
    return owner(of: row) == nil && kind.relation == nil && kind.source == nil
  }
}
