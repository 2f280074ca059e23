import CaseCore

extension SchemaReader {
  mutating func readNotice(at index: Int) {
    guard let members = members(of: index, allowed: [.kind, .text], required: [.kind, .text]) else { return }
    let text = localizedText(.text, of: members)
    guard let kind = kind(.kind, of: members), let text else { return }
    schema.notices.append(Notice(kind: kind, text: text))
  }

  mutating func readPublishedTotal(at index: Int) {
    let allowed: [SchemaKey] = [.kind, .label, .count, .comparator, .conditions, .source]
    guard let members = members(of: index, allowed: allowed, required: [.kind, .label, .count]) else { return }
    let (label, count, source) = (localizedText(.label, of: members), count(of: members), text(.source, of: members))
    let comparator = self.comparator(of: members)
    let conditions = members[.conditions].map { self.conditions(at: $0) } ?? []
    guard let kind = kind(.kind, of: members), let label, let count else { return }
    schema.published.append(
      PublishedTotal(kind: kind, label: label, count: count, comparator: comparator, conditions: conditions, source: source))
  }

  private mutating func comparator(of members: SchemaMembers) -> (vocabulary: VocabularyID, entry: EntryID)? {
    guard let index = members[.comparator] else { return nil }
    let comparators = schema.vocabularies.firstIndex { $0.entries.contains { $0.comparator != nil } }
    guard let vocabulary = outline.vocabulary(SchemaKey.comparator.rawValue) ?? comparators else {
      fault(.unknownVocabulary(SchemaKey.comparator.rawValue), at: index)
      return nil
    }
    return entry(at: index, of: vocabulary, as: SchemaKey.comparator.rawValue).map { (vocabulary, $0) }
  }

  private mutating func count(of members: SchemaMembers) -> Int? {
    guard let index = members[.count] else { return nil }
    if let count = tape.number(at: index).flatMap(Int.init(exactly:)), count >= 0 { return count }
    wrongShape(at: index, SchemaKey.count.rawValue, expected: .count)
    return nil
  }

  private mutating func conditions(at object: Int) -> [(field: FieldID, entry: EntryID)] {
    guard tape.token(at: object) == .object else {
      wrongShape(at: object, SchemaKey.conditions.rawValue, expected: .object)
      return []
    }
    var conditions: [(field: FieldID, entry: EntryID)] = []
    for index in tape.keys(of: object) {
      guard let field = field(at: index, as: SchemaKey.conditions.rawValue) else { continue }
      let name = outline.fields[field]
      if let vocabulary = outline.vocabulary(of: field), outline.types[field] == TypeName.vocabulary.rawValue {
        if let entry = entry(at: index + 1, of: vocabulary, as: name) { conditions.append((field, entry)) }
      } else {
        fault(.wrongFieldType(name, expected: [TypeName.vocabulary.rawValue]), at: index)
      }
    }
    return conditions
  }

  mutating func readStrength(at members: SchemaMembers) {
    guard let index = members[.strength], let strength = self.members(of: index, allowed: [.field], required: [.field]) else { return }
    schema.strength = field(.field, of: strength, types: [.vocabulary])
  }

  mutating func readTies(at members: SchemaMembers) {
    schema.ties = fields(.ties, of: members)
    for (field, index) in zip(schema.ties, members[.ties].map(tape.elements(of:)) ?? [])
    where outline.types[field] != TypeName.vocabulary.rawValue {
      fault(.wrongFieldType(outline.fields[field], expected: [TypeName.vocabulary.rawValue]), at: index)
    }
  }
}
