/// What a statement is answered with: sections, the sources that they cite, and notes.
///
/// Tables, cards and statistics travel the same way, and every renderer takes all of them.
public struct Answer: Sendable {
  public var sections: [Section]

  /// The sources that facts cite by number: the first has number 1.
  public var sources: [Source]

  /// What a reader should know beside the answer: what was left out, how a word was read, why nothing was found.
  public var notes: [any Message]

  /// How many rows were found; `nil` where rows are not what was asked for.
  public var rowCount: Int?

  /// The catalogue that it comes from, for an answer that will be read elsewhere; `nil` where its reader knows.
  public var edition: Edition?

  /// The statement that makes it, with what that depends on.
  public var statement: String?

  /// An answer of sections, in the order in which they are shown.
  public init(sections: [Section] = [], sources: [Source] = [], notes: [any Message] = [], rowCount: Int? = nil) {
    self.sections = sections
    self.sources = sources
    self.notes = notes
    self.rowCount = rowCount
  }
}

/// A part of an answer under its own heading.
public struct Section: Sendable {
  /// What a section shows.
  public enum Content: Sendable {
    case table(Table)
    case facts([Fact])
    case bars([Bar])
    case chart(Chart)
    case note(any Message)

    /// What is wrong with something, each with its place.
    case diagnostics([Diagnostic])
  }

  public var heading: (any Message)?
  public var content: Content

  /// A section, under a heading if there is one.
  public init(heading: (any Message)? = nil, _ content: Content) {
    self.heading = heading
    self.content = content
  }
}

/// A line of a card: what it tells, and the numbers of the sources that it comes from.
public struct Fact: Sendable {
  /// What machines call it.
  public var key: String

  /// What people call it.
  public var label: any Message
  public var value: Value

  /// Numbers of sources in `Answer.sources`, from 1.
  public var sources: [Int]

  /// Whether only this much is known: that one of the sources tells it.
  public var isOfOneSource: Bool

  /// Whether it is of another sort than the fact before it.
  public var startsGroup = false

  /// A line of a card, from the sources with these numbers.
  public init(key: String, label: any Message, value: Value, sources: [Int] = [], isOfOneSource: Bool = false) {
    self.key = key
    self.label = label
    self.value = value
    self.sources = sources
    self.isOfOneSource = isOfOneSource
  }
}

/// A bar of a chart.
public struct Bar: Sendable {
  public var label: Value
  public var count: Int

  /// A bar as long as its count.
  public init(label: Value, count: Int) {
    self.label = label
    self.count = count
  }
}

/// A source as a numbered note names it.
public struct Source: Sendable, Hashable {
  /// What the catalogue calls the source.
  public var identifier: String
  public var title: String
  public var publisher: String?
  /// When it was published.
  public var date: DateSpan?

  /// When it was last read.
  public var accessed: DateSpan?

  /// Where it stands on the web.
  public var address: String?

  /// What of the record it supports and where in it that stands, in the catalogue's words.
  public var supports: [String]

  /// A source, with what is known of it.
  public init(
    identifier: String, title: String, publisher: String? = nil, date: DateSpan? = nil, accessed: DateSpan? = nil, address: String? = nil,
    supports: [String] = []
  ) {
    self.identifier = identifier
    self.title = title
    self.publisher = publisher
    self.date = date
    self.accessed = accessed
    self.address = address
    self.supports = supports
  }
}
