import CaseCore

extension CatalogueCheck {
  /// Tells references and evidence that lead nowhere.
  mutating func checkReferences() {
    for field in schema.fields.indices {
      switch (schema.fields[field].type, catalogue.columns[field]) {
      case (.reference(let kinds), .reference(let values)):
        for row in 0..<values.rowCount {
          for (index, identifier) in values[row].enumerated() {
            check(identifier, kinds, row, part(field, index)) { .noSuchRecord($0) }
          }
        }
      case (.evidence(let kind), .evidence(let values)):
        for row in 0..<values.rowCount {
          for (index, evidence) in values[row].enumerated() {
            let part = part(field, index)
            check(evidence.source, [kind], row, { part($0)?[SchemaKey.source.rawValue] }, missing: { .noSuchSource($0) })
          }
        }
      default: break
      }
    }
  }

  private mutating func check(
    _ identifier: StringID, _ kinds: [KindID], _ row: Row, _ part: (JSONTree) -> JSONTree?, missing: (String) -> CatalogueFinding
  ) {
    let name = catalogue.strings.string(at: identifier)
    guard let target = catalogue.row(withIdentifier: identifier) else {
      return add(missing(name), row: row, hints: hints(for: name, of: kinds), severity: .error, part: part)
    }
    let kind = KindID(catalogue.kinds[target])
    if kinds.isEmpty || kinds.contains(kind) { return }
    add(.recordOfAnotherKind(name, kind: schema.kinds[kind].label), row: row, severity: .error, part: part)
  }

  /// Identifiers that are much like one that no record has.
  func hints(for identifier: String, of kinds: [KindID]) -> [CatalogueHint] {
    // In a big catalogue the search would take longer than all else.
    guard findings.wantsNearestNames, catalogue.rowCount < 100_000 else { return [] }
    let rows = (kinds.isEmpty ? Array(schema.kinds.indices) : kinds).flatMap { catalogue.rowsByKind[$0] }.map { Row($0) }
    let known = rows.filter { catalogue.owner(of: $0) == nil }.map(catalogue.identifier)
    let nearest = NearestNames.of(identifier, among: known)
    return nearest.isEmpty ? [] : [.nearest(nearest)]
  }

  /// Tells entries and published totals of the schema that name no record.
  mutating func checkSchema() {
    for (number, vocabulary) in schema.vocabularies.enumerated() {
      for (index, entry) in vocabulary.entries.enumerated() {
        guard let record = entry.record, catalogue.row(withIdentifier: record) == nil else { continue }
        addToSchema(.noSuchRecord(record), hints: hints(for: record, of: [])) {
          $0[SchemaKey.vocabularies.rawValue]?[number]?[SchemaKey.entries.rawValue]?[index]?[SchemaKey.record.rawValue]
        }
      }
    }
    let sources = schema.kinds.indices.filter { schema.kinds[$0].source != nil }
    for (number, total) in schema.published.enumerated() {
      guard let source = total.source else { continue }
      if let row = catalogue.row(withIdentifier: source), sources.contains(KindID(catalogue.kinds[row])) { continue }
      addToSchema(.noSuchSource(source), hints: hints(for: source, of: sources)) {
        $0[SchemaKey.published.rawValue]?[number]?[SchemaKey.source.rawValue]
      }
    }
  }

  /// Tells the fields that a disagreement is said to touch and that none of its records can have.
  mutating func checkConflicts() {
    for (kind, fields) in schema.kinds.indices.compactMap({ kind in schema.kinds[kind].conflict.map { (kind, $0) } }) {
      guard let touches = fields.touches, case .text(let texts) = catalogue.columns[touches],
        case .reference(let records) = catalogue.columns[fields.records]
      else { continue }
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
        let touched = records[row].compactMap { catalogue.row(withIdentifier: $0) }.map { schema.kinds[Int(catalogue.kinds[$0])] }
        for (index, text) in texts[row].enumerated() {
          let name = catalogue.strings.string(at: text.string)
          if touched.contains(where: { kind in kind.fields.contains { schema.fields[$0].name == name } }) { continue }
          let known = Set(touched.flatMap(\.fields)).sorted().map { schema.fields[$0].name }
          let nearest = NearestNames.of(name, among: known)
          add(
            .fieldOfNoRecord(name), row: row, hints: [nearest.isEmpty ? .known(known) : .nearest(nearest)], severity: .error,
            part: part(touches, index))
        }
      }
    }
  }
}
