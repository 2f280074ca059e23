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
  private let indexes = Mutex<[Scope: NameIndex]>([:])

  /// A set of names that is folded in one go.
  enum Scope: Hashable {
    case kinds, fields, vocabulary(VocabularyID)

    /// Records of certain kinds; of every kind where none is named.
    case records([KindID])
    case things
  }

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func index(_ scope: Scope) -> NameIndex {
    if let known = indexes.withLock({ $0[scope] }) { return known }
    let index = NameIndex(names(scope))
    indexes.withLock { $0[scope] = index }
    return index
  }

  func names(_ scope: Scope) -> [(name: String, target: UInt32)] {
    let schema = catalogue.schema
    switch scope {
    case .kinds:
      return schema.kinds.enumerated().flatMap { id, kind in names(kind.name, kind.label, kind.aliases, UInt32(id)) }
    case .fields:
      return schema.fields.enumerated().flatMap { id, field in names(field.name, field.label, field.aliases, UInt32(id)) }
    case .vocabulary(let id):
      return schema.vocabularies[id].entries.enumerated().flatMap { number, entry in
        names(entry.code, entry.label, entry.aliases + entry.abbreviations, UInt32(number))
      }
    case .records(let kinds): return recordNames(kinds)
    case .things:
      let records = recordNames([])
      var numbered = records
      for (offset, entry) in thingEntries.enumerated() {
        let found = schema.vocabularies[entry.vocabulary].entries[Int(entry.entry)]
        numbered += names(found.code, found.label, found.aliases, UInt32(catalogue.rowCount + offset))
      }
      return numbered
    }
  }

  private func names(_ name: String, _ label: LocalizedText, _ aliases: [String], _ target: UInt32) -> [(name: String, target: UInt32)] {
    ([name] + label.all + aliases).map { ($0, target) }
  }

  /// Identifiers, and the texts of the fields that the schema calls names.
  private func recordNames(_ kinds: [KindID]) -> [(name: String, target: UInt32)] {
    let rows = kinds.isEmpty ? Array(0..<UInt32(catalogue.rowCount)) : kinds.flatMap { catalogue.rowsByKind[$0] }
    let texts = catalogue.schema.nameFields.compactMap { field in
      if case .text(let values) = catalogue.columns[field] { values } else { nil }
    }
    var names: [(name: String, target: UInt32)] = []
    for row in rows {
      names.append((catalogue.identifier(of: Row(row)), row))
      // Figures inside a record are found by what they are about: their titles repeat ("users", "投资").
      if catalogue.owner(of: Row(row)) != nil { continue }
      for text in texts { for value in text[Row(row)] { names.append((catalogue.strings.string(at: value.string), row)) } }
    }
    return names
  }

  /// Every vocabulary's entries but those that only serve figures.
  private var thingEntries: [(vocabulary: VocabularyID, entry: EntryID)] {
    catalogue.schema.vocabularies.indices.filter { !catalogue.schema.isAuxiliary(vocabulary: $0) }.flatMap { vocabulary in
      catalogue.schema.vocabularies[vocabulary].entries.indices.map { (vocabulary, EntryID($0)) }
    }
  }

  /// What a target of the index of things is.
  func thing(_ target: UInt32) -> Thing {
    let offset = Int(target) - catalogue.rowCount
    guard offset >= 0 else { return .record(Row(target)) }
    let entry = thingEntries[offset]
    return .entry(entry.vocabulary, entry.entry)
  }
}

extension Schema {
  /// Whether a vocabulary only serves figures: units and comparators.
  func isAuxiliary(vocabulary: VocabularyID) -> Bool {
    vocabularies[vocabulary].entries.contains { $0.unit != nil || $0.comparator != nil }
  }
}
