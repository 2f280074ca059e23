import CaseCore

/// A part of an answer as rows under keys, for formats that know nothing else.
struct FlatTable {
  var heading: String?
  var keys: [String]
  var rows: [[Value]]

  /// A section's rows; `nil` for a note, which has none.
  init?(_ section: Section, in language: Language) {
    heading = section.heading?.text(in: language)
    switch section.content {
    case .table(let table):
      (keys, rows) = (table.columns.map(\.key), table.rows)
    case .chart(let chart):
      (keys, rows) = (chart.table.columns.map(\.key), chart.table.rows)
    case .facts(let facts):
      // Whoever reads only the sources must not take one of several for the source.
      keys = ["key", "label", "value", "sources", "oneOf"]
      rows = facts.map { fact in
        let sources = Value.list(fact.sources.map { .count($0) })
        let isOpen = fact.isOfOneSource && fact.sources.count > 1
        return [
          .text(fact.key), .text(fact.label.text(in: language)), fact.value, isOpen ? .list([]) : sources, isOpen ? sources : .list([]),
        ]
      }
    case .bars(let bars):
      keys = ["label", "count"]
      rows = bars.map { [$0.label, .count($0.count)] }
    case .diagnostics(let diagnostics):
      keys = ["severity", "code", "file", "line", "column", "message", "hints"]
      rows = diagnostics.map { FlatTable.row($0, in: language) }
    case .note:
      return nil
    }
  }

  private static func row(_ diagnostic: Diagnostic, in language: Language) -> [Value] {
    let location = diagnostic.span.flatMap { span in diagnostic.source?.location(of: span.lowerBound) }
    return [
      .text(diagnostic.severity == .error ? "error" : "warning"), .text(diagnostic.message.code), Value(diagnostic.source?.file),
      location.map { .count($0.line) } ?? .missing, location.map { .count($0.column) } ?? .missing,
      .text(diagnostic.message.text(in: language)), .list(diagnostic.hints.map { .text($0.text(in: language)) }),
    ]
  }

  /// The numbered sources as rows.
  init(_ sources: [Source], in language: Language) {
    heading = RenderMessage.sources.text(in: language)
    keys = ["number", "id", "title", "publisher", "date", "accessed", "address", "supports"]
    rows = sources.enumerated().map { index, source in
      [
        .count(index + 1), .text(source.identifier), .text(source.title), Value(source.publisher), Value(source.date),
        Value(source.accessed), Value(source.address), .list(source.supports.map { .text($0) }),
      ]
    }
  }
}

extension Answer {
  /// All rows of the answer: those of its sections, then its sources.
  func flatTables(in language: Language) -> [FlatTable] {
    sections.compactMap { FlatTable($0, in: language) } + (sources.isEmpty ? [] : [FlatTable(sources, in: language)])
  }
}

extension Value {
  fileprivate init(_ text: String?) { self = text.map { .text($0) } ?? .missing }
  fileprivate init(_ span: DateSpan?) { self = span.map { .date($0) } ?? .missing }
}
