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
  }

  private mutating func kind(at index: Int, _ number: KindID, _ names: inout NameRegister) -> Kind {
    let name = outline.kinds[number]
    var kind = Kind(
      name: name, file: nil, label: LocalizedText(zh: name), aliases: [], required: [], optional: [], columns: [], figure: nil, source: nil,
      relation: nil, conflict: nil)
    let allowed: [SchemaKey] = [.name, .file, .label, .aliases, .required, .optional, .columns, .figure, .source]
    guard let members = members(of: index, allowed: allowed, required: [.name, .file, .required]) else { return kind }
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
    return kind
  }

  /// The name of a file in the catalogue's folder or below it.
  private mutating func fileName(of members: SchemaMembers) -> String? {
    guard let index = members[.file], let name = text(at: index, as: SchemaKey.file.rawValue)?.string else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.utf8.contains(0) || parts.contains(where: { ["", ".", ".."].contains($0) }) { fault(.invalidFileName(name), at: index) }
    return name
  }

  private mutating func figure(at index: Int, of kind: Kind) -> FigureFields? {
    guard let members = members(of: index, allowed: [.value, .growth, .period, .scope, .owner], required: [.value]) else { return nil }
    let growth = field(.growth, of: members, types: [.quantity], kind)
    let period = field(.period, of: members, types: [.date], kind)
    let scope = field(.scope, of: members, types: [.vocabulary], kind)
    let owner = field(.owner, of: members, types: [.reference], kind)
    return field(.value, of: members, types: [.quantity], kind).map {
      FigureFields(value: $0, growth: growth, period: period, scope: scope, owner: owner)
    }
  }

  private mutating func source(at index: Int, of kind: Kind) -> SourceFields? {
    let allowed: [SchemaKey] = [.title, .publisher, .date, .address, .accessed, .language]
    guard let members = members(of: index, allowed: allowed, required: [.title]) else { return nil }
    let publisher = field(.publisher, of: members, types: [.text, .vocabulary], kind)
    let date = field(.date, of: members, types: [.date], kind)
    let address = field(.address, of: members, types: [.text], kind)
    let accessed = field(.accessed, of: members, types: [.date], kind)
    let language = field(.language, of: members, types: [.vocabulary, .text], kind)
    return field(.title, of: members, types: [.text], kind).map {
      SourceFields(title: $0, publisher: publisher, date: date, address: address, accessed: accessed, language: language)
    }
  }

  /// The field that a member names, which the kind must have.
  private mutating func field(_ key: SchemaKey, of members: SchemaMembers, types: [TypeName], _ kind: Kind) -> FieldID? {
    guard let field = field(key, of: members, types: types) else { return nil }
    if !kind.fields.contains(field), let index = members[key] {
      fault(.fieldOfAnotherKind(outline.fields[field], kind: kind.name), at: index)
    }
    return field
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
}
