import CaseCore

extension CatalogueCheck {
  /// Tells references and evidence that lead nowhere.
  mutating func checkReferences() throws(Diagnostic) {
    for field in schema.fields.indices {
      switch (schema.fields[field].type, catalogue.columns[field]) {
      case (.reference(let kinds), .reference(let values)):
        for row in 0..<values.rowCount where !files.isGiven(field, toRow: row) {
          try pace.step()
          for (index, identifier) in values[row].enumerated() {
            check(identifier, kinds, row, part(field, index)) { .noSuchRecord($0) }
          }
        }
      case (.evidence(let kind), .evidence(let values)):
        for row in 0..<values.rowCount where !files.isGiven(field, toRow: row) {
          try pace.step()
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
    _ identifier: StringID, _ kinds: [KindID], _ row: Row, _ part: @escaping (JSONTree) -> JSONTree?, missing: (String) -> CatalogueFinding
  ) {
    let name = catalogue.strings.string(at: identifier)
    guard let target = catalogue.row(withIdentifier: identifier) else {
      return add(missing(name), row: row, hints: hints(for: name, of: kinds, in: files.document(of: row)), severity: .error, part: part)
    }
    let kind = KindID(catalogue.kinds[target])
    if kinds.isEmpty || kinds.contains(kind) { return }
    add(.recordOfAnotherKind(name, kind: schema.kinds[kind].label), row: row, severity: .error, part: part)
  }

  /// Identifiers that are much like one that no record has.
  func hints(for identifier: String, of kinds: [KindID], in document: Document?) -> [CatalogueHint] {
    // In a big catalogue the search would take longer than all else.
    guard let document, findings.wantsNearestNames(in: document), catalogue.rowCount < 100_000 else { return [] }
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
        addToSchema(.noSuchRecord(record), hints: hints(for: record, of: [], in: files.schema)) {
          $0[SchemaKey.vocabularies.rawValue]?[number]?[SchemaKey.entries.rawValue]?[index]?[SchemaKey.record.rawValue]
        }
      }
    }
    let sources = schema.kinds.indices.filter { schema.kinds[$0].source != nil }
    for (number, total) in schema.published.enumerated() {
      guard let source = total.source else { continue }
      if let row = catalogue.row(withIdentifier: source), sources.contains(KindID(catalogue.kinds[row])) { continue }
      addToSchema(.noSuchSource(source), hints: hints(for: source, of: sources, in: files.schema)) {
        $0[SchemaKey.published.rawValue]?[number]?[SchemaKey.source.rawValue]
      }
    }
  }

  /// Tells records that refer to themselves, and relations of a record to itself.
  mutating func checkSelfReferences() throws(Diagnostic) {
    for field in schema.fields.indices {
      guard case .reference(let values) = catalogue.columns[field] else { continue }
      for row in 0..<values.rowCount where !files.isGiven(field, toRow: row) {
        try pace.step()
        for (index, identifier) in values[row].enumerated() where identifier == catalogue.identifierID(of: row) {
          add(.selfReference(catalogue.identifier(of: row)), row: row, severity: .warning, part: part(field, index))
        }
      }
    }
    for (kind, fields) in schema.kinds.indices.compactMap({ kind in schema.kinds[kind].relation.map { (kind, $0) } }) {
      guard case .reference(let origins) = catalogue.columns[fields.origin],
        case .reference(let targets) = catalogue.columns[fields.target]
      else { continue }
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
        try pace.step()
        guard let name = targets[row].first(where: origins[row].contains) else { continue }
        add(.selfRelation(catalogue.strings.string(at: name)), row: row, severity: .warning, part: part(fields.target))
      }
    }
  }
}
