import CaseCore

/// Writes what the sections of an answer show as elements of an HTML document.
struct HTMLSectionWriter {
  let options: RenderingOptions
  let pace: Pace

  /// What a table without a heading of its own is called.
  var title: String

  /// The statement that stands below each chart.
  let statement: String?

  private(set) var citations: HTMLCitations
  private var figureCount = 0
  private var language: Language { options.language }

  init(sourceCount: Int, title: String, statement: String?, options: RenderingOptions) {
    (self.title, self.options, self.statement) = (title, options, statement)
    pace = options.interruption.pace
    citations = HTMLCitations(sourceCount: sourceCount)
  }

  mutating func write(_ section: Section, to output: inout String) throws(Diagnostic) {
    switch section.content {
    case .table(let table): try write(table, called: section.heading?.text(in: language) ?? title, to: &output)
    case .chart(let chart):
      let names = chart.table.columns.filter { $0.alignment == .left }.map { $0.heading.text(in: language) }
      try write(chart, of: names, to: &output)
    case .facts(let facts): try write(facts, to: &output)
    // The heading tells what they are of.
    case .bars(let bars): try write(Chart(bars), of: [], to: &output)
    case .diagnostics(let diagnostics):
      output += "<ul>\n"
      for diagnostic in diagnostics { output += "<li>\(problem(diagnostic))</li>\n" }
      output += "</ul>\n"
    case .note(let note): output += "<p>\(escaped(note))</p>\n"
    }
  }

  private mutating func write(_ table: Table, called name: String, to output: inout String) throws(Diagnostic) {
    // An answer that was looked for and is empty has nothing to head.
    guard !table.rows.isEmpty else { return }
    // The heading above says it to those who see it.
    let caption = "<span class=\"unseen\">\(HTMLText.escaped(name)) </span>\(escaped(HTMLMessage.rows(table.rows.count)))"
    output += HTMLText.scroller(called: name)
    try HTMLTable(table: table, caption: caption, options: options).write(citing: &citations, pace: pace, to: &output)
    output += "</div>\n"
  }

  private mutating func write(_ chart: Chart, of names: [String], to output: inout String) throws(Diagnostic) {
    figureCount += 1
    let measure = chart.measure.text(in: language)
    let figure = HTMLFigure(number: figureCount, measure: measure, names: names, chart: chart, statement: statement, options: options)
    try figure.write(citing: &citations, pace: pace, to: &output)
  }

  private mutating func write(_ facts: [Fact], to output: inout String) throws(Diagnostic) {
    output += "<dl>\n"
    var pace = pace
    for fact in facts {
      try pace.step()
      let value = HTMLText.escaped(options.text(of: fact.value))
      let parts = [value, HTMLText.cited(fact.citation.text(in: language), by: &citations)].filter { !$0.isEmpty }
      output += "<div><dt>\(escaped(fact.label))</dt><dd>\(parts.joined(separator: " "))</dd></div>\n"
    }
    output += "</dl>\n"
  }

  private func problem(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity == .error ? RenderMessage.error : .warning
    let hints = diagnostic.hints.map { "<br>→ \(escaped($0))" }.joined()
    return HTMLText.escaped(diagnostic.place) + escaped(severity) + escaped(diagnostic.message) + hints
  }

  private func escaped(_ message: any Message) -> String { HTMLText.escaped(message.text(in: language)) }
}
