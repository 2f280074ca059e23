import CaseCore

extension SchemaReader {
  /// What the types of fields are called.
  enum TypeName: String, CaseIterable {
    case identifier, kind, text, vocabulary, date, quantity, reference, evidence, records

    /// The keys that a field of the type has beside those of every field.
    var keys: [SchemaKey] {
      switch self {
      case .identifier, .kind: []
      case .text: [.isLocalized, .isMany, .isName]
      case .vocabulary: [.vocabulary, .role, .isMany, .standard]
      case .date: [.isMany]
      case .quantity: [.unit, .comparator, .scale, .fixedUnit, .isMany]
      case .reference: [.kinds, .isMany]
      case .evidence: [.kind, .isMany]
      case .records: [.kind, .owner, .inherit, .isMany]
      }
    }

    var requiredKeys: [SchemaKey] {
      switch self {
      case .vocabulary: [.vocabulary]
      case .evidence: [.kind]
      case .records: [.kind, .owner]
      default: []
      }
    }
  }

  mutating func readFields(at members: SchemaMembers) {
    var names = NameRegister()
    for (number, index) in elements(.fields, of: members).enumerated() {
      schema.fields.append(field(at: index, number, &names))
    }
    let identifiers = outline.types.indices.filter { outline.types[$0] == TypeName.identifier.rawValue }
    let indices = members[.fields].map(tape.elements(of:)) ?? []
    for field in identifiers.dropFirst() { fault(.secondIdentifier(outline.fields[field]), at: indices[field]) }
  }

  private mutating func field(at index: Int, _ number: FieldID, _ names: inout NameRegister) -> Field {
    let name = outline.fields[number]
    var field = Field(
      name: name, label: LocalizedText(zh: name), aliases: [], type: .text(isLocalized: false), isMany: false, isName: false)
    let common: [SchemaKey] = [.name, .type, .label, .aliases, .note]
    let type = TypeName(rawValue: outline.types[number])
    // Of a type that is not known, any key may be right.
    let keys = type?.keys ?? TypeName.allCases.flatMap(\.keys)
    let required = [.name, .type] + (type?.requiredKeys ?? [])
    guard let members = members(of: index, allowed: common + keys, required: required) else { return field }
    takeName(.name, of: members, number, name, &names)
    for key in [SchemaKey.label, .aliases] { takeNames(key, of: members, for: number, called: name, in: &names) }
    field.label = localizedText(.label, of: members) ?? field.label
    field.aliases = texts(.aliases, of: members)
    field.isMany = boolean(.isMany, of: members)
    field.isName = boolean(.isName, of: members)
    field.note = localizedText(.note, of: members)
    if let type {
      field.type = self.type(type, of: members) ?? field.type
      if let index = members[.standard], case .vocabulary(let vocabulary, _) = field.type {
        field.standard = entry(at: index, of: vocabulary, as: SchemaKey.standard.rawValue)
      }
    } else if let index = members[.type], let name = text(at: index, as: SchemaKey.type.rawValue)?.string {
      fault(.unknownType(name), at: index, hints: SchemaReader.hints(name, among: TypeName.allCases.map(\.rawValue)))
    }
    return field
  }

  private mutating func type(_ type: TypeName, of members: SchemaMembers) -> FieldType? {
    switch type {
    case .identifier: return .identifier
    case .kind: return .kind
    case .text: return .text(isLocalized: boolean(.isLocalized, of: members))
    case .vocabulary:
      let role = vocabulary(.role, of: members)
      return vocabulary(.vocabulary, of: members).map { .vocabulary($0, role: role) }
    case .date: return .date
    case .quantity: return quantity(of: members)
    case .reference:
      return .reference(kinds: elements(.kinds, of: members).compactMap { kind(at: $0, as: SchemaKey.kinds.rawValue) })
    case .evidence: return kind(.kind, of: members).map { .evidence(kind: $0) }
    case .records:
      let inherited = fields(.inherit, of: members)
      guard let kind = kind(.kind, of: members), let owner = field(.owner, of: members, types: [.reference]) else { return nil }
      return .records(kind: kind, owner: owner, inherited: inherited)
    }
  }

  private mutating func quantity(of members: SchemaMembers) -> FieldType? {
    let unit = field(.unit, of: members, types: [.vocabulary])
    let comparator = field(.comparator, of: members, types: [.vocabulary])
    if let index = members[.scale], let key = text(at: index, as: SchemaKey.scale.rawValue)?.string {
      if outline.field(key) != nil { fault(.nameIsField(key), at: index) }
      schema.scaleKeys[schema.fields.count] = key
    }
    guard let units = unit.flatMap(outline.vocabulary(of:)) ?? commonUnits else {
      fault(.noUnits, at: members.object)
      return nil
    }
    let fixed = members[.fixedUnit].flatMap { entry(at: $0, of: units, as: SchemaKey.fixedUnit.rawValue) }
    return .quantity(unit: unit, comparator: comparator, fixedUnit: fixed, unitVocabulary: units)
  }

  /// The vocabulary for units of a fixed kind: the one of that name, or the first whose entries measure.
  private var commonUnits: VocabularyID? {
    outline.vocabulary("unit") ?? schema.vocabularies.firstIndex { $0.entries.contains { $0.unit != nil } }
  }
}
