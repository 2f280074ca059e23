public import CaseCore

/// A statement as it was understood.
public enum Statement: Sendable {
  case query(Query)

  /// How a query was read, and how many rows each of its steps leaves.
  case explain(Query)
  case `let`(name: Word, query: Query)

  /// A parameter of a script, perhaps with the field that its value must be one of, and with its default.
  case param(name: Word, field: Word?, value: Word?)
  case run(file: Word, arguments: [Argument])

  /// How many rows the answer above must have.
  case expect(ExpectedRows)

  /// Whether a catalogue is sound: the one at hand, or the one in a folder or around a file; and what is done with what was found.
  case check(Word?, then: [Clause])

  /// The lines that were entered at the prompt: those that hold every word, of which the newest are kept.
  case history([Word], limit: Int?, as: Format?, to: Destination?)

  /// Keeps a query under a name for other sessions; without one, the query of the last answer.
  case save(name: Word, query: Query?)

  /// The queries that were saved.
  case queries(as: Format?, to: Destination?)

  /// Keeps a query for a briefing, perhaps under a heading; without one, the query of the last answer.
  case pin(PinnedQuery?, heading: Word?)

  /// What is pinned.
  case pins(as: Format?, to: Destination?)

  /// Takes pins away by their numbers; without any, all of them.
  case unpin([NumberRange]?)

  /// Makes one document of what is pinned, perhaps with a title.
  case brief(title: Word?, as: Format?, to: Destination?)

  /// Goes on with the catalogue in another folder.
  case open(Word)

  /// Goes on with the files of the catalogue as they are now.
  case reload

  /// What the session does; a setting with a choice is changed, else told.
  case set(Setting?, to: Setting.Choice?)
  case help(Word?)
  case quit
}

extension Statement {
  /// The query that it asks, names, explains or pins.
  public var query: Query? {
    switch self {
    case .query(let query), .explain(let query), .let(_, let query): query
    case .pin(let pinned, _): pinned?.query
    default: nil
    }
  }
}

/// A piece of text and where it stands.
public struct Word: Sendable, Hashable {
  /// What was written, without quotes and escapes.
  public var text: String
  public var span: SourceSpan

  public init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A number that the rows of an answer are compared with.
public struct ExpectedRows: Sendable {
  /// Any but those of texts: `~` and `!~`.
  public var `operator`: Operator
  public var count: Int

  /// What says so, without its verb.
  public var span: SourceSpan
}

/// A query that is pinned.
public struct PinnedQuery: Sendable {
  public var query: Query

  /// Whether only the names of records were written, which are shown.
  public var isOfNames: Bool
}

/// A number, or all from one to another.
public struct NumberRange: Sendable {
  public var low: Int
  public var high: Int
  public var span: SourceSpan
}

/// `NAME=VALUE` of a `run`.
public struct Argument: Sendable, Hashable {
  public var name: Word
  public var value: Word
}

/// A source of rows and what is done with them, strictly from left to right.
public struct Query: Sendable {
  public var source: QuerySource
  public var clauses: [Clause]
  public var span: SourceSpan
}

/// Where the rows of a query come from.
public enum QuerySource: Sendable {
  case find(Kinds)

  /// `count` or `stats` of the kinds' records that fulfil a condition, by fields.
  case measure(Measure, Kinds, where: Condition?, by: [GroupKey])
  case stats(of: [Operand])
  case show([Operand])
  case describe(DescribedName?)
  case values(Word)

  /// Records whose text holds every one of some words.
  case search([Operand])
  case related([Operand])
  case compare([Operand])
  case cite([Operand])

  /// Where a fact of a record comes from; without a field, each of its facts.
  case why(Operand, field: Word?)

  /// Where sources disagree; without names, everywhere.
  case conflicts([Operand])
}

/// What `describe` speaks of.
public enum DescribedName: Sendable {
  case kind(Word)
  case field(Word)
}

/// Which records a query begins with.
public enum Kinds: Sendable {
  case all
  case some([Word])

  /// A query or an answer that has a name.
  case variable(Word)
}

/// What is computed of the rows of a group.
public enum Measure: Sendable {
  case count, stats

  /// One number made of a field's numbers.
  case aggregate(Aggregate, of: Word)
}

/// What rows are grouped by: a field, or a part of a date.
public struct GroupKey: Sendable {
  /// `nil` where only a part of a date is named: the date that the rows have.
  public var field: Word?
  public var part: DatePart?
  public var span: SourceSpan
}

/// A step of a query.
public enum Clause: Sendable {
  case `where`(Condition)
  case show([Word])
  case sort([SortKey])
  case limit(Int)
  case measure(Measure, by: [GroupKey])

  /// Draws the numbers; in which way is up to them where no style is named.
  case chart(Chart.Style?)
  case format(Format, to: Destination?)
}

/// Where an answer is written to.
public struct Destination: Sendable, Hashable {
  public var file: Word

  /// Whether a file that is there already gives way without a question.
  public var replaces: Bool

  public init(_ file: Word, replaces: Bool) {
    self.file = file
    self.replaces = replaces
  }
}

/// A field to sort by.
public struct SortKey: Sendable {
  public var field: Word

  /// `nil` where the statement does not say.
  public var isDescending: Bool?
}

/// What a row must fulfil.
public indirect enum Condition: Sendable {
  case and(Condition, Condition)
  case or(Condition, Condition)
  case not(Condition)
  case comparison(Comparison)
  case isEmpty(field: Word, negated: Bool)
}

/// A field beside values; without a field, any text of the record.
public struct Comparison: Sendable {
  public var field: Word?
  public var `operator`: Operator
  public var values: [ValueRange]
  public var span: SourceSpan
}

/// A value, or all from one to another.
public struct ValueRange: Sendable {
  public var low: Operand
  public var high: Operand?

  public init(low: Operand, high: Operand? = nil) {
    self.low = low
    self.high = high
  }
}

/// A value as it was written: what it means is settled by what it is compared with.
public enum Operand: Sendable {
  case word(Word)

  /// `$name`; the word is the name without its sign.
  case variable(Word)

  public var span: SourceSpan {
    switch self {
    case .word(let word), .variable(let word): word.span
    }
  }
}
