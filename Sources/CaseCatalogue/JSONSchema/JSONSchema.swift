public import CaseCore

extension Schema {
  /// The files of the catalogue as a JSON Schema (draft 2020-12), for editors that complete and check what is written.
  ///
  /// It describes an object with a member for each file. Each file has a definition of its own, `file.` and the kind's name. What a JSON Schema
  /// cannot say is left to `check`: that identifiers differ, that references lead somewhere, that a day is in the calendar.
  ///
  /// - Parameter kind: The kind whose file alone is to be described.
  public func jsonSchema(of kind: KindID? = nil, in language: Language) -> JSONDocument {
    JSONSchemaWriter(schema: self, language: language).document(of: kind)
  }
}

/// Writes a schema as a JSON Schema.
struct JSONSchemaWriter {
  let schema: Schema
  let language: Language

  func document(of kind: KindID?) -> JSONDocument {
    var members: [(key: String, value: JSONDocument)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(kind.map { schema.kinds[$0].label.text(in: language) } ?? schema.title.text(in: language))),
      ("$comment", .text(schema.edition)),
    ]
    if let kind {
      members.append(("$ref", .text("#/$defs/file.\(schema.kinds[kind].name)")))
    } else {
      let files = schema.kinds.compactMap { kind in kind.file.map { ($0, reference("file.\(kind.name)")) } }
      members += [("type", .text("object")), ("properties", .object(files)), ("additionalProperties", .boolean(false))]
    }
    members.append(("$defs", .object(definitions)))
    return .object(members)
  }

  private var definitions: [(key: String, value: JSONDocument)] {
    var definitions = sharedDefinitions
    for vocabulary in schema.vocabularies { definitions.append(("vocabulary.\(vocabulary.name)", definition(of: vocabulary))) }
    for (number, kind) in schema.kinds.enumerated() {
      for field in kind.fields {
        guard case .evidence = schema.fields[field].type else { continue }
        definitions.append(("evidence.\(kind.name)", evidence(of: kind)))
        break
      }
      guard kind.file != nil else { continue }
      definitions.append(("file.\(kind.name)", .object([("type", .text("array")), ("items", reference("kind.\(kind.name)"))])))
      definitions.append(("kind.\(kind.name)", record(of: number)))
    }
    for field in schema.fields {
      guard case .records(let kind, let owner, let inherited) = field.type else { continue }
      definitions.append(("inside.\(field.name)", record(of: kind, owner: owner, inherited: inherited)))
    }
    return definitions
  }

  func reference(_ name: String) -> JSONDocument { .object([("$ref", .text("#/$defs/\(name)"))]) }

  /// A record; one that is written inside another has neither identifier nor owner, and may leave out what it takes over.
  private func record(of kind: KindID, owner: FieldID? = nil, inherited: [FieldID] = []) -> JSONDocument {
    let description = schema.kinds[kind]
    let isInside = owner != nil
    let fields = description.fields.filter { field in
      if case .identifier = schema.fields[field].type { return !isInside }
      return field != owner
    }
    let scaleKeys = fields.compactMap { schema.scaleKeys[$0] }
    var properties = fields.map { (key: schema.fields[$0].name, value: property($0, of: description)) }
    for key in Set(scaleKeys).sorted() { properties.append((key, reference("scale"))) }
    let required = description.required.filter { field in
      fields.contains(field) && !inherited.contains(field) && schema.fields[field].standard == nil
    }
    var members: [(key: String, value: JSONDocument)] = [
      ("title", .text(description.label.text(in: language))), ("type", .text("object")), ("properties", .object(properties)),
      ("required", .texts(required.map { schema.fields[$0].name })), ("additionalProperties", .boolean(false)),
    ]
    // A scale that several numbers share needs any of them, which is left to `check`.
    let scaled = fields.compactMap { field in
      schema.scaleKeys[field].flatMap { key in
        scaleKeys.count { $0 == key } == 1 ? (key: key, value: JSONDocument.texts([schema.fields[field].name])) : nil
      }
    }
    if !scaled.isEmpty { members.append(("dependentRequired", .object(scaled))) }
    return .object(members)
  }

  /// A field of a record, with what people call it.
  private func property(_ id: FieldID, of kind: Kind) -> JSONDocument {
    let field = schema.fields[id]
    var members: [(key: String, value: JSONDocument)] = [("title", .text(field.label.text(in: language)))]
    if let note = field.note { members.append(("description", .text(note.text(in: language)))) }
    let value = value(of: field, kind)
    if field.isMany {
      members += [("type", .text("array")), ("minItems", .number(1)), ("items", value)]
    } else if case .object(let parts) = value {
      members += parts
    }
    if let standard = field.standard, case .vocabulary(let vocabulary, _) = field.type {
      members.append(("default", .text(schema.vocabularies[vocabulary].entries[Int(standard)].code)))
    }
    return .object(members)
  }
}
