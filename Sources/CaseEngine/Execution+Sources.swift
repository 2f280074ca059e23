import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Makes the rows that a query begins with.
  mutating func begin(_ source: QuerySource, depth: Int) throws(Diagnostic) {
    switch source {
    case .find(let kinds): try select(kinds, depth: depth)
    case .measure(.stats, .variable(let word), nil, let words) where words.isEmpty && isParameter(word):
      try tellStatistics([.variable(word)])
    case .measure(let measure, let kinds, let condition, let words):
      try select(kinds, depth: depth)
      // A number of all of a kind is what a reader could take for a published total; a selection is not.
      if let condition {
        try filter(condition)
        namedKinds = []
      }
      try self.measure(measure, by: words)
    case .show(let operands):
      state = try records(operands, depth: depth)
      drawing = .cards
    case .stats(let operands): try tellStatistics(operands)
    case .describe(let name): try describe(name)
    case .values(let word): try listValues(of: word)
    case .cite(let operands): try cite(operands, depth: depth)
    case .why(let operand, let field): try tell(try reasons(operand, field, depth: depth))
    case .conflicts(let operands): try listConflicts(of: operands, depth: depth)
    case .related(let operands): try relate(operands, depth: depth)
    case .compare(let operands): try tell(try compare(operands, depth: depth))
    case .search(let operands): try search(operands)
    }
  }

  /// Whether `$name` stands for a value, not for rows.
  private func isParameter(_ word: Word) -> Bool { environment.queries[word.text] == nil && environment.parameters[word.text] != nil }

  private mutating func select(_ kinds: Kinds, depth: Int) throws(Diagnostic) {
    switch kinds {
    case .all: state = .records(.set(RowSet(rowCount: catalogue.rowCount).complement()), kinds: Array(schema.kinds.indices))
    case .some(let words):
      var ids: [KindID] = []
      for word in words {
        // A query that was named over another catalogue may ask for what this one lacks.
        guard let id = schema.kind(named: word.text) else {
          throw Diagnostic(
            EngineMessage.unknownName(word.text, field: FieldName("kind", chineseLabel: EngineMessage.kind.text(in: .zh))), at: word.span)
        }
        if !ids.contains(id) { ids.append(id) }
      }
      namedKinds = ids
      // Records of several kinds stand in the order in which these are named.
      let rows: Rows = ids.count == 1 ? .set(names.sets.records(of: ids[0])) : .list(ids.flatMap { catalogue.rowsByKind[$0].map(Row.init) })
      state = .records(rows, kinds: ids)
    case .variable(let word):
      if word.text == "_" {
        guard let last = environment.last else { throw unknownVariable(word) }
        state = last.state
      } else if let query = environment.queries[word.text] {
        let asked = format
        do throws(Diagnostic) {
          try run(query, depth: depth + 1)
        } catch {
          // The place is one of another statement, which is not at hand: the name leads there.
          throw Diagnostic(error.message, at: word.span, hints: error.hints)
        }
        (shown, format, file, drawing) = (nil, asked, nil, .rows)
      } else {
        throw unknownVariable(word)
      }
    }
  }

  /// The problem that nothing has a name yet.
  func unknownVariable(_ word: Word) -> Diagnostic {
    if word.text == "_" { return Diagnostic(EngineMessage.noLastAnswer, at: word.span) }
    if environment.parameters[word.text] != nil { return Diagnostic(EngineMessage.isParameter(word.text), at: word.span) }
    let known = environment.queries.keys.sorted().prefix(3).map { "$\($0)" }
    return Diagnostic(EngineMessage.unknownVariable(word.text), at: word.span, hints: known.isEmpty ? [] : [QueryMessage.didYouMean(known)])
  }

  /// The records that names stand for, in the order of the names.
  mutating func records(_ operands: [Operand], depth: Int) throws(Diagnostic) -> State {
    var rows: [Row] = []
    var kinds: [KindID] = []
    for operand in operands {
      if case .variable(let word) = operand, environment.parameters[word.text] == nil {
        try select(.variable(word), depth: depth)
        guard case .records(let found, let foundKinds) = state else {
          throw Diagnostic(EngineMessage.noRecordsIn(word.text), at: word.span)
        }
        rows += found
        kinds += foundKinds
      } else {
        rows += try binder.targets(of: operand, in: .records([]), field: nil).map(Row.init)
      }
    }
    var seen: Set<Row> = []
    rows = try rows.filter(unless: interruption) { seen.insert($0).inserted }
    return .records(.list(rows), kinds: rows.isEmpty ? kinds : try kindsOf(.list(rows)))
  }

  /// The kinds of some records, in the order in which they are met; of none, every kind, so that a clause may name any field.
  func kindsOf(_ rows: Rows) throws(Diagnostic) -> [KindID] {
    if rows.isEmpty { return Array(schema.kinds.indices) }
    if case .set(let set) = rows {
      let first = schema.kinds.indices.map { (kind: $0, row: set.intersection(names.sets.records(of: $0)).first { _ in true }) }
      return first.filter { $0.row != nil }.sorted { ($0.row ?? 0) < ($1.row ?? 0) }.map(\.kind)
    }
    var seen: Set<KindID> = []
    return try rows.filter(unless: interruption) { seen.insert(KindID(catalogue.kinds[$0])).inserted }.map { KindID(catalogue.kinds[$0]) }
  }
}
