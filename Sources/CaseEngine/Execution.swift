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
  var shown: [Int]?
  var format: Format?
  var file: Destination?
  var notes: [any Message] = []

  var drawing = Drawing.rows

  /// The answer tells what sources disagree on, so that no note needs to lead there.
  var explainsDisputes = false

  /// No clause has changed the rows that the query began with.
  var isAsBegun = true

  /// Which clause is being carried out; `nil` for the source.
  var clauseIndex: Int?

  /// A condition that would have left rows, where the one of that clause left none.
  var correction: (clause: Int?, condition: Condition)?

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

    /// Groups by two fields, one down and one across.
    case crosstab

    /// The numbers of a derived table, or those of figures.
    case chart(Chart.Style?)

    /// Sources as citations; as they were asked for with what each supports.
    case citations(Answer)

    /// An answer of its own, as long as no clause has changed the rows.
    case finished(Answer)
  }

  enum State {
    /// Records in their order, of certain kinds.
    case records(Rows, kinds: [KindID])
    case derived(DerivedTable)
  }

  init(names: CatalogueNames, environment: Environment) throws(Diagnostic) {
    self.names = names
    self.environment = environment
    conflicts = try names.connections.conflicts(unless: environment.interruption)
    binder = Binder(names: names, parameters: environment.parameters, language: environment.language, unless: environment.interruption)
    state = .records(.none, kinds: [])
  }

  var catalogue: Catalogue { names.catalogue }
  var schema: Schema { names.catalogue.schema }
  var interruption: Interruption { environment.interruption }

  /// Which records refer to each record.
  var references: References { get throws(Diagnostic) { try names.connections.references(unless: interruption) } }

  var shape: RowShape {
    switch state {
    case .records(_, let kinds): .records(kinds)
    case .derived(let table): .derived(table.columns)
    }
  }

  /// How many rows there are.
  var rowCount: Int {
    switch state {
    case .records(let rows, _): rows.count
    case .derived(let table): table.rows.count
    }
  }

  /// - Parameter depth: How many named queries stand around this one.
  mutating func run(_ query: Query, depth: Int = 0) throws(Diagnostic) {
    guard depth < 16 else { throw Diagnostic(EngineMessage.queriesInEachOther, at: query.span) }
    // What an answer tells depends on who reads it.
    for case .format(let asked, _) in query.clauses { format = asked }
    try begin(query.source, depth: depth)
    for (index, clause) in query.clauses.enumerated() {
      clauseIndex = index
      // Of rows that are sorted to be cut, only those that stay are put in order.
      var limit: Int?
      if query.clauses.indices.contains(index + 1), case .limit(let count) = query.clauses[index + 1] { limit = count }
      try apply(clause, beforeLimit: limit)
    }
    // What is wrong with a named query is not corrected in the one that uses it, whose source it is.
    if depth > 0 { (clauseIndex, correction) = (nil, nil) }
  }

  /// - Parameter kept: How many rows the next clause leaves.
  mutating func apply(_ clause: Clause, beforeLimit kept: Int? = nil) throws(Diagnostic) {
    switch clause {
    case .format, .chart: break
    default:
      isAsBegun = false
      if case .crosstab = drawing { drawing = .rows }
    }
    switch clause {
    case .where(let condition): try filter(condition)
    case .show(let words):
      var fields: [FieldID] = []
      for word in words { fields.append(try binder.column(word, of: shape).index) }
      shown = fields
      if case .citations = drawing { drawing = .rows }
    case .sort(let keys): try sort(keys, limit: kept)
    case .limit(let count): limit(count)
    case .measure(let measure, let keys): try self.measure(measure, by: keys)
    case .chart(let style): drawing = .chart(style)
    // A form that is named behind a file is that of the file.
    case .format(let format, let file): (self.format, self.file) = (format, file ?? self.file)
    }
  }

  mutating func filter(_ condition: Condition) throws(Diagnostic) {
    let selection = try binder.selection(condition, of: shape)
    switch state {
    case .records(let rows, let kinds):
      let kept = rows.intersection(try names.sets.rows(selection, unless: interruption))
      state = .records(kept, kinds: kinds)
      try noteMissing(condition, in: kept)
      try noteOtherDimensions(selection, kept: kept, of: rows)
      try noteOtherWords(selection, kept: kept)
      if kept.isEmpty, !rows.isEmpty { try explainEmpty(condition, selection, rows.array) }
    case .derived(var table):
      let before = table.rows.count
      let selected = DerivedSelection(schema, table.columns)
      table.rows = try table.rows.filter(unless: interruption) { selected.holds(selection, $0) }
      if table.rows.isEmpty, before > 0 { notes.append(EngineMessage.nothingMatches(of: before)) }
      state = .derived(table)
    }
  }

  private mutating func sort(_ keys: [SortKey], limit: Int?) throws(Diagnostic) {
    var orders: [SortOrder] = []
    for key in keys {
      let field = try binder.column(key.field, of: shape).index
      // A field that was sorted by already changes nothing.
      if orders.contains(where: { $0.field == field }) { continue }
      orders.append(SortOrder(field: field, isDescending: key.isDescending ?? false))
    }
    switch state {
    case .records(let rows, let kinds):
      for order in orders { try noteMixedDimensions(order.field, of: rows) }
      state = .records(.list(try sorted(rows, by: orders, limit: limit)), kinds: kinds)
    case .derived(let table): state = .derived(try catalogue.sorted(table, by: orders, unless: interruption))
    }
  }

  private func sorted(_ rows: Rows, by orders: [SortOrder], limit: Int?) throws(Diagnostic) -> [Row] {
    if orders.count == 1, let order = orders.first,
      let sorted = try names.sortKeys.sorted(rows, by: order, limit: limit, in: language, unless: interruption)
    {
      return sorted
    }
    return try catalogue.sorted(rows.array, by: orders, in: language, unless: interruption)
  }

  private mutating func limit(_ count: Int) {
    switch state {
    case .records(let rows, let kinds): state = .records(rows.first(count), kinds: kinds)
    case .derived(var table):
      table.rows = Array(table.rows.prefix(count))
      state = .derived(table)
    }
  }
}
