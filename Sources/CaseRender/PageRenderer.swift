import CaseCore

/// Writes an answer for people: its sections under their headings, then the sources that they cite, then notes.
struct PageRenderer {
  /// How the tables of a page are drawn.
  enum Tables { case grid, cards, list }

  let options: RenderingOptions
  let tables: Tables

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    let start = output.utf8.count
    var pace = options.interruption.pace
    for section in answer.sections where !section.isEmpty {
      // As a rule it is a card.
      try pace.step(8)
      if output.utf8.count > start { output += "\n" }
      try write(section, of: answer, to: &output)
    }
    if !answer.sources.isEmpty {
      if output.utf8.count > start { output += "\n" }
      try SourcesBlock(sources: answer.sources, options: options).write(to: &output)
    }
    if !answer.notes.isEmpty {
      if output.utf8.count > start { output += "\n" }
      NotesBlock(notes: answer.notes, options: options).write(to: &output)
    }
    if let edition = answer.edition {
      if output.utf8.count > start { output += "\n" }
      options.writeAside(edition, to: &output)
    }
  }

  private func write(_ section: Section, of answer: Answer, to output: inout String) throws(Diagnostic) {
    if let heading = section.heading {
      let lines = options.lines(of: options.visible(heading).string)
      for line in lines {
        options.palette.write(line.string, as: .heading, to: &output)
        output += "\n"
      }
      // The name of what is told stands apart from it, also from far away.
      if case .facts = section.content {
        options.palette.write(options.rule(over: lines.map(\.width).max() ?? 0), as: .faint, to: &output)
        output += "\n"
      }
    }
    switch section.content {
    case .table(let table): try write(table, to: &output)
    case .facts(let facts): FactsBlock(facts: facts, options: options).write(to: &output)
    case .bars(let bars): try BarsBlock(bars: bars, options: options).write(to: &output)
    case .chart(let chart): try ChartBlock(chart: chart, statement: answer.statement, options: options).write(to: &output)
    case .diagnostics(let diagnostics):
      for diagnostic in diagnostics { DiagnosticRenderer(options: options).render(diagnostic, into: &output) }
    case .note(let note):
      for line in options.lines(of: note.text(in: options.language)) { output += line.string + "\n" }
    }
  }

  private func write(_ table: Table, to output: inout String) throws(Diagnostic) {
    switch tables {
    case .grid:
      try TableBlock(table: table, options: options).write(to: &output)
    case .cards:
      var pace = options.interruption.pace
      for (number, row) in table.rows.enumerated() {
        try pace.step(4)
        if number > 0 { output += "\n" }
        let facts = zip(table.columns, row).map { Fact(key: $0.key, label: $0.heading, value: $1) }
        FactsBlock(facts: facts, options: options).write(to: &output)
      }
    case .list:
      try ListBlock(table: table, options: options).write(to: &output)
    }
  }
}

extension Section {
  /// Whether there is nothing to draw: a heading over nothing tells a reader less than no heading.
  fileprivate var isEmpty: Bool {
    switch content {
    case .table(let table): table.rows.isEmpty || table.columns.isEmpty
    case .facts(let facts): facts.isEmpty
    case .bars(let bars): bars.isEmpty
    case .chart(let chart): chart.rows.isEmpty
    case .diagnostics(let diagnostics): diagnostics.isEmpty
    case .note: false
    }
  }
}
