import CaseCatalogue
import CaseCore
import CaseQuery

/// Carries out a query's clauses one after another.
struct Execution {
  let names: CatalogueNames
  let environment: Environment
  let conflicts: Conflicts
  var binder: Binder

  /// What the clauses so far made.
  var state: State

  /// What is printed of it; `nil` for the usual columns.
  var shown: [FieldID]?
  var format: Format?
  var file: Word?
  var notes: [any Message] = []

  var drawing = Drawing.rows

  /// The answer tells what sources disagree on, so that no note needs to lead there.
  var explainsDisputes = false

  /// No clause has changed the rows that the query began with.
  var isAsBegun = true

  /// The kinds that the query names.
  var namedKinds: [KindID] = []

  /// How the rows are drawn where nothing else is asked for.
  enum Drawing {
    case rows

    /// Records one by one, with their figures and sources.
    case cards

    /// Disagreements, version by version.
    case conflicts

    /// Records with what ties them to what was asked for.
    case ties([Row: [Tie]])

    /// Records with the words, folded, that were found in them.
    case findings([Row: Finding], words: [String])

    /// Groups as bars.
    case bars

    /// Groups as the entries of a vocabulary, with their codes and notes.
    case entries
  }

  enum State {
    /// Records in their order, of certain kinds.
    case records([Row], kinds: [KindID])
    case counted(CountedRows)

    /// A finished answer, which only formats and limits apply to.
    case finished(Answer)
  }

  init(names: CatalogueNames, environment: Environment) throws(Diagnostic) {
    self.names = names
    self.environment = environment
    conflicts = try Conflicts(names.catalogue, unless: environment.interruption)
    binder = Binder(names: names, parameters: environment.parameters, unless: environment.interruption)
    state = .records([], kinds: [])
  }

  var catalogue: Catalogue { names.catalogue }
  var schema: Schema { names.catalogue.schema }
  var interruption: Interruption { environment.interruption }

  var shape: RowShape {
    switch state {
    case .records(_, let kinds): .records(kinds)
    case .counted(let counted): .counted(counted.fields)
    case .finished: .records([])
    }
  }

  /// - Parameter depth: How many named queries stand around this one.
  mutating func run(_ query: Query, depth: Int = 0) throws(Diagnostic) {
    guard depth < 16 else { throw Diagnostic(EngineMessage.queriesInEachOther, at: query.span) }
    try begin(query.source, depth: depth)
    for clause in query.clauses { try apply(clause, of: query) }
  }

  mutating func apply(_ clause: Clause, of query: Query) throws(Diagnostic) {
    if case .finished = state {
      guard case .format(let format, let file) = clause else { throw Diagnostic(EngineMessage.answerIsFinished, at: query.span) }
      (self.format, self.file) = (format, file)
      return
    }
    if case .format = clause {} else { isAsBegun = false }
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
      let selected = try catalogue.rows(selection, unless: interruption)
      let kept = try rows.filter(unless: interruption) { selected.contains($0) }
      state = .records(kept, kinds: kinds)
      try noteMissing(condition, in: kept)
      try noteOtherDimensions(selection, kept: kept, of: rows)
      if kept.isEmpty, !rows.isEmpty { try explainEmpty(condition, selection, rows) }
    case .counted(var counted):
      let before = counted.groups.count
      let fields = counted.fields
      counted.groups = try counted.groups.filter(unless: interruption) { catalogue.holds(selection, $0, of: fields) }
      if counted.groups.isEmpty, before > 0 { notes.append(EngineMessage.nothingMatches(of: before)) }
      state = .counted(counted)
    case .finished: break
    }
  }

  private mutating func sort(_ keys: [SortKey]) throws(Diagnostic) {
    var orders: [SortOrder] = []
    for key in keys {
      let field = try binder.field(key.field, of: shape)
      // A field that was sorted by already changes nothing.
      if orders.contains(where: { $0.field == field }) { continue }
      orders.append(SortOrder(field: field, isDescending: key.isDescending ?? false))
    }
    switch state {
    case .records(let rows, let kinds):
      state = .records(try catalogue.sorted(rows, by: orders, in: language, unless: interruption), kinds: kinds)
    case .counted(let counted): state = .counted(try catalogue.sorted(counted, by: orders, in: language, unless: interruption))
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
      if drawingBars, fields.isEmpty { return state = .finished(try spread(rows)) }
      state = .counted(try groups(of: rows, by: fields))
    case .counted(let counted):
      if let word = words.first(where: { $0.text == CountedRows.countKey }) {
        throw Diagnostic(EngineMessage.noCountByCount, at: word.span)
      }
      let outer = try counted.counted(by: fields, unless: interruption)
      state = .counted(try catalogue.byCount(outer, in: language, unless: interruption))
    case .finished: break
    }
    drawing = drawingBars ? .bars : .rows
  }

  /// Records counted by fields, the largest groups first.
  func groups(of rows: [Row], by fields: [FieldID]) throws(Diagnostic) -> CountedRows {
    let counted = try catalogue.counted(rows, by: fields, in: language, unless: interruption)
    return try catalogue.byCount(counted, in: language, unless: interruption)
  }
}
