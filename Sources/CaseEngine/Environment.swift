public import CaseCore
public import CaseQuery

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

  /// What stops an answer that is on its way.
  public var interruption: Interruption

  public init(
    language: Language, queries: [String: Query] = [:], parameters: [String: String] = [:], last: AnsweredRows? = nil,
    format: Format = .table, interruption: Interruption = .never
  ) {
    self.language = language
    self.queries = queries
    self.parameters = parameters
    self.last = last
    self.format = format
    self.interruption = interruption
  }
}

extension Environment {
  /// What `$name` can stand for.
  public var variables: [String] { Array(queries.keys) + parameters.keys.filter { queries[$0] == nil } + (last == nil ? [] : ["_"]) }
}

/// The rows of an answer, for a statement that goes on from them.
public struct AnsweredRows: Sendable {
  var state: Execution.State
}
