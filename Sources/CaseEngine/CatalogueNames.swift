import CaseCatalogue
import CaseCore
import Synchronization
import TextMeasure

/// Something that `stats` can speak of.
enum Thing: Sendable, Hashable {
  case record(Row)
  case entry(VocabularyID, EntryID)
}

/// The names of a catalogue's kinds, fields, vocabularies and records, folded when they are first asked for.
///
/// Folding all names costs more than loading a small catalogue, so nothing is folded on the way to an answer that does not need it.
final class CatalogueNames: Sendable {
  let catalogue: Catalogue

  /// What else is found out of the catalogue once.
  let connections: Connections

  /// The sets of rows that are asked for again.
  let sets: RowSets

  /// What rows are sorted by.
  let sortKeys: SortKeys
  private let indexes = Kept<Scope, NameIndex>()
  private let searchable = Kept<Scope, SearchableNames>()

  /// How often names were looked through as they are written.
  private let lookCount = Mutex(0)

  /// So often costs less than to fold all names.
  private static let mostLooks = 64

  /// The number of each vocabulary's first entry in the index of things: entries are numbered behind the records.
  private let entryStarts: [Int]

  /// A set of names that is folded in one go.
  enum Scope: Hashable {
    case kinds, fields, vocabulary(VocabularyID)

    /// Records of certain kinds; of every kind where none is named.
    case records([KindID])
    case things
  }

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    connections = Connections(catalogue)
    sets = RowSets(catalogue)
    sortKeys = SortKeys(catalogue)
    var starts: [Int] = []
    var next = catalogue.rowCount
    for vocabulary in catalogue.schema.vocabularies {
      starts.append(next)
      next += vocabulary.entries.count
    }
    entryStarts = starts
  }

  /// The names of a scope, folded at the first call that is not interrupted.
  func index(_ scope: Scope, unless interruption: Interruption) throws(Diagnostic) -> NameIndex {
    try indexes.value(for: scope, unless: interruption) { () throws(Diagnostic) in try makeIndex(scope, unless: interruption) }
  }

  /// Whether the names of a scope are those of records, and are rather looked through as they are written than folded.
  func mayLookThrough(_ scope: Scope) -> Bool {
    switch scope {
    case .kinds, .fields, .vocabulary: return false
    case .records, .things: break
    }
    if indexes[scope] != nil || indexes[.things] != nil { return false }
    return lookCount.withLock { count in
      count += 1
      return count <= CatalogueNames.mostLooks
    }
  }

  /// The names of a scope, to be found however they are typed; prepared at the first call that is not interrupted.
  func searchable(_ scope: Scope, unless interruption: Interruption) throws(Diagnostic) -> SearchableNames {
    try searchable.value(for: scope, unless: interruption) { () throws(Diagnostic) in
      let index = try index(scope, unless: interruption)
      if isSelection(scope) { return try searchable(.things, unless: interruption).selecting(index) }
      return try catalogue.ledger.entering(.spellings, byteCount: \.spellingByteCount) { () throws(Diagnostic) in
        try SearchableNames(index, unless: interruption)
      }
    }
  }

  /// Whether the names of a scope are most of those of all things: they are folded once.
  private func isSelection(_ scope: Scope) -> Bool {
    guard case .records(let kinds) = scope else { return false }
    return kinds.isEmpty || kinds.reduce(0) { $0 + catalogue.rowsByKind[$1].count } * 2 > catalogue.rowCount
  }

  private func makeIndex(_ scope: Scope, unless interruption: Interruption) throws(Diagnostic) -> NameIndex {
    if isSelection(scope), case .records(let kinds) = scope {
      return try index(.things, unless: interruption).selecting(unless: interruption) { target in
        target < catalogue.rowCount && (kinds.isEmpty || kinds.contains(KindID(catalogue.kinds[Int(target)])))
      }
    }
    return try catalogue.ledger.entering(.names, byteCount: \.memoryByteCount) { () throws(Diagnostic) in
      try NameIndex(try foldedNames(scope, unless: interruption), unless: interruption)
    }
  }

  private func foldedNames(_ scope: Scope, unless interruption: Interruption) throws(Diagnostic) -> FoldedNames {
    var names = FoldedNames()
    switch scope {
    case .records(let kinds): try append(recordsOf: kinds, to: &names, unless: interruption)
    case .things:
      try append(recordsOf: Array(catalogue.schema.kinds.indices), to: &names, unless: interruption)
      for name in entryNames { names.append(name) }
    case .kinds, .fields, .vocabulary: for name in schemaNames(scope) { names.append(name) }
    }
    return names
  }

  /// The names of what a target of a scope is.
  func names(of target: UInt32, in scope: Scope) -> [KnownName] {
    switch scope {
    case .records: recordNames(target)
    case .things: Int(target) < catalogue.rowCount ? recordNames(target) : entryNames.filter { $0.target == target }
    case .kinds, .fields, .vocabulary: schemaNames(scope).filter { $0.target == target }
    }
  }

  /// The names of a scope that is a part of the schema.
  private func schemaNames(_ scope: Scope) -> [KnownName] {
    let schema = catalogue.schema
    switch scope {
    case .kinds:
      return schema.kinds.enumerated().flatMap { id, kind in names(kind.name, kind.label, kind.aliases, UInt32(id)) }
    case .fields:
      return schema.fields.enumerated().flatMap { id, field in names(field.name, field.label, field.aliases, UInt32(id)) }
    case .vocabulary(let id):
      return schema.vocabularies[id].entries.enumerated().flatMap { number, entry in
        names(
          entry.code, entry.label, entry.aliases + entry.abbreviations + entry.pinyin + [entry.record].compactMap { $0 }, UInt32(number))
      }
    case .records, .things: return []
    }
  }

  /// The names of the entries among the things.
  var entryNames: [KnownName] {
    let vocabularies = catalogue.schema.vocabularies
    return vocabularies.indices.filter { !catalogue.schema.isAuxiliary(vocabulary: $0) }.flatMap { id in
      vocabularies[id].entries.enumerated().flatMap { number, entry in
        names(entry.code, entry.label, entry.aliases, UInt32(entryStarts[id] + number))
      }
    }
  }

  private func names(_ name: String, _ label: LocalizedText, _ aliases: [String], _ target: UInt32) -> [KnownName] {
    ([name] + label.all).map { KnownName(text: $0, target: target) }
      + aliases.map { KnownName(text: $0, target: target, sort: .alias) }
  }

  private func append(recordsOf kinds: [KindID], to names: inout FoldedNames, unless interruption: Interruption) throws(Diagnostic) {
    var pace = interruption.pace
    for row in kinds.lazy.flatMap({ self.catalogue.rowsByKind[$0] }) {
      try pace.step()
      forEachName(ofRecord: row) { string, sort in names.append(catalogue.strings.bytes(of: string), of: row, sort) }
    }
  }

  /// A record's identifier, and its texts of the fields that the schema calls names.
  private func recordNames(_ row: UInt32) -> [KnownName] {
    var names: [KnownName] = []
    forEachName(ofRecord: row) { names.append(KnownName(text: catalogue.strings.string(at: $0), target: row, sort: $1)) }
    return names
  }

  private func forEachName(ofRecord row: UInt32, _ body: (StringID, KnownName.Sort) -> Void) {
    body(catalogue.identifierID(of: Row(row)), .identifier)
    // Figures inside a record are found by what they are about: their titles repeat ("users").
    if catalogue.owner(of: Row(row)) != nil { return }
    for (number, field) in catalogue.schema.nameFields.enumerated() {
      guard case .text(let texts) = catalogue.columns[field] else { continue }
      for text in texts[Row(row)] { body(text.string, number == 0 ? .own : .alias) }
    }
  }

  /// The records inside others whose title is this folded text.
  ///
  /// - Complexity: O(total length of their titles): such titles repeat, and are not indexed.
  func recordsInside(titled folded: [UInt8], unless interruption: Interruption) throws(Diagnostic) -> [UInt32] {
    guard let field = catalogue.schema.nameFields.first, case .text(let titles) = catalogue.columns[field] else { return [] }
    return try (0..<titles.rowCount).filter(unless: interruption) { row in
      catalogue.owner(of: row) != nil
        && titles[row].contains { catalogue.strings.string(at: $0.string).foldedBytes == folded }
    }.map(UInt32.init)
  }

  /// What a target of the index of things is.
  ///
  /// - Complexity: O(number of vocabularies).
  func thing(_ target: UInt32) -> Thing {
    guard let vocabulary = entryStarts.lastIndex(where: { $0 <= Int(target) }) else { return .record(Row(target)) }
    return .entry(vocabulary, target - EntryID(entryStarts[vocabulary]))
  }
}

extension Schema {
  /// Whether a vocabulary only serves figures: units and comparators.
  func isAuxiliary(vocabulary: VocabularyID) -> Bool {
    vocabularies[vocabulary].entries.contains { $0.unit != nil || $0.comparator != nil }
  }
}
