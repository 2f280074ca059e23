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

  /// Gives a row what another before it has in a field; tells whether that is anything.
  mutating func copy(_ field: FieldID, _ shape: RecordPlan.Shape, row source: Row, toRow row: Row) -> Bool {
    switch shape {
    case .text: return texts[field].copy(row: source, toRow: row)
    case .vocabulary(_, let role):
      if role != nil { roles[field] += entries[field].openRange(of: source).map { roles[field][$0] } }
      return entries[field].copy(row: source, toRow: row)
    case .date: return dates[field].copy(row: source, toRow: row)
    case .quantity: return quantities[field].copy(row: source, toRow: row)
    case .reference: return references[field].copy(row: source, toRow: row)
    case .evidence: return evidence[field].copy(row: source, toRow: row)
    case .identifier, .kind, .records: return false
    }
  }

  /// The finished columns, one for each field.
  consuming func columns(of schema: Schema) -> [Column] {
    schema.fields.enumerated().map { field, description in
      switch description.type {
      case .identifier: .identifier(identifiers)
      case .kind: .kind
      case .text: .text(texts[field].finished())
      case .vocabulary(let vocabulary, let role):
        .vocabulary(
          VocabularyColumn(
            entries[field].finished(), roles: role == nil ? nil : roles[field],
            entryCount: schema.vocabularies[vocabulary].entries.count))
      case .date: .date(dates[field].finished())
      case .quantity: .quantity(quantities[field].finished())
      case .reference: .reference(references[field].finished())
      case .evidence: .evidence(evidence[field].finished())
      case .records: .records(records[field].finished())
      }
    }
  }
}
