import CaseCatalogue
import CaseCore
import CaseQuery
import Synchronization
import TextMeasure

/// The rows that what is being completed chooses from, for counting what each choice would leave.
struct CompletionContext {
  /// The kinds of the rows; `nil` where they are not known.
  var kinds: [KindID]?

  /// The rows that a condition leaves of those that have the value which is being typed.
  var inside: RowSet?

  /// The rows that it leaves of those that do not have it: with `or` and `!=` there are some.
  var outside: RowSet?

  /// The field whose value is being typed, and how it is compared.
  var field: FieldID?
  var comparison: Operator?

  /// Whether rows that have the value are those that are wanted: not behind `!=` or `not`.
  private var isWanted: Bool { (inside?.count ?? 0) >= (outside?.count ?? 0) }

  /// How many rows a value leaves, of some rows that have it; `nil` where that is not known.
  ///
  /// With others beside it in a list, or with `or`, those that it stands for itself; with `!=` and `not` those without it.
  func count(_ rows: some Sequence<UInt32>) -> Int? {
    guard let inside else { return nil }
    if isWanted { return rows.count { inside.contains(Row($0)) } }
    guard let outside else { return nil }
    return outside.count - rows.count { outside.contains(Row($0)) }
  }

  /// How many rows a value leaves, if those in a set have it.
  func count(_ rows: RowSet) -> Int? {
    guard let inside else { return nil }
    if isWanted { return inside.intersection(rows).count }
    return outside.map { $0.count - $0.intersection(rows).count }
  }

  /// The rows whose values can be chosen from.
  var rows: RowSet? {
    guard var rows = inside else { return nil }
    if let outside { rows.formUnion(outside) }
    return rows
  }
}

/// What a word that is being typed is.
enum CompletedPlace: Hashable {
  case field, value
}

extension Completer {
  /// The rows that a word at a place chooses from.
  ///
  /// What stands behind the cursor counts, too, as far as it can be read.
  func makeContext(at offset: Int, of place: CompletedPlace) -> CompletionContext {
    let head = source[parsed.span.lowerBound..<offset]
    let open = parsed.tokens.reduce(0) { count, token in
      guard token.class == .sign, token.span.upperBound <= offset else { return count }
      return count + (source[token.span] == "(" ? 1 : source[token.span] == ")" ? -1 : 0)
    }
    for tail in [rest, String(repeating: ")", count: max(open, 0))] {
      let hole = place == .field ? "~ \"x\"" : "\"x\""
      guard let query = self.query("\(head)\(hole)\(tail)") else { continue }
      if let context = CompletionContext(query, hole: head.utf8.count, place, self) { return context }
    }
    return contextBeforeClause(of: head)
  }

  /// The rows before the clause at the end of a text.
  private func contextBeforeClause(of head: String) -> CompletionContext {
    let clauses = parsed.tokens.filter { token in
      token.class == .keyword && token.span.upperBound <= parsed.span.lowerBound + head.utf8.count
        && Keyword.clauses.contains { $0.names.contains(source[token.span].lowercased()) }
    }
    // The word of a clause of which nothing more is there is none yet for the parser.
    var text = head.withoutClauseWords
    if text == head {
      guard let start = clauses.last?.span.lowerBound, start > parsed.span.lowerBound else { return CompletionContext() }
      text = String(source[parsed.span.lowerBound..<start]).withoutClauseWords
    }
    guard let query = self.query(text) else { return CompletionContext() }
    guard case .measure(_, let kinds, let condition, _) = query.source else {
      return CompletionContext(query.source, query.clauses, self)
    }
    // Until it is whole, a count is of records.
    return CompletionContext(.find(kinds), (condition.map { [.where($0)] } ?? []) + query.clauses, self)
  }

  private func query(_ text: String) -> Query? {
    parse(SourceText(text), lexicon: engine.lexicon).first?.statement?.query
  }
}

extension CompletionContext {
  /// The rows of a source and its clauses.
  fileprivate init(_ source: QuerySource, _ clauses: [Clause], _ completer: Completer) {
    self.init()
    // What is wrong is told when the statement is run; until then there is nothing to count.
    guard let (base, kinds) = try? CompletionContext.rows(of: source, clauses, completer) else { return }
    (inside, self.kinds) = (base, kinds)
  }

  /// The rows around a hole in a condition; `nil` where the hole is in none.
  fileprivate init?(_ query: Query, hole: Int, _ place: CompletedPlace, _ completer: Completer) {
    var source = query.source
    var clauses: [Clause] = []
    var condition: Condition?
    if case .measure(_, let kinds, .some(let first), _) = source, first.comparison(at: hole) != nil {
      (source, condition) = (.find(kinds), first)
    } else {
      for clause in query.clauses {
        if case .where(let next) = clause, next.comparison(at: hole) != nil {
          condition = next
          break
        }
        clauses.append(clause)
      }
    }
    guard let condition, let comparison = condition.comparison(at: hole), (comparison.field == nil) == (place == .field) else { return nil }
    field = comparison.field.flatMap { completer.schema.field(named: $0.text) }
    self.comparison = comparison.operator
    do throws(Diagnostic) {
      let (base, kinds) = try CompletionContext.rows(of: source, clauses, completer)
      self.kinds = kinds
      let shape = RowShape.records(kinds)
      let interruption = completer.limitedInterruption
      var binder = completer.binder(unless: interruption)
      inside = try binder.part(condition, around: hole, holds: true, of: shape).rows(
        of: completer.names.sets, among: base, unless: interruption)
      let outside = try binder.part(condition, around: hole, holds: false, of: shape)
      if case .never = outside { return }
      self.outside = try outside.rows(of: completer.names.sets, among: base, unless: interruption)
    } catch {
      // Nothing is counted, but the field is known.
      (inside, outside) = (nil, nil)
    }
  }

  /// The rows that a query begins with and leaves before a clause.
  private static func rows(
    of source: QuerySource, _ clauses: [Clause], _ completer: Completer
  ) throws(Diagnostic) -> (rows: RowSet, kinds: [KindID]) {
    let catalogue = completer.engine.catalogue
    var environment = completer.environment
    environment.interruption = completer.limitedInterruption
    var conditions: [Condition] = []
    for case .where(let condition) in clauses { conditions.append(condition) }
    // Kinds and conditions need no more than sets.
    if case .find(let kinds) = source, let kinds = completer.kinds(kinds), conditions.count == clauses.count {
      var rows = RowSet(rowCount: catalogue.rowCount)
      for kind in kinds { rows.formUnion(completer.names.sets.records(of: kind)) }
      var binder = completer.binder(unless: environment.interruption)
      for condition in conditions {
        let selection = try binder.selection(condition, of: .records(kinds))
        rows.formIntersection(try completer.names.sets.rows(selection, unless: environment.interruption))
      }
      return (rows, kinds)
    }
    var execution = try Execution(names: completer.names, environment: environment)
    try execution.begin(source, depth: 0)
    for clause in clauses { try execution.apply(clause) }
    guard case .records(let rows, let kinds) = execution.state else { throw Diagnostic(CoreMessage.interrupted) }
    return (rows.set(rowCount: catalogue.rowCount), kinds)
  }
}

extension Completer {
  /// So often is asked whether to stop before counting is given up: no key may wait for it.
  private static let mostQuestions = 8_192

  /// What stops the computation of counts that would take longer than anybody waits for a key.
  var limitedInterruption: Interruption {
    let questions = QuestionCount()
    let interruption = environment.interruption
    return Interruption { questions.next() > Completer.mostQuestions || interruption.isRequested }
  }

  func binder(unless interruption: Interruption) -> Binder {
    var binder = Binder(names: names, parameters: environment.parameters, language: language, unless: interruption)
    binder.findsNearest = false
    return binder
  }

  /// The kinds that a query names, all of them where it names none; `nil` for those of another query.
  fileprivate func kinds(_ kinds: Kinds) -> [KindID]? {
    switch kinds {
    case .all: Array(schema.kinds.indices)
    case .some(let words): words.compactMap { schema.kind(named: $0.text) }
    case .variable: nil
    }
  }
}

private final class QuestionCount: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

extension String {
  /// The text without words of clauses, pipes and blanks at its end.
  fileprivate var withoutClauseWords: String {
    var text = self[...]
    while true {
      while let last = text.last, last == " " || last == "|" || last == "｜" { text.removeLast() }
      let lower = text.lowercased()
      let names = Keyword.clauses.flatMap(\.names).filter { name in
        let before = lower.dropLast(name.count).unicodeScalars.last
        return lower.hasSuffix(name) && (before == " " || before == "|" || name.unicodeScalars.contains(where: \.isHan))
      }
      guard let name = names.max(by: { $0.count < $1.count }) else { return String(text) }
      text.removeLast(name.count)
    }
  }
}

extension Condition {
  /// The comparison in which a place lies.
  fileprivate func comparison(at place: Int) -> Comparison? {
    switch self {
    case .and(let a, let b), .or(let a, let b): a.comparison(at: place) ?? b.comparison(at: place)
    case .not(let inner): inner.comparison(at: place)
    case .isEmpty: nil
    case .comparison(let comparison): comparison.span.contains(place) ? comparison : nil
    }
  }
}
