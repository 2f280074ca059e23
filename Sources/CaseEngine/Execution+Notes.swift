import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Says how many of the rows that a denial kept have no value of its field.
  mutating func noteMissing(_ condition: Condition, in rows: Rows) throws(Diagnostic) {
    var seen: Set<FieldID> = []
    for field in fields(deniedBy: condition, isNegated: false) where seen.insert(field).inserted {
      let missing = rows.count - rows.intersectionCount(try names.sets.present(field, unless: interruption))
      if missing > 0 { notes.append(EngineMessage.missingKept(missing, field: schema.fieldName(schema.fields[field].name))) }
    }
  }

  /// The fields of comparisons that hold for a missing value: with `!=`, `!~` and `not in`, or behind `not`.
  private func fields(deniedBy condition: Condition, isNegated: Bool) -> [FieldID] {
    switch condition {
    case .and(let a, let b), .or(let a, let b): return fields(deniedBy: a, isNegated: isNegated) + fields(deniedBy: b, isNegated: isNegated)
    case .not(let inner): return fields(deniedBy: inner, isNegated: !isNegated)
    case .isEmpty: return []
    case .comparison(let comparison):
      guard (comparison.operator.denied != nil) != isNegated, let word = comparison.field else { return [] }
      return schema.field(named: word.text).map { [$0] } ?? []
    }
  }

  /// Says what a reader must know about the kinds that are counted or described.
  func notices(_ kinds: [KindID]) -> [any Message] {
    schema.notices.filter { kinds.contains($0.kind) }.map(\.text)
  }
}
