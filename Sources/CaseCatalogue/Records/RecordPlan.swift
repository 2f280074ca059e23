/// What reading a record has to know of the schema, in the form that costs least for each key and value.
struct RecordPlan {
  /// What a key of a kind's records holds.
  enum KeyMeaning: UInt8 { case unknown, field, scale }

  /// A field's type, without what only queries ask for.
  enum Shape {
    case identifier, kind, text(isLocalized: Bool, namesFields: Bool), vocabulary(VocabularyID, role: VocabularyID?), date
    case quantity(QuantityParts), reference, evidence, records
  }

  /// Where the parts of a quantity stand.
  struct QuantityParts {
    let unit: FieldID?
    let comparator: FieldID?
    let fixedUnit: EntryID?

    /// The number of the key in `RecordPlan.keys`.
    let scaleKey: Int?
  }

  /// Every key of records: the names of fields, which are numbered alike, then those of scales.
  let keys: StringTable
  let shapes: [Shape]
  let isMany: [Bool]

  /// The one field of the type identifier.
  let identifier: FieldID

  /// Vocabularies whose entries are units of quantities.
  let units: Set<VocabularyID>
  private let meanings: [KeyMeaning]

  /// The vocabulary fields of each kind that have an entry for records which name none.
  let standards: [[(field: FieldID, entry: EntryID)]]

  init(_ schema: Schema) {
    var keys = StringTable(minimumCapacity: schema.fields.count * 2)
    for field in schema.fields { keys.intern(field.name) }
    let scaleKeys = schema.scaleKeys.mapValues { Int(keys.intern($0)) }

    var shapes: [Shape] = []
    var units: Set<VocabularyID> = []
    for (number, field) in schema.fields.enumerated() {
      if case .quantity(_, _, _, let vocabulary) = field.type { units.insert(vocabulary) }
      let namesFields = schema.kinds.contains { $0.conflict?.touches == number }
      shapes.append(Shape(field.type, scaleKey: scaleKeys[number], namesFields: namesFields))
    }

    var meanings = [KeyMeaning](repeating: .unknown, count: keys.count * schema.kinds.count)
    for (number, kind) in schema.kinds.enumerated() {
      for field in kind.fields {
        meanings[number * keys.count + field] = .field
        if let key = scaleKeys[field] { meanings[number * keys.count + key] = .scale }
      }
    }
    standards = schema.kinds.map { kind in
      kind.fields.compactMap { field in schema.fields[field].standard.map { (field, $0) } }
    }
    self.keys = keys
    self.shapes = shapes
    self.units = units
    self.meanings = meanings
    isMany = schema.fields.map(\.isMany)
    identifier = schema.fields.firstIndex { if case .identifier = $0.type { true } else { false } } ?? 0
  }

  func meaning(ofKey key: Int, in kind: KindID) -> KeyMeaning { meanings[kind * keys.count + key] }

  /// The keys that records of a kind can have.
  func keyNames(of kind: KindID) -> [String] {
    (0..<keys.count).filter { meaning(ofKey: $0, in: kind) != .unknown }.map { keys.string(at: StringID($0)) }
  }
}

extension RecordPlan.Shape {
  init(_ type: FieldType, scaleKey: Int?, namesFields: Bool) {
    self =
      switch type {
      case .identifier: .identifier
      case .kind: .kind
      case .text(let isLocalized): .text(isLocalized: isLocalized, namesFields: namesFields)
      case .vocabulary(let vocabulary, let role): .vocabulary(vocabulary, role: role)
      case .date: .date
      case .quantity(let unit, let comparator, let fixedUnit, _):
        .quantity(RecordPlan.QuantityParts(unit: unit, comparator: comparator, fixedUnit: fixedUnit, scaleKey: scaleKey))
      case .reference: .reference
      case .evidence: .evidence
      case .records: .records
      }
  }
}
