import CaseCore

extension SchemaReader {
  mutating func readVocabularies(at members: SchemaMembers) {
    var names = NameRegister()
    for (number, index) in elements(.vocabularies, of: members).enumerated() {
      schema.vocabularies.append(vocabulary(at: index, number, &names))
    }
  }

  private mutating func vocabulary(at index: Int, _ number: VocabularyID, _ names: inout NameRegister) -> Vocabulary {
    var vocabulary = Vocabulary(name: outline.vocabularies[number], label: LocalizedText(), isOpen: false, entries: [])
    guard let members = members(of: index, allowed: [.name, .label, .isOpen, .entries], required: [.name]) else { return vocabulary }
    takeName(.name, of: members, number, vocabulary.name, &names)
    vocabulary.label = localizedText(.label, of: members) ?? LocalizedText(zh: vocabulary.name)
    vocabulary.isOpen = boolean(.isOpen, of: members)
    let entries = elements(.entries, of: members)
    vocabulary.entries.reserveCapacity(entries.count)
    var entryNames = NameRegister()
    for entry in entries { vocabulary.entries.append(self.entry(at: entry, vocabulary.entries.count, &entryNames)) }
    return vocabulary
  }

  /// Reads the name that a part of the schema goes by, which no other part of its class may have.
  mutating func takeName(_ key: SchemaKey, of members: SchemaMembers, _ number: Int, _ name: String, _ names: inout NameRegister) {
    guard let index = members[key], let text = text(at: index, as: key.rawValue) else { return }
    if let other = names.take(text, for: number, called: name) {
      fault(other == name ? .duplicateName(name) : .duplicateAlias(name, of: other), at: index)
    }
  }

  private mutating func entry(at index: Int, _ number: Int, _ names: inout NameRegister) -> Vocabulary.Entry {
    var entry = Vocabulary.Entry(
      code: "", label: LocalizedText(), aliases: [], abbreviations: [], pinyin: [], note: nil, record: nil, unit: nil, comparator: nil)
    let allowed: [SchemaKey] = [.code, .label, .aliases, .abbreviations, .pinyin, .note, .record, .dimension, .factor, .sign, .order]
    guard let members = members(of: index, allowed: allowed, required: [.code]) else { return entry }
    // What is no code is told where it is taken as a name.
    entry.code = members[.code].flatMap { tape.string(at: $0)?.string } ?? ""
    takeName(.code, of: members, number, entry.code, &names)
    entry.label = localizedText(.label, of: members) ?? LocalizedText(zh: entry.code)
    entry.aliases = texts(.aliases, of: members)
    entry.abbreviations = texts(.abbreviations, of: members)
    entry.pinyin = readings(of: members)
    for key in [SchemaKey.label, .aliases, .abbreviations] { takeNames(key, of: members, for: number, called: entry.code, in: &names) }
    entry.note = localizedText(.note, of: members)
    entry.record = text(.record, of: members)
    entry.unit = unit(of: members)
    entry.comparator = comparator(of: members)
    return entry
  }

  /// The readings of a name; what is none is told.
  private mutating func readings(of members: SchemaMembers) -> [String] {
    elements(.pinyin, of: members).compactMap { index in
      guard let reading = text(at: index, as: SchemaKey.pinyin.rawValue)?.string else { return nil }
      let syllables = reading.split(separator: " ", omittingEmptySubsequences: false)
      if syllables.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } }) {
        return reading
      }
      fault(.invalidPinyin(reading), at: index)
      return nil
    }
  }

  private mutating func unit(of members: SchemaMembers) -> Vocabulary.Unit? {
    let (dimension, factor) = (text(.dimension, of: members), number(.factor, of: members))
    if let factor, let index = members[.factor], !(factor > 0) { fault(.invalidFactor, at: index) }
    if members[.dimension] == nil, members[.factor] != nil { fault(.missingPart(SchemaKey.dimension.rawValue), at: members.object) }
    return dimension.map { Vocabulary.Unit(dimension: $0, factor: factor ?? 1) }
  }

  private mutating func comparator(of members: SchemaMembers) -> Vocabulary.Comparator? {
    let (sign, order) = (localizedText(.sign, of: members, canBeEmpty: true), number(.order, of: members))
    if let order, let index = members[.order], ![1, 0, -1].contains(order) { fault(.invalidOrder, at: index) }
    if members[.sign] == nil, members[.order] != nil { fault(.missingPart(SchemaKey.sign.rawValue), at: members.object) }
    return sign.map { Vocabulary.Comparator(sign: $0, order: Int(exactly: order ?? 0) ?? 0) }
  }
}
