/// A form in which an answer can be written.
public enum Format: String, Sendable, CaseIterable {
  case table, card, csv, tsv, json, jsonl, markdown

  /// The sources of an answer as citations.
  case gb7714, bibtex

  /// Whether people read it; the notes beside an answer in another format are for the side channel.
  public var isForPeople: Bool {
    switch self {
    case .table, .card, .markdown, .gb7714: true
    case .csv, .tsv, .json, .jsonl, .bibtex: false
    }
  }
}
