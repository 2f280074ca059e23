import CaseCore

extension SchemaReader {
  /// A row's kind is a byte.
  static let kindLimit = 256

  mutating func readKinds(at members: SchemaMembers) {
    var names = NameRegister()
    let indices = elements(.kinds, of: members)
    if indices.count > SchemaReader.kindLimit { fault(.tooManyKinds(limit: SchemaReader.kindLimit), at: indices[SchemaReader.kindLimit]) }
    for (number, index) in indices.enumerated() { schema.kinds.append(kind(at: index, number, &names)) }
    checkFields(at: members)
    for (kind, index) in zip(schema.kinds, indices) { check(kind, at: index) }
  }

  private mutating func kind(at index: Int, _ number: KindID, _ names: inout NameRegister) -> Kind {
    let name = outline.kinds[number]
    var kind = Kind(
      name: name, file: nil, label: LocalizedText(zh: name), aliases: [], required: [], optional: [], columns: [], figure: nil, source: nil,
      relation: nil, conflict: nil)
    let allowed: [SchemaKey] = [
      .name, .file, .label, .aliases, .required, .optional, .columns, .figure, .source, .relation, .conflict,
    ]
    guard let members = members(of: index, allowed: allowed, required: [.name, .required]) else { return kind }
    takeName(.name, of: members, number, name, &names)
    for key in [SchemaKey.label, .aliases] { takeNames(key, of: members, for: number, called: name, in: &names) }
    kind.file = fileName(of: members)
    kind.label = localizedText(.label, of: members) ?? kind.label
    kind.aliases = texts(.aliases, of: members)
    kind.required = fields(.required, of: members)
    kind.optional = fields(.optional, of: members, except: kind.required)
    if members[.required] != nil, !kind.required.contains(where: { outline.types[$0] == TypeName.identifier.rawValue }) {
      fault(.noIdentifier, at: members[.required] ?? index)
    }
    kind.columns = fields(.columns, of: members)
    check(kind.columns, of: kind, listedBy: .columns, in: members)
    kind.figure = members[.figure].flatMap { figure(at: $0, of: kind) }
    kind.source = members[.source].flatMap { source(at: $0, of: kind) }
    kind.relation = members[.relation].flatMap { relation(at: $0, of: kind) }
    kind.conflict = members[.conflict].flatMap { conflict(at: $0, of: kind) }
    return kind
  }

  /// The name of a file in the catalogue's folder or below it.
  private mutating func fileName(of members: SchemaMembers) -> String? {
    guard let index = members[.file], let name = text(at: index, as: SchemaKey.file.rawValue)?.string else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.utf8.contains(0) || parts.contains(where: { ["", ".", ".."].contains($0) }) { fault(.invalidFileName(name), at: index) }
    return name
  }

  /// Tells the fields of a list that a kind lacks.
  private mutating func check(_ fields: [FieldID], of kind: Kind, listedBy key: SchemaKey, in members: SchemaMembers) {
    for index in members[key].map(tape.elements(of:)) ?? [] {
      guard let name = tape.string(at: index)?.string, let field = outline.field(name), !kind.fields.contains(field) else { continue }
      fault(.fieldOfAnotherKind(name, kind: kind.name), at: index)
    }
  }

  /// Checks what fields say of kinds, now that kinds are known.
  private mutating func checkFields(at members: SchemaMembers) {
    for (field, index) in zip(schema.fields, members[.fields].map(tape.elements(of:)) ?? []) {
      switch field.type {
      case .evidence(let kind) where schema.kinds[kind].source == nil: fault(.kindWithoutSource(schema.kinds[kind].name), at: index)
      case .records(let kind, let owner, let inherited):
        for other in [owner] + inherited where !schema.kinds[kind].fields.contains(other) {
          fault(.fieldOfAnotherKind(outline.fields[other], kind: schema.kinds[kind].name), at: index)
        }
        if schema.kinds[kind].fields.contains(where: { outline.types[$0] == TypeName.records.rawValue }) {
          fault(.recordsInRecords(schema.kinds[kind].name), at: index)
        }
        for other in inherited where ["identifier", "records"].contains(outline.types[other]) {
          fault(.wrongFieldType(outline.fields[other], expected: ["text", "vocabulary", "date", "reference", "evidence"]), at: index)
        }
      default: break
      }
    }
  }

  /// Checks what a kind says of others, now that all are known.
  private mutating func check(_ kind: Kind, at index: Int) {
    let number = outline.kind(kind.name)
    let isNested = schema.fields.contains { if case .records(number, _, _) = $0.type { true } else { false } }
    if tape.value(of: .file, in: index) == nil, !isNested { fault(.kindWithoutFile(kind.name), at: index) }
    guard let conflict = kind.conflict, case .records(let version, _, _) = schema.fields[conflict.versions].type,
      !schema.kinds[version].fields.contains(conflict.says),
      let place = tape.value(of: .conflict, in: index).flatMap({ tape.value(of: .says, in: $0) })
    else { return }
    fault(.fieldOfAnotherKind(outline.fields[conflict.says], kind: schema.kinds[version].name), at: place)
  }
}

extension Tape {
  /// Where the first value of a key stands in an object of `schema.json`.
  fileprivate func value(of key: SchemaKey, in object: Int) -> Int? {
    keys(of: object).first { string(at: $0)?.string == key.rawValue }.map { $0 + 1 }
  }
}
