import CaseCore

extension SchemaReader {
  /// The field that a text of the schema names.
  mutating func field(at index: Int, as key: String) -> FieldID? {
    guard let name = text(at: index, as: key)?.string else { return nil }
    if let field = outline.field(name) { return field }
    fault(.unknownField(name), at: index, hints: SchemaReader.hints(name, among: outline.fields))
    return nil
  }

  /// The field that a member names, which must be of one of some types.
  mutating func field(_ key: SchemaKey, of members: SchemaMembers, types: [SchemaReader.TypeName]) -> FieldID? {
    guard let index = members[key], let field = field(at: index, as: key.rawValue) else { return nil }
    if types.contains(where: { $0.rawValue == outline.types[field] }) { return field }
    fault(.wrongFieldType(outline.fields[field], expected: types.map(\.rawValue)), at: index)
    return nil
  }

  /// The fields that a list names, none twice.
  mutating func fields(_ key: SchemaKey, of members: SchemaMembers, except others: [FieldID] = []) -> [FieldID] {
    var fields: [FieldID] = []
    for index in elements(key, of: members) {
      guard let field = field(at: index, as: key.rawValue) else { continue }
      if fields.contains(field) || others.contains(field) { fault(.repeatedField(outline.fields[field]), at: index) }
      fields.append(field)
    }
    return fields
  }

  mutating func kind(_ key: SchemaKey, of members: SchemaMembers) -> KindID? { members[key].flatMap { kind(at: $0, as: key.rawValue) } }

  mutating func kind(at index: Int, as key: String) -> KindID? {
    guard let name = text(at: index, as: key)?.string else { return nil }
    if let kind = outline.kind(name) { return kind }
    fault(.unknownKind(name), at: index, hints: SchemaReader.hints(name, among: outline.kinds))
    return nil
  }

  mutating func vocabulary(_ key: SchemaKey, of members: SchemaMembers) -> VocabularyID? {
    guard let index = members[key], let name = text(at: index, as: key.rawValue)?.string else { return nil }
    if let vocabulary = outline.vocabulary(name) { return vocabulary }
    fault(.unknownVocabulary(name), at: index, hints: SchemaReader.hints(name, among: outline.vocabularies))
    return nil
  }

  /// The entry of a vocabulary that a text gives by its code.
  mutating func entry(at index: Int, of vocabulary: VocabularyID, as key: String) -> EntryID? {
    guard let code = text(at: index, as: key)?.string, schema.vocabularies.indices.contains(vocabulary) else { return nil }
    if let entry = schema.vocabularies[vocabulary].entries.firstIndex(where: { $0.code == code }) { return EntryID(entry) }
    let vocabulary = schema.vocabularies[vocabulary]
    fault(.unknownEntry(code, vocabulary: vocabulary.label), at: index, hints: vocabulary.hints(for: code))
    return nil
  }

  static func hints(_ name: String, among names: [String]) -> [CatalogueHint] {
    let nearest = NearestNames.of(name, among: names)
    if !nearest.isEmpty { return [.nearest(nearest)] }
    return names.isEmpty ? [] : [.known(Array(names.prefix(20)))]
  }
}

extension Vocabulary {
  /// The entries that come nearest to a word that is none, or else the first ones.
  func hints(for word: String) -> [CatalogueHint] {
    let nearest = NearestNames.of(word, among: entries) { [$0.code] + $0.label.all + $0.aliases + $0.abbreviations }
    if !nearest.isEmpty { return [.nearestEntries(nearest.map { CatalogueHint.Entry(code: $0.code, label: $0.label) })] }
    return entries.isEmpty ? [] : [.known(entries.prefix(12).map(\.code))]
  }
}
