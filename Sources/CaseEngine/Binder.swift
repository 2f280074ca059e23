import CaseCatalogue
import CaseCore
import CaseQuery
import TextMeasure

/// Gives the words of a statement their meaning.
struct Binder {
  let names: CatalogueNames

  /// What `$name` stands for where a value is expected.
  let parameters: [String: String]

  /// What was read otherwise than it was written.
  private(set) var notes: [any Message] = []

  init(names: CatalogueNames, parameters: [String: String]) {
    self.names = names
    self.parameters = parameters
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
      var texts: [String] = []
      for value in comparison.values { texts.append(try text(of: value.low).folded) }
      selection = .anyText(texts)
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
    if shape == .text || shape == .name, let range = whole.values.first(where: { $0.high != nil }) {
      throw Diagnostic(EngineMessage.noRangeOf(word.text), at: range.low.span)
    }
    switch shape {
    case .text:
      if field != CountedRows.countField, case .records = schema.fields[field].type {
        throw Diagnostic(EngineMessage.onlyEmptiness(word.text), at: whole.span)
      }
      var texts: [String] = []
      for value in whole.values { texts.append(try text(of: value.low).folded) }
      return .text(comparison, texts)
    case .name:
      guard let scope = schema.fields[field].type.scope else { return .never }
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
      for value in whole.values { ranges += try quantityRanges(value, field) }
      return .quantity(comparison, ranges)
    }
  }
}

// MARK: Values

extension Binder {
  /// What a value says, with `$name` resolved.
  func text(of operand: Operand) throws(Diagnostic) -> String {
    switch operand {
    case .word(let word): return word.text
    case .variable(let name):
      if let value = parameters[name.text] { return value }
      throw Diagnostic(EngineMessage.unknownVariable(name.text), at: name.span)
    }
  }

  /// What a name stands for: all that bear it; if none does, the one whose name holds it.
  ///
  /// - Parameter anyPart: Whether all whose names hold the text are meant.
  mutating func targets(
    of operand: Operand, in scope: CatalogueNames.Scope, field: String?, anyPart: Bool = false
  ) throws(Diagnostic) -> [UInt32] {
    let written = try text(of: operand)
    let folded = Array(FoldedText(written).bytes)
    let index = names.index(scope)
    if anyPart { return index.targets(containing: folded) }
    let exact = index.targets(named: folded[...])
    if !exact.isEmpty { return exact }
    let parts = index.targets(containing: folded)
    guard let only = parts.first, !written.isEmpty else {
      let nearest = names.nearest(to: written, in: scope)
      throw Diagnostic(
        EngineMessage.unknownName(written, field: field), at: operand.span,
        hints: (nearest.isEmpty ? [] : [QueryMessage.didYouMean(nearest)]) + (field.map { [EngineMessage.seeValues($0)] } ?? []))
    }
    let labels = parts.map { names.label(of: $0, in: scope) }
    guard Set(labels).count == 1 else {
      throw Diagnostic(
        EngineMessage.ambiguousName(written, field: field, Array(labels.prefix(8)), total: parts.count), at: operand.span,
        hints: field.map { [EngineMessage.takeAll(field: $0, text: written)] } ?? [])
    }
    notes.append(EngineMessage.readAs(written, labels[0]))
    _ = only
    return parts
  }

  func dateSpan(_ value: ValueRange) throws(Diagnostic) -> DateSpan {
    let low = try date(value.low)
    guard let high = value.high else { return low }
    if let span = DateSpan(from: low, to: try date(high)) { return span }
    throw Diagnostic(EngineMessage.backwardsRange, at: value.low.span.lowerBound..<high.span.upperBound)
  }

  private func date(_ operand: Operand) throws(Diagnostic) -> DateSpan {
    let written = try text(of: operand)
    let bytes = Array(written.folded.utf8)
    guard let literal = DateLiteral(prefixOf: bytes[...]), literal.length == bytes.count else {
      throw Diagnostic(EngineMessage.notADate(written), at: operand.span, hints: [EngineMessage.dateForms])
    }
    guard let span = literal.span else { throw Diagnostic(EngineMessage.impossibleDate(written), at: operand.span) }
    return span
  }

  /// One range for each dimension that the unit may be of.
  private func quantityRanges(_ value: ValueRange, _ field: FieldID) throws(Diagnostic) -> [QuantityRange] {
    var low = try quantity(value.low)
    guard let highOperand = value.high else { return try ranges(low, low, at: value.low.span) }
    let high = try quantity(highOperand)
    // The last unit serves both ends.
    if low.unit.isEmpty {
      low.unit = high.unit
      if low.scale == .one { low.scale = high.scale }
    }
    let ranges = try ranges(low, high, at: value.low.span.lowerBound..<highOperand.span.upperBound)
    guard ranges.allSatisfy({ $0.low <= $0.high }) else {
      throw Diagnostic(EngineMessage.backwardsRange, at: value.low.span.lowerBound..<highOperand.span.upperBound)
    }
    return ranges
  }

  private func ranges(_ low: QuantityLiteral, _ high: QuantityLiteral, at span: SourceSpan) throws(Diagnostic) -> [QuantityRange] {
    let (lowNumber, highNumber) = (low.number * low.scale.factor, high.number * high.scale.factor)
    if high.unit.isEmpty { return [QuantityRange(low: lowNumber, high: highNumber, dimension: nil)] }
    let highUnits = schema.units(called: high.unit)
    let ranges = schema.units(called: low.unit).flatMap { unit in
      highUnits.filter { $0.dimension == unit.dimension }.map { other in
        QuantityRange(low: lowNumber * unit.factor, high: highNumber * other.factor, dimension: unit.dimension)
      }
    }
    guard !ranges.isEmpty else { throw Diagnostic(EngineMessage.unitsDiffer(low.unit, high.unit), at: span) }
    return ranges
  }

  private func quantity(_ operand: Operand) throws(Diagnostic) -> QuantityLiteral {
    let written = try text(of: operand)
    let bytes = Array(written.narrowed.utf8)
    guard let literal = QuantityLiteral(prefixOf: bytes[...], isUnit: { !schema.units(called: $0).isEmpty }) else {
      throw Diagnostic(EngineMessage.notAQuantity(written), at: operand.span)
    }
    guard literal.length == bytes.count else {
      let rest = String(decoding: bytes[literal.length...], as: UTF8.self)
      throw Diagnostic(EngineMessage.unknownUnit(rest, of: written), at: operand.span, hints: [EngineMessage.unitsAre(usedUnits())])
    }
    return literal
  }

  /// The units that figures of the catalogue have, most used first.
  private func usedUnits() -> [String] {
    var counts: [EntryID: Int] = [:]
    var vocabulary: VocabularyID?
    for (field, column) in names.catalogue.columns.enumerated() {
      guard case .quantity(let values) = column, case .quantity(_, _, let fixed, let units) = schema.fields[field].type else { continue }
      vocabulary = units
      for value in values.elements { if let unit = value.unit ?? fixed { counts[unit, default: 0] += 1 } }
    }
    guard let vocabulary else { return [] }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map {
      schema.vocabularies[vocabulary].entries[Int($0.key)].code
    }
  }
}

extension String {
  /// Full-width forms as their ASCII twins, with capitals as they are.
  fileprivate var narrowed: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      view.append((0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(view)
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
