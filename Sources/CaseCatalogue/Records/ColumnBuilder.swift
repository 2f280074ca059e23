import CaseCore

/// The columns while they are filled: for each field one array of its type is used, and the others stay empty.
struct ColumnBuilder {
  var identifiers: [StringID] = []
  var texts: [RaggedArray<TextValue>]
  var entries: [RaggedArray<EntryID>]

  /// As long as the elements of `entries` where the field has roles.
  var roles: [[EntryID?]]
  var dates: [RaggedArray<DateSpan>]
  var quantities: [RaggedArray<QuantityValue>]
  var references: [RaggedArray<StringID>]
  var evidence: [RaggedArray<EvidenceValue>]
  var records: [RaggedArray<Row>]

  init(fieldCount: Int) {
    texts = Array(repeating: RaggedArray(), count: fieldCount)
    entries = Array(repeating: RaggedArray(), count: fieldCount)
    roles = Array(repeating: [], count: fieldCount)
    dates = Array(repeating: RaggedArray(), count: fieldCount)
    quantities = Array(repeating: RaggedArray(), count: fieldCount)
    references = Array(repeating: RaggedArray(), count: fieldCount)
    evidence = Array(repeating: RaggedArray(), count: fieldCount)
    records = Array(repeating: RaggedArray(), count: fieldCount)
  }

  /// Makes room for what is foretold.
  mutating func reserve(_ growth: Growth) {
    growth.reserve(in: &identifiers)
    for field in texts.indices {
      growth.reserve(in: &texts[field])
      growth.reserve(in: &entries[field])
      growth.reserve(in: &roles[field])
      growth.reserve(in: &dates[field])
      growth.reserve(in: &quantities[field])
      growth.reserve(in: &references[field])
      growth.reserve(in: &evidence[field])
      growth.reserve(in: &records[field])
    }
  }

  /// Gives a row what its owner has in a field; tells how many values that are, and how many were looked at.
  ///
  /// - Parameter records: the field in which the owner holds the row.
  mutating func inherit(
    _ field: FieldID, _ shape: RecordPlan.Shape, from owner: Row, toRow row: Row, heldBy records: FieldID
  ) -> (taken: Int, seen: Int) {
    if case .evidence = shape { return inheritEvidence(field, from: owner, toRow: row, heldBy: records) }
    let count = copy(field, shape, row: owner, toRow: row)
    return (count, count)
  }

  /// The owner's sources of a record inside it: those that are told to support the records of this field, or else, where none is, those of
  /// which it is not told what they support.
  private mutating func inheritEvidence(
    _ field: FieldID, from owner: Row, toRow row: Row, heldBy records: FieldID
  ) -> (taken: Int, seen: Int) {
    let range = evidence[field].openRange(of: owner)
    var taken = 0
    let isNamed = range.contains { evidence[field].elements[$0].fields.contains(records) }
    for index in range {
      var value = evidence[field].elements[index]
      guard isNamed ? value.fields.contains(records) : value.fields.isEmpty else { continue }
      value.fields = []
      evidence[field].append(value, toRow: row)
      taken += 1
    }
    return (taken, range.count)
  }

  /// Gives a row what another before it has in a field, and tells how many values that are.
  private mutating func copy(_ field: FieldID, _ shape: RecordPlan.Shape, row source: Row, toRow row: Row) -> Int {
    switch shape {
    case .text: return texts[field].copy(row: source, toRow: row)
    case .vocabulary(_, let role):
      if role != nil { roles[field] += entries[field].openRange(of: source).map { roles[field][$0] } }
      return entries[field].copy(row: source, toRow: row)
    case .date: return dates[field].copy(row: source, toRow: row)
    case .quantity: return quantities[field].copy(row: source, toRow: row)
    case .reference: return references[field].copy(row: source, toRow: row)
    case .identifier, .kind, .evidence, .records: return 0
    }
  }

  /// The finished columns, one for each field.
  mutating func finishedColumns(of schema: Schema) -> [Column] { schema.fields.indices.map { finishedColumn($0, of: schema) } }

  private mutating func finishedColumn(_ field: FieldID, of schema: Schema) -> Column {
    switch schema.fields[field].type {
    case .identifier: return .identifier(identifiers)
    case .kind: return .kind
    case .text:
      texts[field].finish()
      return .text(texts[field])
    case .vocabulary(let vocabulary, let role):
      entries[field].finish()
      let entryCount = schema.vocabularies[vocabulary].entries.count
      return .vocabulary(VocabularyColumn(entries[field], roles: role == nil ? nil : roles[field], entryCount: entryCount))
    case .date:
      dates[field].finish()
      return .date(dates[field])
    case .quantity:
      quantities[field].finish()
      return .quantity(quantities[field])
    case .reference:
      references[field].finish()
      return .reference(references[field])
    case .evidence:
      evidence[field].finish()
      return .evidence(evidence[field])
    case .records:
      records[field].finish()
      return .records(records[field])
    }
  }
}
