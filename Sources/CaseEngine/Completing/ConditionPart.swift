import CaseCatalogue
import CaseCore
import CaseQuery

/// A part of a condition of which it may be known already whether it holds.
indirect enum ConditionPart {
  case always, never
  case some(Selection)

  func and(_ other: ConditionPart) -> ConditionPart {
    switch (self, other) {
    case (.never, _), (_, .never): .never
    case (.always, let part), (let part, .always): part
    case (.some(let a), .some(let b)): .some(.and(a, b))
    }
  }

  func negated() -> ConditionPart {
    switch self {
    case .always: .never
    case .never: .always
    case .some(let selection): .some(.not(selection))
    }
  }

  func rows(of sets: RowSets, among base: RowSet, unless interruption: Interruption) throws(Diagnostic) -> RowSet {
    switch self {
    case .always: base
    case .never: base.subtracting(base)
    case .some(let selection): try base.intersection(sets.rows(selection, unless: interruption))
    }
  }
}

extension Binder {
  /// What a condition means of rows that have the value at a place, or that do not have it.
  mutating func part(
    _ condition: Condition, around hole: Int, holds: Bool, of rows: RowShape
  ) throws(Diagnostic) -> ConditionPart {
    switch condition {
    case .and(let a, let b):
      return try part(a, around: hole, holds: holds, of: rows).and(part(b, around: hole, holds: holds, of: rows))
    case .or(let a, let b):
      let neither = try part(a, around: hole, holds: holds, of: rows).negated()
        .and(part(b, around: hole, holds: holds, of: rows).negated())
      return neither.negated()
    case .not(let inner): return try part(inner, around: hole, holds: holds, of: rows).negated()
    case .isEmpty: return .some(try selection(condition, of: rows))
    case .comparison(var comparison):
      guard comparison.span.contains(hole) else { return .some(try selection(condition, of: rows)) }
      let isDenied = comparison.operator.denied != nil
      if holds { return isDenied ? .never : .always }
      comparison.values.removeAll { ($0.low.span.lowerBound..<($0.high ?? $0.low).span.upperBound).contains(hole) }
      if comparison.values.isEmpty || comparison.field == nil { return isDenied ? .always : .never }
      return .some(try selection(.comparison(comparison), of: rows))
    }
  }
}
