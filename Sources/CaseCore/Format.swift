/// A form in which an answer can be written.
public enum Format: String, Sendable, CaseIterable {
  case table, card, list, csv

  /// The same with the mark by which spreadsheets know that it is UTF-8.
  case csvWithMark = "csv bom"
  case tsv, json, jsonl, markdown, html

  /// The sources of an answer as citations.
  case gb7714, bibtex

  /// What it may be called, its English name first.
  public var names: [String] {
    switch self {
    case .table: ["table", "表格"]
    case .card: ["card", "卡片"]
    case .list: ["list", "列表"]
    case .html: ["html", "网页"]
    default: [rawValue]
    }
  }

  /// What the names of its files end in, the usual ending first.
  public var endings: [String] {
    switch self {
    case .table, .card, .list, .gb7714: [".txt"]
    case .csvWithMark: [".csv"]
    case .csv, .tsv, .json, .jsonl: ["." + rawValue]
    case .markdown: [".md", ".markdown"]
    case .html: [".html", ".htm"]
    case .bibtex: [".bib"]
    }
  }

  /// The first form that the ending of a file's name stands for; `nil` where it stands for none.
  public init?(ofFile path: String) {
    let name = path.lowercased()
    guard let format = Format.allCases.first(where: { $0.endings.contains { name.hasSuffix($0) } }) else { return nil }
    self = format
  }

  /// Whether it shows the sources of an answer and nothing else.
  public var isOfSources: Bool { self == .gb7714 || self == .bibtex }

  /// Whether the notes beside an answer are part of it; else they are for the side channel.
  public var hasNotes: Bool { isForPeople && !isOfSources }

  /// Whether charts are drawn in it; the others hold the table of their numbers.
  public var drawsCharts: Bool { self == .table || self == .card || self == .list || self == .html }

  /// Whether it is a page that goes to others, who cannot ask where something comes from.
  public var isDocument: Bool { self == .markdown || self == .html }

  /// Whether people read it.
  public var isForPeople: Bool {
    switch self {
    case .table, .card, .list, .markdown, .html, .gb7714: true
    case .csv, .csvWithMark, .tsv, .json, .jsonl, .bibtex: false
    }
  }
}
