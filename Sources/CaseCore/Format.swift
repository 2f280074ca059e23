/// A form in which an answer can be written.
public enum Format: String, Sendable, CaseIterable {
  case table, card, csv, tsv, json, jsonl, markdown

  /// The sources of an answer as citations.
  case gb7714, bibtex

  /// Whether it shows the sources of an answer and nothing else.
  public var isOfSources: Bool { self == .gb7714 || self == .bibtex }

  /// Whether the notes beside an answer are part of it; else they are for the side channel.
  public var hasNotes: Bool { isForPeople && !isOfSources }

  /// Whether people read it.
  public var isForPeople: Bool {
    switch self {
    case .table, .card, .markdown, .gb7714: true
    case .csv, .tsv, .json, .jsonl, .bibtex: false
    }
  }
}
