import CaseCatalogue
public import CaseCore
public import CaseQuery

/// Carries out a query's clauses one after another.
struct Execution {
  let names: CatalogueNames
  let environment: Environment
  var binder: Binder

  /// What the clauses so far made.
  var state: State

  /// What is printed of it; `nil` for the usual columns.
  var shown: [FieldID]?
  var format: Format?
  var file: Word?
  var notes: [any Message] = []

  /// Whether groups are drawn as bars.
  var drawsBars = false

  /// Whether records are told one by one, with their figures and sources.
  var drawsCards = false

  /// The kinds that the query names.
  var namedKinds: [KindID] = []

  enum State {
    /// Records in their order, of certain kinds.
    case records([Row], kinds: [KindID])
    case counted(CountedRows)

    /// A finished answer, which only formats and limits apply to.
    case finished(Answer)
  }

  init(names: CatalogueNames, environment: Environment) {
    self.names = names
    self.environment = environment
    binder = Binder(names: names, parameters: environment.parameters)
    state = .records([], kinds: [])
  }

  var catalogue: Catalogue { names.catalogue }
  var schema: Schema { names.catalogue.schema }

  var shape: RowShape {
    switch state {
    case .records(_, let kinds): .records(kinds)
    case .counted(let counted): .counted(counted.fields)
    case .finished: .records([])
    }
  }

  mutating func run(_ query: Query, depth: Int = 0) throws(Diagnostic) {
    guard depth < 16 else { throw Diagnostic(EngineMessage.queriesInEachOther, at: query.span) }
    try begin(query.source, depth: depth)
    for clause in query.clauses { try apply(clause) }
  }

  mutating func apply(_ clause: Clause) throws(Diagnostic) {
    if case .finished = state {
      guard case .format(let format, let file) = clause else { throw Diagnostic(EngineMessage.answerIsFinished) }
      (self.format, self.file) = (format, file)
      return
    }
    switch clause {
    case .where(let condition): try filter(condition)
    case .show(let words):
      var fields: [FieldID] = []
      for word in words { fields.append(try binder.field(word, of: shape)) }
      shown = fields
    case .sort(let keys): try sort(keys)
    case .limit(let count): limit(count)
    case .measure(let measure, let words): try count(by: words, drawingBars: measure == .stats)
    case .format(let format, let file): (self.format, self.file) = (format, file)
    }
  }

  mutating func filter(_ condition: Condition) throws(Diagnostic) {
    let selection = try binder.selection(condition, of: shape)
    switch state {
    case .records(let rows, let kinds):
      let selected = catalogue.rows(selection)
      let kept = rows.filter { selected.contains($0) }
      state = .records(kept, kinds: kinds)
      noteMissing(condition, in: kept)
      if kept.isEmpty, !rows.isEmpty { explainEmpty(condition, rows) }
    case .counted(var counted):
      counted.groups.removeAll { !catalogue.holds(selection, $0, of: counted.fields) }
      state = .counted(counted)
    case .finished: break
    }
  }

  private mutating func sort(_ keys: [SortKey]) throws(Diagnostic) {
    var orders: [SortOrder] = []
    for key in keys { orders.append(SortOrder(field: try binder.field(key.field, of: shape), isDescending: key.isDescending ?? false)) }
    switch state {
    case .records(let rows, let kinds): state = .records(catalogue.sorted(rows, by: orders), kinds: kinds)
    case .counted(let counted): state = .counted(catalogue.sorted(counted, by: orders))
    case .finished: break
    }
  }

  private mutating func limit(_ count: Int) {
    switch state {
    case .records(let rows, let kinds): state = .records(Array(rows.prefix(count)), kinds: kinds)
    case .counted(var counted):
      counted.groups = Array(counted.groups.prefix(count))
      state = .counted(counted)
    case .finished: break
    }
  }

  mutating func count(by words: [Word], drawingBars: Bool) throws(Diagnostic) {
    var fields: [FieldID] = []
    for word in words { fields.append(try binder.field(word, of: shape)) }
    shown = nil
    switch state {
    case .records(let rows, _):
      if drawingBars, fields.isEmpty { return state = .finished(spread(rows)) }
      state = .counted(catalogue.byCount(catalogue.counted(rows, by: fields)))
    case .counted(let counted):
      // Groups of groups: how many there are.
      let indexes = fields.map { counted.fields.firstIndex(of: $0) }
      var numbers: [[CountedRows.Key]: Int] = [:]
      for group in counted.groups { numbers[indexes.map { $0.map { group.keys[$0] } ?? .missing }, default: 0] += 1 }
      if fields.isEmpty, numbers.isEmpty { numbers[[]] = 0 }
      let groups = numbers.map { CountedRows.Group(keys: $0.key, count: $0.value) }
      state = .counted(catalogue.byCount(CountedRows(fields: fields, groups: groups)))
    case .finished: break
    }
    drawsBars = drawingBars
  }
}

/// What a session has in mind while a statement is answered.
public struct Environment: Sendable {
  /// The language of titles and labels.
  public var language: Language

  /// Queries that were given a name.
  public var queries: [String: Query]

  /// Values that `$name` stands for.
  public var parameters: [String: String]

  /// The rows of the last answer: `$_`.
  public var last: AnsweredRows?

  /// The form that answers have unless a statement says otherwise.
  public var format: Format

  public init(
    language: Language, queries: [String: Query] = [:], parameters: [String: String] = [:], last: AnsweredRows? = nil,
    format: Format = .table
  ) {
    self.language = language
    self.queries = queries
    self.parameters = parameters
    self.last = last
    self.format = format
  }
}

/// The rows of an answer, for a statement that goes on from them.
public struct AnsweredRows: Sendable {
  var state: Execution.State
}
