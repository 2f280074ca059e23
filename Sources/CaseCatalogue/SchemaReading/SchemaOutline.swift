/// The names that `schema.json` defines, known before it is read: its parts refer to each other in any order.
struct SchemaOutline {
  private(set) var kinds: [String] = []
  private(set) var fields: [String] = []
  private(set) var vocabularies: [String] = []

  /// The type of each field, and the vocabulary that it names.
  private(set) var types: [String] = []
  private(set) var fieldVocabularies: [String?] = []

  private var kindIDs: [String: KindID] = [:]
  private var fieldIDs: [String: FieldID] = [:]
  private var vocabularyIDs: [String: VocabularyID] = [:]

  /// Each element of a list takes a place, even one that will turn out to be at fault.
  init(_ tape: Tape) {
    var seen: Set<String> = []
    for index in tape.keys(of: Tape.root) {
      guard let key = tape.string(at: index)?.string, seen.insert(key).inserted else { continue }
      for element in tape.elements(of: index + 1) {
        let texts = SchemaOutline.texts(of: element, in: tape)
        let name = texts[SchemaKey.name.rawValue] ?? ""
        switch key {
        case SchemaKey.kinds.rawValue:
          if kindIDs[name] == nil { kindIDs[name] = kinds.count }
          kinds.append(name)
        case SchemaKey.fields.rawValue:
          if fieldIDs[name] == nil { fieldIDs[name] = fields.count }
          fields.append(name)
          types.append(texts[SchemaKey.type.rawValue] ?? "")
          fieldVocabularies.append(texts[SchemaKey.vocabulary.rawValue])
        case SchemaKey.vocabularies.rawValue:
          if vocabularyIDs[name] == nil { vocabularyIDs[name] = vocabularies.count }
          vocabularies.append(name)
        default: break
        }
      }
    }
  }

  func kind(_ name: String) -> KindID? { kindIDs[name] }
  func field(_ name: String) -> FieldID? { fieldIDs[name] }
  func vocabulary(_ name: String) -> VocabularyID? { vocabularyIDs[name] }

  /// The vocabulary of a vocabulary field.
  func vocabulary(of field: FieldID) -> VocabularyID? { fieldVocabularies[field].flatMap(vocabulary) }

  private static func texts(of object: Int, in tape: Tape) -> [String: String] {
    var texts: [String: String] = [:]
    for key in tape.keys(of: object) {
      if let name = tape.string(at: key)?.string, let text = tape.string(at: key + 1)?.string, texts[name] == nil { texts[name] = text }
    }
    return texts
  }
}
