import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Says how many of the rows that a denial kept have no value of its field.
  mutating func noteMissing(_ condition: Condition, in rows: [Row]) {
    for field in denied(condition) {
      let missing = rows.count { !catalogue.hasValue(field, $0) }
      if missing > 0 { notes.append(EngineMessage.missingKept(missing, field: schema.fields[field].name)) }
    }
  }

  /// The fields that `!=`, `!~` and `not in` deny something of.
  private func denied(_ condition: Condition) -> [FieldID] {
    switch condition {
    case .and(let a, let b), .or(let a, let b): denied(a) + denied(b)
    case .not, .isEmpty: []
    case .comparison(let comparison):
      comparison.operator.denied == nil ? [] : comparison.field.flatMap { schema.field(named: $0.text) }.map { [$0] } ?? []
    }
  }

  /// Tells of each condition that `and` joins how many rows fulfil it alone: which one emptied the answer.
  mutating func explainEmpty(_ condition: Condition, _ rows: [Row]) {
    let parts = conjuncts(condition)
    guard parts.count > 1 else { return notes.append(EngineMessage.nothingMatches(of: rows.count)) }
    for part in parts {
      guard let selection = try? binder.selection(part, of: shape) else { continue }
      let selected = catalogue.rows(selection)
      notes.append(EngineMessage.alone(part.span, rows.count { selected.contains($0) }))
    }
  }

  private func conjuncts(_ condition: Condition) -> [Condition] {
    if case .and(let a, let b) = condition { return conjuncts(a) + conjuncts(b) }
    return [condition]
  }

  /// Says what a reader must know about the kinds that are counted or described.
  func notices(_ kinds: [KindID]) -> [any Message] {
    schema.notices.filter { kinds.contains($0.kind) }.map(\.text)
  }
}

extension Condition {
  /// Where the condition stands.
  var span: SourceSpan {
    switch self {
    case .and(let a, let b), .or(let a, let b): a.span.lowerBound..<b.span.upperBound
    case .not(let inner): inner.span
    case .comparison(let comparison): comparison.span
    case .isEmpty(let field, _): field.span
    }
  }
}
