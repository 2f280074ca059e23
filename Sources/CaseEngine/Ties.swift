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
    let ranked = found.map { row, ties in (ties.contains(where: \.isTold) ? 0 : 1, -closeness[row, default: 0], row) }
    return try ranked.sorted(unless: interruption) { $0 < $1 }.map(\.2)
  }
}

extension Ties {
  /// Finds what is tied to some records and vocabulary entries.
  ///
  /// - Complexity: O(number of references of these and to these + number of records with the values).
  init(of subject: Subject, in catalogue: Catalogue, _ references: References, unless interruption: Interruption) throws(Diagnostic) {
    pace = interruption.pace
    // A name that a record bears is the record.
    records = subject.records.union(
      subject.entries.flatMap { vocabulary, ids in ids.compactMap { catalogue.namedRecord(vocabulary, $0) } })
    try addTold(in: catalogue, references, unless: interruption)
    try addShared(subject.entries, in: catalogue)
  }

  private mutating func add(_ tie: Tie, to row: Row, in catalogue: Catalogue, closeness weight: Double = 1) {
    guard !records.contains(row), catalogue.isNeighbour(row) else { return }
    found[row, default: []].append(tie)
    closeness[row, default: 0] += weight
  }

  private mutating func addTold(in catalogue: Catalogue, _ references: References, unless interruption: Interruption) throws(Diagnostic) {
    try catalogue.forEachToldTie(of: records, references, unless: interruption) { origin, target, tie in
      if records.contains(origin) { add(tie, to: target, in: catalogue) }
      if records.contains(target) { add(tie.reversed, to: origin, in: catalogue) }
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
