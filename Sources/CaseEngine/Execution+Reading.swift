import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// What is wrong with the words of a query, found out without its rows: what carrying it out would throw, and what it would throw then.
  mutating func problems(of query: Query, depth: Int = 0) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      guard depth < 16 else { throw Diagnostic(EngineMessage.queriesInEachOther, at: query.span) }
      let (source, clauses) = query.steps
      do throws(Diagnostic) { try read(source, depth: depth) } catch {
        if error.isInterruption { throw error }
        problems.append(error)
        state = .records(.none, kinds: Array(schema.kinds.indices))
      }
      for clause in clauses {
        if case .where(let condition) = clause {
          problems += try self.problems(of: condition)
        } else {
          do throws(Diagnostic) { try apply(clause) } catch {
            problems.append(error)
            // Without the columns that it would have made nothing is known of what follows.
            if case .measure = clause { break }
          }
        }
      }
    } catch {
      problems.append(error)
    }
    return problems
  }

  /// As many problems of a condition are looked for: nobody reads more, and for each the nearest names are.
  private static let mostProblems = 20

  private mutating func problems(of condition: Condition) throws(Diagnostic) -> [Diagnostic] {
    switch condition {
    case .and(let a, let b), .or(let a, let b):
      let found = try problems(of: a)
      return found.count < Execution.mostProblems ? found + (try problems(of: b)) : found
    case .not(let inner): return try problems(of: inner)
    case .isEmpty, .comparison:
      do throws(Diagnostic) { _ = try binder.selection(condition, of: shape) } catch {
        if error.isInterruption { throw error }
        return [error]
      }
      return []
    }
  }

  private mutating func read(_ source: QuerySource, depth: Int) throws(Diagnostic) {
    switch source {
    case .find(let kinds): try read(kinds, depth: depth)
    case .measure(let measure, let kinds, _, let keys):
      try read(kinds, depth: depth)
      try self.measure(measure, by: keys)
    case .show(let operands): try read(operands, in: .records([]), depth: depth)
    case .cite(let operands):
      try read(operands, in: .records([]), depth: depth)
      state = .records(.none, kinds: schema.kinds.indices.filter { schema.kinds[$0].source != nil })
    case .stats(let operands):
      try read(operands, in: .things, depth: depth)
      state = .records(.none, kinds: schema.kinds.indices.filter { schema.kinds[$0].figure != nil })
    case .related(let operands): try read(operands, in: .things, depth: depth)
    case .conflicts(let operands):
      try read(operands, in: .things, depth: depth)
      state = .records(.none, kinds: schema.kinds.indices.filter { schema.kinds[$0].conflict != nil })
    case .compare(let operands):
      try read(operands, in: .things, depth: depth)
      state = .derived(DerivedTable(columns: [.init(.field)], rows: []))
    case .why(let operand, let word):
      try read([operand], in: .records([]), depth: depth)
      if let word { _ = try binder.field(word, of: .records(Array(schema.kinds.indices))) }
      state = .derived(DerivedTable(columns: factColumns, rows: []))
    case .describe(let name): state = .derived(DerivedTable(columns: describedColumns(name), rows: []))
    case .values(let word):
      let field = try binder.field(word, of: .records(Array(schema.kinds.indices)))
      state = .derived(DerivedTable(columns: [.init(.code), .init(field, of: schema), .init(.count), .init(.note)], rows: []))
    case .search: state = .records(.none, kinds: Array(schema.kinds.indices))
    }
  }

  private mutating func read(_ kinds: Kinds, depth: Int) throws(Diagnostic) {
    switch kinds {
    case .all: state = .records(.none, kinds: Array(schema.kinds.indices))
    case .some(let words): state = .records(.none, kinds: words.compactMap { schema.kind(named: $0.text) })
    case .variable(let word): state = try stateWithoutRows(of: word, depth: depth)
    }
  }

  private mutating func read(_ operands: [Operand], in scope: CatalogueNames.Scope, depth: Int) throws(Diagnostic) {
    var made = State.records(.none, kinds: Array(schema.kinds.indices))
    for operand in operands {
      if case .variable(let word) = operand, environment.parameters[word.text] == nil {
        made = try stateWithoutRows(of: word, depth: depth)
      } else {
        _ = try binder.targets(of: operand, in: scope, field: nil)
      }
    }
    state = made
  }

  /// What a named query or the last answer makes, without the records in it.
  private func stateWithoutRows(of word: Word, depth: Int) throws(Diagnostic) -> State {
    if let query = environment.queries[word.text], word.text != "_" {
      var execution = try Execution(names: names, environment: environment)
      if let problem = execution.problems(of: query, depth: depth + 1).first {
        throw Diagnostic(problem.message, at: word.span, hints: problem.hints)
      }
      return execution.state
    }
    guard word.text == "_", let last = environment.last else { throw unknownVariable(word) }
    guard case .records(_, let kinds) = last.state else { return last.state }
    return .records(.none, kinds: kinds)
  }
}
