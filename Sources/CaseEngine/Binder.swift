import CaseCatalogue
import CaseCore
import CaseQuery

/// Gives the words of a statement their meaning: fields, vocabulary entries, records, dates and quantities.
struct Binder {
  let names: CatalogueNames

  /// What `$name` stands for where a value is expected.
  let parameters: [String: String]
  let interruption: Interruption

  /// Whether the names nearest to an unknown word are looked for.
  var findsNearest = true

  /// What was read otherwise than it was written.
  var notes: [any Message] = []

  init(names: CatalogueNames, parameters: [String: String], unless interruption: Interruption) {
    self.names = names
    self.parameters = parameters
    self.interruption = interruption
  }

  var schema: Schema { names.catalogue.schema }

  /// The field of a word that the parser took for one.
  func field(_ word: Word, of rows: RowShape) throws(Diagnostic) -> FieldID {
    if case .counted(let fields) = rows {
      if word.text == CountedRows.countKey { return CountedRows.countField }
      if let field = schema.field(named: word.text), fields.contains(field) { return field }
      throw Diagnostic(
        EngineMessage.columnIsGone(word.text, columns: fields.map { schema.fields[$0].name } + [CountedRows.countKey]), at: word.span)
    }
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
      let present = Selection.present(try field(word, of: rows))
      return negated ? present : .not(present)
    case .comparison(let comparison): return try selection(comparison, of: rows)
    }
  }

  private mutating func selection(_ comparison: Comparison, of rows: RowShape) throws(Diagnostic) -> Selection {
    let (positive, isDenied) = comparison.operator.denied.map { ($0, true) } ?? (comparison.operator, false)
    let selection: Selection
    if let word = comparison.field {
      let field = try field(word, of: rows)
      selection = .some(field, try predicate(field, word, positive, comparison))
    } else {
      selection = .anyText(try foldedTexts(comparison.values, of: comparison.operator.rawValue))
    }
    return isDenied ? .not(selection) : selection
  }

  private mutating func predicate(_ field: FieldID, _ word: Word, _ comparison: Operator, _ whole: Comparison) throws(Diagnostic)
    -> Predicate
  {
    let shape = field == CountedRows.countField ? .quantity : schema.fields[field].type.shape
    if !comparison.suits(shape) {
      throw Diagnostic(EngineMessage.operatorDoesNotSuit(comparison.rawValue, field: word.text, shape), at: whole.span)
    }
    switch shape {
    case .text:
      if case .records(let kind, _, _) = schema.fields[field].type {
        throw Diagnostic(
          EngineMessage.onlyEmptiness(word.text), at: whole.span, hints: [EngineMessage.recordsOfTheirOwn(schema.kinds[kind].name)])
      }
      return .text(comparison, try foldedTexts(whole.values, of: word.text))
    case .name:
      guard let scope = schema.fields[field].type.scope else { return .never }
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
      for value in whole.values { ranges += try quantityRanges(value, of: field) }
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
