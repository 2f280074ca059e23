/// Several answers as one document, whose sources are numbered through all of it, each once.
public struct Briefing: Sendable {
  /// An answer under its heading.
  public struct Part: Sendable {
    public var heading: any Message

    /// Its numbers of sources are those of the briefing.
    public var answer: Answer
  }

  public var title: any Message

  /// The day on which it was made; `nil` where that is not known.
  public var date: DateSpan?

  /// The catalogue that all answers come from.
  public var edition: Edition
  public private(set) var parts: [Part] = []

  /// The sources that facts cite by number: the first has number 1.
  public private(set) var sources: [Source] = []

  private var numbers: [String: Int] = [:]

  /// A briefing without parts.
  public init(title: any Message, date: DateSpan?, edition: Edition) {
    (self.title, self.date, self.edition) = (title, date, edition)
  }

  /// Puts an answer at the end; where it holds nothing but sources, their numbers stand in its place.
  public mutating func append(_ answer: Answer, under heading: any Message) {
    let numbers = answer.sources.map { number(of: $0) }
    var answer = answer
    if answer.sections.isEmpty, !answer.sources.isEmpty {
      let fact = Fact(key: "sources", label: CoreMessage.sources, value: .missing, sources: Array(1...answer.sources.count))
      answer.sections = [Section(.facts([fact]))]
    }
    parts.append(Part(heading: heading, answer: answer.citing(numbers)))
  }

  /// The number of a source; one that was not cited before gets the next.
  private mutating func number(of source: Source) -> Int {
    if let known = numbers[source.identifier] { return known }
    var source = source
    // What a source supports is of one record among those that cite it here.
    source.supports = []
    sources.append(source)
    numbers[source.identifier] = sources.count
    return sources.count
  }
}
