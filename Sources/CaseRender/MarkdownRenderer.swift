import CaseCore

/// Writes an answer as GitHub's Markdown, with the numbers of sources as footnotes.
struct MarkdownRenderer {
  let language: Language
  let numbers: NumberForm
  let pace: Pace

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    let start = output.utf8.count
    var pace = pace
    for section in answer.sections {
      // As a rule it is a card.
      try pace.step(8)
      if output.utf8.count > start { output += "\n" }
      if let heading = section.heading { output += "## \(escaped(heading))\n\n" }
      try write(section.content, to: &output)
    }
    // A footnote that nothing refers to is not shown.
    let cited = MarkdownText.footnotes(in: output.utf8.dropFirst(start))
    let uncited = answer.sources.indices.map { $0 + 1 }.filter { !cited.contains($0) }.map { "[^\($0)]" }
    if !uncited.isEmpty {
      if output.utf8.count > start { output += "\n" }
      output += "**\(escaped(RenderMessage.sources))** \(uncited.joined())\n"
    }
    for note in answer.notes + [answer.edition].compactMap({ $0 }) {
      if output.utf8.count > start { output += "\n" }
      output += "> \(lineStart(note))\n"
    }
    if !answer.sources.isEmpty { output += "\n" }
    for (index, source) in answer.sources.enumerated() {
      try pace.step(1 + source.supports.count)
      output += "[^\(index + 1)]: \(reference(to: source))\n"
    }
  }

  func write(_ content: Section.Content, to output: inout String) throws(Diagnostic) {
    var pace = pace
    switch content {
    case .table(let table): try write(table, to: &output)
    case .chart(let chart): try write(chart.table, to: &output)
    case .facts(let facts):
      for fact in facts {
        let citation = cited(fact.citation.text(in: language))
        let parts = ["**\(escaped(fact.label))**", escaped(fact.value), citation].filter { !$0.isEmpty }
        output += "- \(parts.joined(separator: " "))\n"
      }
    case .bars(let bars):
      writeRow(["", ""], to: &output)
      writeRow(["---", "---:"], to: &output)
      for bar in bars {
        try pace.step()
        writeRow([escaped(bar.label), bar.count.grouped], to: &output)
      }
    case .diagnostics(let diagnostics):
      for diagnostic in diagnostics { output += "- \(problem(diagnostic))\n" }
    case .note(let note):
      output += lineStart(note) + "\n"
    }
  }

  private func write(_ table: Table, to output: inout String) throws(Diagnostic) {
    writeRow(table.columns.map { escaped($0.heading) }, to: &output)
    writeRow(table.columns.map { $0.alignment == .right ? "---:" : "---" }, to: &output)
    let citing = table.columns.indices.map(table.citesSources)
    var pace = pace
    for row in table.rows {
      try pace.step()
      writeRow(row.enumerated().map { $0 < citing.count && citing[$0] ? cited($1.text(in: language)) : escaped($1) }, to: &output)
    }
  }

  private func writeRow(_ cells: [String], to output: inout String) {
    output += "|"
    for cell in cells { output += cell.isEmpty ? " |" : " \(cell) |" }
    output += "\n"
  }

  private func reference(to source: Source) -> String {
    let title = MarkdownText.escaped(source.title, startsLine: true)
    var parts: [String]
    if let destination = source.address.flatMap(LinkDestination.init) {
      parts = ["[\(title)](\(destination.text))"]
    } else {
      parts = [title]
    }
    parts += [source.publisher.map { MarkdownText.escaped($0) }, MarkdownText.escaped(source.dateText(in: language))].compactMap { $0 }
    if let address = source.address, LinkDestination(address) == nil { parts.append(MarkdownText.escaped(address)) }
    let supports = source.supports.map { "<br>\(MarkdownText.escaped($0))" }.joined()
    return parts.joined(separator: RenderMessage.clauseSeparator.text(in: language)) + supports
  }

  private func problem(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity == .error ? RenderMessage.error : .warning
    let hints = diagnostic.hints.map { "<br>→ \(escaped($0))" }.joined()
    return MarkdownText.escaped(diagnostic.place, startsLine: true) + escaped(severity) + escaped(diagnostic.message) + hints
  }

  /// A text in which the numbers of sources are footnotes.
  private func cited(_ text: String) -> String { text.replacingCitations({ "[^\($0)]" }, others: { MarkdownText.escaped($0) }) }

  func lineStart(_ message: any Message) -> String { MarkdownText.escaped(message.text(in: language), startsLine: true) }
  func escaped(_ message: any Message) -> String { MarkdownText.escaped(message.text(in: language)) }
  private func escaped(_ value: Value) -> String { MarkdownText.escaped(value.text(in: language, numbers: numbers)) }
}
