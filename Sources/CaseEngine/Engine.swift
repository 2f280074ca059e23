public import CaseCatalogue
public import CaseCore
public import CaseQuery

/// Answers queries over a catalogue.
public struct Engine: Sendable {
  public let catalogue: Catalogue

  /// The catalogue's names, for the parser.
  public private(set) var lexicon: CatalogueLexicon

  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    lexicon = CatalogueLexicon(catalogue)
  }

  /// The same engine for a line that is being typed: nobody sees the names nearest to an unknown word, and what takes too long is given up.
  func whileTyping(in environment: Environment) -> Engine {
    var engine = self
    engine.lexicon = lexicon.unless(environment.interruption)
    engine.lexicon.findsNearest = false
    return engine
  }

  /// What a query came to.
  public struct Outcome: Sendable {
    public var answer: Answer

    /// The form that the query asks for, and the file that it is to be written to.
    public var format: Format?
    public var file: Destination?

    /// What `$_` stands for from now on; `nil` where the answer has no rows to go on from.
    public var rows: AnsweredRows?

    /// What names were read as, where that is not what was written.
    public var readings: Readings = [:]

    /// The query in plain form with another condition, where the one that it has left no rows and the other would.
    public var correction: String?
  }

  /// Answers a query.
  ///
  /// - Throws: A diagnostic without its source, whose span is the query's.
  public func answer(_ query: Query, in environment: Environment) throws(Diagnostic) -> Outcome {
    var execution = try Execution(names: lexicon.names, environment: environment)
    try execution.run(query)
    var outcome = try execution.outcome()
    if execution.rowCount == 0, let correction = execution.correction {
      outcome.correction = query.replacing(correction.clause, with: correction.condition).plainText(outcome.readings)
    }
    return outcome
  }
}

extension Query {
  /// The query with another condition in one of its clauses, or in its source.
  fileprivate func replacing(_ clause: Int?, with condition: Condition) -> Query {
    var query = self
    if let clause {
      if query.clauses.indices.contains(clause) { query.clauses[clause] = .where(condition) }
    } else if case .measure(let measure, let kinds, .some, let keys) = source {
      query.source = .measure(measure, kinds, where: condition, by: keys)
    }
    return query
  }
}
