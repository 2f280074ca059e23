/// A way of writing an answer.
public enum Format: String, Sendable, CaseIterable {
  case table, card, csv, tsv, json, jsonl, markdown

  /// Whether people read it; the other formats hold data alone, without the notes of an answer.
  public var isForPeople: Bool {
    switch self {
    case .table, .card, .markdown: true
    case .csv, .tsv, .json, .jsonl: false
    }
  }
}
