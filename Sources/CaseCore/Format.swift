/// A form in which an answer can be written.
public enum Format: String, Sendable, CaseIterable {
  case table, card, csv, tsv, json, jsonl, markdown

  /// Whether people read it; the notes beside an answer in another format are for the side channel.
  public var isForPeople: Bool {
    switch self {
    case .table, .card, .markdown: true
    case .csv, .tsv, .json, .jsonl: false
    }
  }
}
