/// A form in which an answer can be written.
public enum Format: String, Sendable, CaseIterable {
  case table, card, csv, tsv, json, jsonl, markdown
}
