import CaseCatalogue
import CaseCore
import CaseQuery

extension Execution {
  /// Tells an answer of its own; a clause behind it works on its facts and on the rows of its tables.
  mutating func tell(_ answer: Answer) throws(Diagnostic) {
    state = .derived(
      answer.sections.contains { $0.content.isTable } && !answer.sections.contains { $0.content.isFacts }
        ? stacked(answer) : facts(of: answer))
    drawing = .finished(answer)
  }

  /// The tables of an answer below each other: what each row is of, and the columns that they share.
  private func stacked(_ answer: Answer) -> DerivedTable {
    var columns: [DerivedTable.Column] = []
    var rows: [[Value]] = []
    for case .table(let table) in answer.sections.map(\.content) {
      if columns.isEmpty {
        columns = [.init(.field)] + table.columns.dropFirst().map { .init(key: $0.key, heading: $0.heading, shape: .text) }
      }
      rows += table.rows.filter { $0.count == columns.count }
    }
    return DerivedTable(columns: columns, rows: rows)
  }

  /// What each fact is of, what it says, and who says so.
  private func facts(of answer: Answer) -> DerivedTable {
    func titles(_ numbers: [Int]) -> Value {
      .list(numbers.filter { answer.sources.indices.contains($0 - 1) }.map { .text(answer.sources[$0 - 1].title) })
    }
    var rows: [[Value]] = []
    var record = Value.missing
    for section in answer.sections {
      switch section.content {
      case .facts(let facts):
        record = section.heading.map { .text($0.text(in: language)) } ?? record
        // Of facts that one of several sources tells these are named once, below.
        let rest = facts.last { $0.isOfOneSource && $0.value == .missing }
        for fact in facts where fact.value != .missing {
          let sources = fact.sources.isEmpty && fact.isOfOneSource ? rest?.sources ?? [] : fact.sources
          rows.append([record, .name(Name(code: fact.key, label: fact.label.text(in: language))), fact.value, titles(sources)])
        }
      case .table(let table):
        guard let value = table.columns.firstIndex(where: { $0.alignment == .right }) else { continue }
        rows += table.rows.map { [record, $0.first ?? .missing, $0[value], $0.last ?? .missing] }
      case .bars, .chart, .note, .diagnostics: continue
      }
    }
    return DerivedTable(columns: factColumns, rows: rows)
  }

  var factColumns: [DerivedTable.Column] { [.init(.record), .init(.field), .init(.value), .init(.source)] }

  /// Tells the figures about some names; clauses behind it work on these figures.
  mutating func tellStatistics(_ operands: [Operand]) throws(Diagnostic) {
    let (answer, figures) = try statistics(operands)
    state = .records(.list(figures), kinds: schema.kinds.indices.filter { schema.kinds[$0].figure != nil })
    drawing = .finished(answer)
  }
}

extension Section.Content {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
  fileprivate var isFacts: Bool { if case .facts = self { true } else { false } }
}
