import CaseCore

extension CatalogueCheck {
  /// Tells the fields that a disagreement is said to touch and that none of its records can have.
  mutating func checkConflicts() throws(Diagnostic) {
    for (kind, fields) in schema.kinds.indices.compactMap({ kind in schema.kinds[kind].conflict.map { (kind, $0) } }) {
      guard let touches = fields.touches, case .text(let texts) = catalogue.columns[touches],
        case .reference(let records) = catalogue.columns[fields.records]
      else { continue }
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
        try pace.step()
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

  /// Tells disagreements that list a record or a field twice.
  mutating func checkRepetitions() throws(Diagnostic) {
    for (kind, fields) in schema.kinds.indices.compactMap({ kind in schema.kinds[kind].conflict.map { (kind, $0) } }) {
      for row in catalogue.rowsByKind[kind].map({ Row($0) }) {
        try pace.step()
        if case .reference(let records) = catalogue.columns[fields.records] { checkRepetition(of: records[row], fields.records, row) }
        if let touches = fields.touches, case .text(let texts) = catalogue.columns[touches] {
          checkRepetition(of: texts[row].map(\.string), touches, row)
        }
      }
    }
  }

  private mutating func checkRepetition(of names: some Collection<StringID>, _ field: FieldID, _ row: Row) {
    if files.isGiven(field, toRow: row) { return }
    var listed: Set<StringID> = []
    for (index, name) in names.enumerated() where !listed.insert(name).inserted {
      add(.listedTwice(catalogue.strings.string(at: name)), row: row, hints: [.remove], severity: .warning, part: part(field, index))
    }
  }
}
