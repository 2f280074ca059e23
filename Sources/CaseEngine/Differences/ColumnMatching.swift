import CaseCatalogue
import CaseCore

/// Compares the columns of two catalogues: texts and entries have other numbers in each, which are found once.
struct ColumnMatching {
  private let old: Catalogue
  private let new: Catalogue

  /// The number in the new catalogue of each text of the old one.
  private let strings: [StringID?]

  /// The same for the entries of vocabularies, by the vocabulary's number in the old catalogue.
  private let entries: [[EntryID?]]

  /// The fields by their names: each with its number in the old and in the new catalogue.
  let fields: [(old: FieldID?, new: FieldID?)]

  init(_ old: Catalogue, _ new: Catalogue) {
    (self.old, self.new) = (old, new)
    strings = (0..<old.strings.count).map { new.strings.find(old.strings.string(at: StringID($0))) }
    entries = old.schema.vocabularies.map { vocabulary in
      let others = new.schema.vocabularies.first { $0.name == vocabulary.name }?.entries ?? []
      let numbers = Dictionary(others.enumerated().map { ($1.code, EntryID($0)) }, uniquingKeysWith: { first, _ in first })
      return vocabulary.entries.map { numbers[$0.code] }
    }
    let newNumbers = Dictionary(new.schema.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let oldNames = Set(old.schema.fields.map(\.name))
    fields =
      old.schema.fields.enumerated().map { ($0, newNumbers[$1.name]) }
      + new.schema.fields.indices.filter { !oldNames.contains(new.schema.fields[$0].name) }.map { (nil, $0) }
  }

  /// Whether two rows have the same values of a field; records inside others are compared on their own.
  func areEqual(_ oldField: FieldID, _ oldRow: Row, _ newField: FieldID, _ newRow: Row) -> Bool {
    switch (old.columns[oldField], new.columns[newField]) {
    case (.identifier, .identifier), (.records, .records): return true
    case (.kind, .kind): return old.schema.kinds[Int(old.kinds[oldRow])].name == new.schema.kinds[Int(new.kinds[newRow])].name
    case (.text(let a), .text(let b)): return a[oldRow].elementsEqual(b[newRow], by: areEqual)
    case (.date(let a), .date(let b)): return a[oldRow] == b[newRow]
    case (.reference(let a), .reference(let b)): return a[oldRow].elementsEqual(b[newRow]) { strings[Int($0)] == $1 }
    case (.evidence(let a), .evidence(let b)): return a[oldRow].elementsEqual(b[newRow], by: areEqual)
    case (.vocabulary(let a), .vocabulary(let b)):
      guard case .vocabulary(let vocabulary, let roles) = old.schema.fields[oldField].type else { return false }
      let (aRange, bRange) = (a.entries.range(of: oldRow), b.entries.range(of: newRow))
      return aRange.count == bRange.count
        && zip(aRange, bRange).allSatisfy { x, y in
          self.entry(a.entries.elements[x], vocabulary) == b.entries.elements[y]
            && areEqual(a.roles?[x], b.roles?[y], roles)
        }
    case (.quantity(let a), .quantity(let b)):
      guard case .quantity(_, let comparator, _, let units) = old.schema.fields[oldField].type else { return false }
      let comparators = comparator.flatMap { if case .vocabulary(let id, _) = old.schema.fields[$0].type { id } else { nil } }
      return a[oldRow].elementsEqual(b[newRow]) { x, y in
        x.number == y.number && x.scale == y.scale && areEqual(x.unit, y.unit, units)
          && areEqual(x.comparator, y.comparator, comparators)
      }
    default: return false
    }
  }

  private func entry(_ entry: EntryID, _ vocabulary: VocabularyID?) -> EntryID? { vocabulary.flatMap { entries[$0][Int(entry)] } }

  private func areEqual(_ a: EntryID?, _ b: EntryID?, _ vocabulary: VocabularyID?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return entry(a, vocabulary) == b
  }

  private func areEqual(_ a: TextValue, _ b: TextValue) -> Bool { a.language == b.language && strings[Int(a.string)] == b.string }

  private func areEqual(_ a: EvidenceValue, _ b: EvidenceValue) -> Bool {
    strings[Int(a.source)] == b.source && a.locator.flatMap { strings[Int($0)] } == b.locator
      && (a.locator == nil) == (b.locator == nil) && a.supports.elementsEqual(b.supports, by: areEqual)
      && a.fields.map { old.schema.fields[$0].name } == b.fields.map { new.schema.fields[$0].name }
  }
}
