import CaseCatalogue
import CaseCore

/// The records that some records and names are tied to, and by what.
///
/// First what relations and references say, then what is shared. Sharing counts the more the fewer records have the value; what more than
/// one record in five has ties nothing together.
struct Ties {
  private(set) var found: [Row: [Tie]] = [:]
  private var closeness: [Row: Double] = [:]

  /// Something is shared with so many that it ties nothing.
  private(set) var sharesTooMuch = false

  /// Of several sides, whether somebody says of a record that it belongs together with each of them.
  private(set) var areToldTogether = false

  /// What ties are looked for of.
  private var records: Set<Row>

  private var pace: Pace

  /// The records that are tied to each of several sides, or are one of them.
  init(common sides: [Ties], unless interruption: Interruption) throws(Diagnostic) {
    records = []
    pace = interruption.pace
    sharesTooMuch = sides.contains(where: \.sharesTooMuch)
    for row in Set(sides.flatMap(\.found.keys)) {
      try pace.step()
      guard sides.allSatisfy({ $0.found[row] != nil || $0.records.contains(row) }) else { continue }
      for side in sides {
        for tie in side.found[row, default: []] where !found[row, default: []].contains(tie) { found[row, default: []].append(tie) }
        closeness[row, default: 0] += side.closeness[row, default: 0]
      }
      if sides.allSatisfy({ $0.records.contains(row) || $0.found[row, default: []].contains(where: \.isTold) }) { areToldTogether = true }
    }
  }

  /// The records, those that are told to belong together first, then the closest.
  func rows(unless interruption: Interruption) throws(Diagnostic) -> [Row] {
    func rank(_ row: Row) -> (Int, Double, Row) {
      (found[row, default: []].contains(where: \.isTold) ? 0 : 1, -closeness[row, default: 0], row)
    }
    return try found.keys.sorted(unless: interruption) { rank($0) < rank($1) }
  }
}

extension Ties {
  /// Finds what is tied to some records and vocabulary entries.
  ///
  /// - Complexity: O(number of references + number of records with the values).
  init(of subject: Subject, in catalogue: Catalogue, unless interruption: Interruption) throws(Diagnostic) {
    pace = interruption.pace
    // A name that a record bears is the record.
    records = subject.records.union(
      subject.entries.flatMap { vocabulary, ids in ids.compactMap { catalogue.namedRecord(vocabulary, $0) } })
    try addRelations(in: catalogue)
    try addReferences(in: catalogue)
    try addShared(subject.entries, in: catalogue)
  }

  private mutating func add(_ tie: Tie, to row: Row, in catalogue: Catalogue, closeness weight: Double = 1) {
    // A record inside another comes with its owner; relations and sources are no neighbours, but ways to them.
    let kind = catalogue.schema.kinds[Int(catalogue.kinds[row])]
    guard !records.contains(row), catalogue.owner(of: row) == nil, kind.relation == nil, kind.source == nil else { return }
    found[row, default: []].append(tie)
    closeness[row, default: 0] += weight
  }

  private mutating func addRelations(in catalogue: Catalogue) throws(Diagnostic) {
    let schema = catalogue.schema
    for (kind, definition) in schema.kinds.enumerated() {
      guard let parts = definition.relation, case .reference(let origins) = catalogue.columns[parts.origin],
        case .reference(let targets) = catalogue.columns[parts.target], case .vocabulary(let types) = catalogue.columns[parts.type],
        case .vocabulary(let vocabulary, _) = schema.fields[parts.type].type
      else { continue }
      for row in catalogue.rowsByKind[kind].lazy.map(Row.init) {
        try pace.step()
        let ends = (origins[row].first, targets[row].first)
        guard let origin = ends.0.flatMap({ catalogue.row(withIdentifier: $0) }),
          let target = ends.1.flatMap({ catalogue.row(withIdentifier: $0) }), let type = types.entries[row].first
        else { continue }
        let label = catalogue.entry(vocabulary, type).label
        if records.contains(origin) { add(.relation(label, isReverse: false), to: target, in: catalogue) }
        if records.contains(target) { add(.relation(label, isReverse: true), to: origin, in: catalogue) }
      }
    }
  }

  private mutating func addReferences(in catalogue: Catalogue) throws(Diagnostic) {
    let schema = catalogue.schema
    let parts = schema.kinds.compactMap(\.relation).flatMap { [$0.origin, $0.target] }
    for (field, column) in catalogue.columns.enumerated() where !parts.contains(field) {
      guard case .reference(let values) = column else { continue }
      let label = schema.fields[field].label
      for row in 0..<values.rowCount {
        try pace.step()
        for target in values[row].compactMap({ catalogue.row(withIdentifier: $0) }) {
          if records.contains(row) { add(.reference(label, isReverse: false), to: target, in: catalogue) }
          if records.contains(target) { add(.reference(label, isReverse: true), to: row, in: catalogue) }
        }
      }
    }
  }

  private mutating func addShared(_ named: [VocabularyID: Set<EntryID>], in catalogue: Catalogue) throws(Diagnostic) {
    let schema = catalogue.schema
    var wanted = named
    for field in schema.ties {
      guard case .vocabulary(let column) = catalogue.columns[field], case .vocabulary(let vocabulary, _) = schema.fields[field].type else {
        continue
      }
      for row in records {
        for entry in column.entries[row] {
          try pace.step()
          wanted[vocabulary, default: []].insert(entry)
          if let target = catalogue.namedRecord(vocabulary, entry) {
            add(catalogue.shared(field, vocabulary, entry), to: target, in: catalogue)
          }
        }
      }
    }
    // Names of the records themselves.
    for vocabulary in schema.vocabularies.indices {
      for entry in schema.vocabularies[vocabulary].entries.indices.map({ EntryID($0) }) {
        try pace.step()
        guard let row = catalogue.namedRecord(vocabulary, entry), records.contains(row) else { continue }
        wanted[vocabulary, default: []].insert(entry)
      }
    }
    let most = catalogue.rowCount / 5
    for (field, definition) in schema.fields.enumerated() {
      guard case .vocabulary(let column) = catalogue.columns[field], case .vocabulary(let vocabulary, _) = definition.type else { continue }
      for entry in wanted[vocabulary, default: []].sorted() {
        let rows = column.postings[Int(entry)]
        // What was asked for by name is what was asked for, in whichever field and however common.
        let isNamed = named[vocabulary]?.contains(entry) == true || catalogue.namedRecord(vocabulary, entry).map(records.contains) == true
        guard isNamed || schema.ties.contains(field) else { continue }
        if !isNamed, rows.count > most {
          sharesTooMuch = true
          continue
        }
        for row in rows {
          try pace.step()
          add(
            catalogue.shared(field, vocabulary, entry), to: Row(row), in: catalogue, closeness: (isNamed ? 1 : 0) + 1 / Double(rows.count))
        }
      }
    }
  }
}

extension Catalogue {
  /// The record that a vocabulary's entry is the name of.
  func namedRecord(_ vocabulary: VocabularyID, _ entry: EntryID) -> Row? {
    self.entry(vocabulary, entry).record.flatMap { row(withIdentifier: $0) }
  }

  fileprivate func shared(_ field: FieldID, _ vocabulary: VocabularyID, _ entry: EntryID) -> Tie {
    .shared(schema.fields[field].label, self.entry(vocabulary, entry).label)
  }
}
