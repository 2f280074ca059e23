import CaseCore

extension JSONSchemaWriter {
  /// What vocabularies and kinds share.
  var sharedDefinitions: [(key: String, value: JSONDocument)] {
    let date = #"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|Q[1-4]|H[12])?"#
    let dates = ["2025", "2025-07", "2025-07-10", "2025Q1", "2025H1", "2016/2025-09"]
    let languages = Language.allCases.map { (key: $0.rawValue, value: reference("text")) }
    let scales = Scale.allCases.map(\.symbol).filter { !$0.isEmpty }
    return [
      ("text", .object([("type", .text("string")), ("minLength", .number(1))])),
      ("languages", object(languages, required: [], ("minProperties", .number(1)))),
      ("localized", .object([("anyOf", .array([reference("text"), reference("languages")]))])),
      (
        "identifier",
        .object([("type", .text("string")), ("minLength", .number(1)), ("maxLength", .number(Double(RecordReader.identifierLimit)))])
      ),
      ("date", .object([("type", .text("string")), ("pattern", .text("^\(date)(/\(date))?$")), ("examples", .texts(dates))])),
      ("scale", .object([("enum", .texts(scales))])),
    ]
  }

  func definition(of vocabulary: Vocabulary) -> JSONDocument {
    let codes = JSONDocument.texts(vocabulary.entries.map(\.code))
    var members: [(key: String, value: JSONDocument)] = [("title", .text(vocabulary.label.text(in: language)))]
    if vocabulary.isOpen {
      members += [("type", .text("string")), ("minLength", .number(1)), ("examples", codes)]
    } else {
      // The standard has no words for single values; editors read them here.
      let labels = vocabulary.entries.map { entry in
        entry.label.text(in: language) + (entry.note.map { ": " + $0.text(in: language) } ?? "")
      }
      members += [("enum", codes), ("enumDescriptions", .texts(labels))]
    }
    return .object(members)
  }

  /// One value of a field.
  func value(of field: Field, _ kind: Kind) -> JSONDocument {
    switch field.type {
    case .identifier: return reference("identifier")
    case .kind: return .object([])
    case .text(let isLocalized): return reference(isLocalized ? "localized" : "text")
    case .vocabulary(let id, let role):
      let name = reference("vocabulary.\(schema.vocabularies[id].name)")
      guard let role else { return name }
      let named = object([("name", name), ("role", reference("vocabulary.\(schema.vocabularies[role].name)"))], required: ["name"])
      return .object([("anyOf", .array([name, named]))])
    case .date: return reference("date")
    case .quantity: return .object([("type", .text("number"))])
    case .reference: return reference("text")
    case .evidence: return reference("evidence.\(kind.name)")
    case .records: return reference("inside.\(field.name)")
    }
  }

  /// A source of a record, with the fields that it supports.
  func evidence(of kind: Kind) -> JSONDocument {
    let names = JSONDocument.object([("enum", .texts(kind.fields.map { schema.fields[$0].name }))])
    let fields = JSONDocument.object([
      ("type", .text("array")), ("minItems", .number(1)), ("uniqueItems", .boolean(true)), ("items", names),
    ])
    return object(
      [("source", reference("text")), ("supports", reference("localized")), ("locator", reference("text")), ("fields", fields)],
      required: ["source"])
  }

  /// An object with no other members than these.
  private func object(
    _ properties: [(key: String, value: JSONDocument)], required: [String], _ more: (key: String, value: JSONDocument)...
  ) -> JSONDocument {
    .object(
      [
        ("type", .text("object")), ("properties", .object(properties)), ("required", .texts(required)),
        ("additionalProperties", .boolean(false)),
      ]
        + more)
  }
}
