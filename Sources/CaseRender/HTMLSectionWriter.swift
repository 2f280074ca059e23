import CaseCore

/// Writes what a section shows as elements of an HTML document.
struct HTMLSectionWriter {
  let language: Language
  let pace: Pace

  /// How many sources a number in brackets may lead to.
  let sourceCount: Int

  func write(_ content: Section.Content, to output: inout String) throws(Diagnostic) {
    switch content {
    case .table(let table): try write(table, to: &output)
    case .chart(let chart): try write(chart.table, to: &output)
    case .facts(let facts): try write(facts, to: &output)
    case .bars(let bars): try write(bars, to: &output)
    case .diagnostics(let diagnostics):
      output += "<ul>\n"
      for diagnostic in diagnostics { output += "<li>\(problem(diagnostic))</li>\n" }
      output += "</ul>\n"
    case .note(let note): output += "<p>\(escaped(note))</p>\n"
    }
  }

  private func write(_ table: Table, to output: inout String) throws(Diagnostic) {
    // An answer that was looked for and is empty has nothing to head.
    guard !table.rows.isEmpty else { return }
    output += "<div class=\"wide\"><table>\n<thead><tr>"
    for column in table.columns { output += "<th scope=\"col\"\(attribute(of: column))>\(escaped(column.heading))</th>" }
    output += "</tr></thead>\n<tbody>\n"
    var pace = pace
    for row in table.rows {
      try pace.step()
      output += "<tr>"
      for (column, value) in zip(table.columns, row) {
        output += "<td\(attribute(of: column))>"
        output += column.key == "source" ? cited(value.text(in: language)) : element(value)
        output += "</td>"
      }
      output += "</tr>\n"
    }
    output += "</tbody>\n</table></div>\n"
  }

  private func attribute(of column: Table.Column) -> String { column.alignment == .right ? " class=\"number\"" : "" }

  private func write(_ facts: [Fact], to output: inout String) throws(Diagnostic) {
    output += "<dl>\n"
    var pace = pace
    for fact in facts {
      try pace.step()
      let parts = [element(fact.value), cited(fact.citation.text(in: language))].filter { !$0.isEmpty }
      output += "<dt>\(escaped(fact.label))</dt><dd>\(parts.joined(separator: " "))</dd>\n"
    }
    output += "</dl>\n"
  }

  private func write(_ bars: [Bar], to output: inout String) throws(Diagnostic) {
    output += "<div class=\"wide\"><table>\n<tbody>\n"
    var pace = pace
    for bar in bars {
      try pace.step()
      output += "<tr><th scope=\"row\">\(element(bar.label))</th><td class=\"number\">\(bar.count.grouped)</td></tr>\n"
    }
    output += "</tbody>\n</table></div>\n"
  }

  private func problem(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity == .error ? RenderMessage.error : .warning
    let hints = diagnostic.hints.map { "<br>→ \(escaped($0))" }.joined()
    return HTMLText.escaped(diagnostic.place) + escaped(severity) + escaped(diagnostic.message) + hints
  }

  private func element(_ value: Value) -> String { HTMLText.escaped(value.text(in: language)) }
  private func cited(_ text: String) -> String { HTMLText.cited(text, sources: sourceCount) }
  private func escaped(_ message: any Message) -> String { HTMLText.escaped(message.text(in: language)) }
}
