public import CaseCore
public import CaseQuery

extension Engine {
  /// How a query is read, in plain form, and how many rows each of its steps leaves.
  ///
  /// The form and the file that the query asks for are those of the explanation.
  ///
  /// - Throws: What answering the query would.
  public func explanation(of query: Query, in environment: Environment) throws(Diagnostic) -> Outcome {
    var execution = try Execution(names: lexicon.names, environment: environment)
    var table = DerivedTable(columns: [.init(.step), .init(.rows)], rows: [])
    func add(_ text: String) { table.rows.append([.text(text), .count(execution.rowCount)]) }
    // The conditions of a measure are steps of their own.
    let (source, clauses) = query.steps
    try execution.begin(source, depth: 0)
    add(source.plainText(execution.binder.readings))
    for clause in clauses {
      switch clause {
      case .where(let condition):
        for part in condition.conjuncts {
          try execution.apply(.where(part))
          add(Clause.where(part).plainText(execution.binder.readings))
        }
      case .format(let format, let file): (execution.format, execution.file) = (format, file)
      default:
        try execution.apply(clause)
        add(clause.plainText(execution.binder.readings))
      }
    }
    execution.state = .derived(table)
    (execution.drawing, execution.shown, execution.namedKinds) = (.rows, nil, [])
    var outcome = try execution.outcome()
    // The answer to go on from stays what it was.
    outcome.rows = nil
    return outcome
  }

  /// Carries out clauses on what another part of the program found.
  ///
  /// - Parameters:
  ///   - answer: What is told where no clause changes the rows.
  ///   - findings: The rows: what is wrong, where, and how severe it is.
  public func answer(
    _ answer: Answer, of findings: [Diagnostic], then clauses: [Clause], in environment: Environment
  ) throws(Diagnostic) -> Outcome {
    var execution = try Execution(names: lexicon.names, environment: environment)
    let rows = findings.map { finding -> [Value] in
      let place = finding.place
      return [
        .text(finding.severity.rawValue), .text(place?.file ?? ""), place.map { .text("\($0.line):\($0.column)") } ?? .missing,
        .text(finding.message.code), .text(finding.message.text(in: environment.language)),
      ]
    }
    execution.state = .derived(
      DerivedTable(columns: [.init(.severity), .init(.file), .init(.place), .init(.code), .init(.message)], rows: rows))
    execution.drawing = .finished(answer)
    for clause in clauses { try execution.apply(clause) }
    return try execution.outcome()
  }
}

extension Query {
  /// The query with each of its steps as a clause: `count case where A by B` finds cases, keeps some, and counts.
  var steps: (source: QuerySource, clauses: [Clause]) {
    guard case .measure(let measure, let kinds, let condition, let keys) = source else { return (source, clauses) }
    return (.find(kinds), (condition.map { [.where($0)] } ?? []) + [.measure(measure, by: keys)] + clauses)
  }
}

extension Diagnostic {
  fileprivate var place: (file: String, line: Int, column: Int)? {
    guard let source, let span else { return source?.file.map { ($0, 1, 1) } }
    let location = source.location(of: span.lowerBound)
    return (source.file ?? "", location.line, location.column)
  }
}
