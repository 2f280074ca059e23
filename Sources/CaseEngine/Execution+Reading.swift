import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Finds out whether the words of a query mean something, without its rows: what it throws is what carrying it out would.
  mutating func read(_ query: Query, depth: Int = 0) throws(Diagnostic) {
    guard depth < 16 else { throw Diagnostic(EngineMessage.queriesInEachOther, at: query.span) }
    binder.findsNearest = false
    try read(query.source, depth: depth)
    for clause in query.clauses {
      if case .where(let condition) = clause { try read(condition) } else { try apply(clause) }
    }
  }

  private mutating func read(_ condition: Condition) throws(Diagnostic) { _ = try binder.selection(condition, of: shape) }

  private mutating func read(_ source: QuerySource, depth: Int) throws(Diagnostic) {
    switch source {
    case .find(let kinds): try read(kinds, depth: depth)
    case .measure(let measure, let kinds, let condition, let words):
      try read(kinds, depth: depth)
      if let condition { try read(condition) }
      try self.measure(measure, by: words)
    case .show(let operands): try read(operands, in: .records([]), depth: depth)
    case .cite(let operands):
      try read(operands, in: .records([]), depth: depth)
      state = .records([], kinds: schema.kinds.indices.filter { schema.kinds[$0].source != nil })
    case .stats(let operands):
      try read(operands, in: .things, depth: depth)
      state = .records([], kinds: schema.kinds.indices.filter { schema.kinds[$0].figure != nil })
    case .related(let operands): try read(operands, in: .things, depth: depth)
    case .conflicts(let operands):
      try read(operands, in: .things, depth: depth)
      state = .records([], kinds: schema.kinds.indices.filter { schema.kinds[$0].conflict != nil })
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
    case .search: state = .records([], kinds: Array(schema.kinds.indices))
    }
  }

  private mutating func read(_ kinds: Kinds, depth: Int) throws(Diagnostic) {
    switch kinds {
    case .all: state = .records([], kinds: Array(schema.kinds.indices))
    case .some(let words): state = .records([], kinds: words.compactMap { schema.kind(named: $0.text) })
    case .variable(let word): state = try stateWithoutRows(of: word, depth: depth)
    }
  }

  private mutating func read(_ operands: [Operand], in scope: CatalogueNames.Scope, depth: Int) throws(Diagnostic) {
    var made = State.records([], kinds: Array(schema.kinds.indices))
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
      try execution.read(query, depth: depth + 1)
      return execution.state
    }
    guard word.text == "_", let last = environment.last else { throw unknownVariable(word) }
    guard case .records(_, let kinds) = last.state else { return last.state }
    return .records([], kinds: kinds)
  }
}
