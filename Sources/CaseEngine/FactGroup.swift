import CaseCatalogue
import CaseCore

/// What a fact of a card tells, in the order in which people look for it.
enum FactGroup: Int, CaseIterable {
  /// What the record is, and what it is called and sorted under.
  case identity

  /// When it was, and the records that vocabularies name: where, who.
  case circumstances
  case texts
  case figures
  case relations

  /// What it rests on, and what the catalogue calls it.
  case evidence

  /// The group of a field, which its type tells.
  init(_ field: FieldID, in schema: Schema) {
    switch schema.fields[field].type {
    case .kind: self = .identity
    case .text: self = schema.fields[field].isName ? .identity : .texts
    case .vocabulary(let vocabulary, let role):
      let namesRecords = role != nil || schema.vocabularies[vocabulary].entries.contains { $0.record != nil }
      self = namesRecords ? .circumstances : .identity
    case .date: self = .circumstances
    case .quantity: self = .figures
    case .reference, .records: self = .relations
    case .identifier, .evidence: self = .evidence
    }
  }

  /// Facts by their groups, each of which begins where the one before it ends.
  static func arranged(_ facts: [(fact: Fact, group: FactGroup)]) -> [Fact] {
    allCases.flatMap { group in
      facts.filter { $0.group == group }.map(\.fact).enumerated().map { index, fact in
        var fact = fact
        fact.startsGroup = index == 0
        return fact
      }
    }
  }
}
