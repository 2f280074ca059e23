import CaseCatalogue
import CaseCore
import CaseQuery

/// Gives the words of a statement their meaning: fields, vocabulary entries, records, dates and quantities.
struct Binder {
  let names: CatalogueNames

  /// What `$name` stands for where a value is expected.
  let parameters: [String: String]
  let interruption: Interruption

  /// That in which names are told.
  let language: Language

  /// Whether the names nearest to an unknown word are looked for.
  var findsNearest = true

  /// What a name at a place was read as, where that is not what was written there.
  var readings: [SourceSpan: String] = [:]

  init(names: CatalogueNames, parameters: [String: String], language: Language, unless interruption: Interruption) {
    self.names = names
    self.parameters = parameters
    self.interruption = interruption
    self.language = language
  }

  var schema: Schema { names.catalogue.schema }

  /// What a word that the parser took for a field names in the rows.
  func column(_ word: Word, of rows: RowShape) throws(Diagnostic) -> BoundColumn {
    guard case .derived(let columns) = rows else {
      let field = try field(word, of: rows)
      return BoundColumn(index: field, shape: schema.fields[field].type.shape, field: field)
    }
    guard let index = columns.firstIndex(where: { $0.key == word.text }) else {
      throw Diagnostic(EngineMessage.columnIsGone(word.text, columns: columns.map(\.key)), at: word.span)
    }
    return BoundColumn(index: index, shape: columns[index].shape, field: columns[index].field, unit: columns[index].unit)
  }

  /// The field of records that a word names.
  func field(_ word: Word, of rows: RowShape) throws(Diagnostic) -> FieldID {
    guard let field = schema.field(named: word.text) else { throw Diagnostic(EngineMessage.unknownField(word.text), at: word.span) }
    guard case .records(let kinds) = rows, !kinds.contains(where: { schema.has(field, in: $0) }) else { return field }
    throw Diagnostic(
      EngineMessage.fieldOfNoKind(word.text, kinds: kinds.map { schema.kinds[$0].name }), at: word.span,
      hints: [EngineMessage.fieldIsOf(schema.kinds.indices.filter { schema.has(field, in: $0) }.map { schema.kinds[$0].name })])
  }

  /// What a condition means of some rows; its parts stand as those of the condition do.
  mutating func selection(_ condition: Condition, of rows: RowShape) throws(Diagnostic) -> Selection {
    switch condition {
    case .and(let a, let b): return .and(try selection(a, of: rows), try selection(b, of: rows))
    case .or(let a, let b): return .or(try selection(a, of: rows), try selection(b, of: rows))
    case .not(let inner): return .not(try selection(inner, of: rows))
    case .isEmpty(let word, let negated):
      let present = Selection.present(try column(word, of: rows).index)
      return negated ? present : .not(present)
    case .comparison(let comparison): return try selection(comparison, of: rows)
    }
  }

  private mutating func selection(_ comparison: Comparison, of rows: RowShape) throws(Diagnostic) -> Selection {
    let (positive, isDenied) = comparison.operator.denied.map { ($0, true) } ?? (comparison.operator, false)
    let selection: Selection
    if let word = comparison.field {
      let column = try column(word, of: rows)
      var predicate = try predicate(column, word, positive, comparison)
      // Derived rows hold names as they are shown.
      if case .derived = rows, case .oneOf(let targets) = predicate { predicate = .coded(codes(of: targets, in: column)) }
      selection = .some(column.index, predicate)
    } else {
      selection = .anyText(try foldedTexts(comparison.values, of: comparison.operator.rawValue))
    }
    return isDenied ? .not(selection) : selection
  }

  private func codes(of targets: Set<UInt32>, in column: BoundColumn) -> Set<String> {
    switch column.field.map({ schema.fields[$0].type }) {
    case .vocabulary(let vocabulary, _): Set(targets.map { schema.vocabularies[vocabulary].entries[Int($0)].code })
    case .kind: Set(targets.map { schema.kinds[Int($0)].name })
    default: Set(targets.map { names.catalogue.identifier(of: Row($0)) })
    }
  }

  private mutating func predicate(
    _ column: BoundColumn, _ word: Word, _ comparison: Operator, _ whole: Comparison
  ) throws(Diagnostic) -> Predicate {
    let shape = column.shape
    if !comparison.suits(shape) {
      throw Diagnostic(EngineMessage.operatorDoesNotSuit(comparison.rawValue, field: schema.fieldName(word.text), shape), at: whole.span)
    }
    switch shape {
    case .text:
      if let field = column.field, case .records(let kind, _, _) = schema.fields[field].type {
        throw Diagnostic(
          EngineMessage.onlyEmptiness(schema.fieldName(word.text)), at: whole.span,
          hints: [EngineMessage.recordsOfTheirOwn(schema.kinds[kind].name)])
      }
      return .text(comparison, try foldedTexts(whole.values, of: word.text))
    case .name:
      guard let scope = column.field.flatMap({ schema.fields[$0].type.scope }) else {
        return .text(comparison, try foldedTexts(whole.values, of: word.text))
      }
      try refuseRanges(whole.values, of: word.text)
      var targets: Set<UInt32> = []
      for value in whole.values {
        targets.formUnion(try self.targets(of: value.low, in: scope, field: word.text, anyPart: comparison == .contains))
      }
      return .oneOf(targets)
    case .date:
      var spans: [DateSpan] = []
      for value in whole.values { spans.append(try dateSpan(value)) }
      return .date(comparison, spans)
    case .quantity:
      var ranges: [QuantityRange] = []
      for value in whole.values { ranges += try quantityRanges(value, of: column) }
      return .quantity(comparison, ranges)
    }
  }
}

extension Operator {
  /// Whether values of a shape can be compared so.
  func suits(_ shape: ValueShape) -> Bool {
    switch shape {
    case .text: true
    case .name: self == .equal || self == .contains
    case .date, .quantity: self != .contains
    }
  }
}

extension Schema {
  /// Whether records of a kind may have a field.
  func has(_ field: FieldID, in kind: KindID) -> Bool {
    if case .kind = fields[field].type { return true }
    return kinds[kind].required.contains(field) || kinds[kind].optional.contains(field)
  }
}
