import CaseCore

extension MarkdownRenderer {
  /// Several answers as one document, each with the statement that makes it; the sources are footnotes.
  func write(_ briefing: Briefing, to output: inout String) throws(Diagnostic) {
    output += "# \(escaped(briefing.title))\n"
    if let date = briefing.date { output += "\n\(date)\n" }
    for part in briefing.parts { try write(part, to: &output) }
    output += "\n> \(lineStart(briefing.edition))\n"
    if !briefing.sources.isEmpty { output += "\n" }
    var pace = pace
    for (index, source) in briefing.sources.enumerated() {
      try pace.step()
      output += "[^\(index + 1)]: \(footnote(source))\n"
    }
  }

  private func write(_ part: Briefing.Part, to output: inout String) throws(Diagnostic) {
    output += "\n## \(escaped(part.heading))\n"
    let name = part.heading.text(in: language)
    var pace = pace
    for (index, section) in part.answer.sections.enumerated() {
      // As a rule it is a card.
      try pace.step(8)
      output += "\n"
      // What is said above is not said again.
      if let heading = section.heading, index > 0 || heading.text(in: language) != name { output += "### \(escaped(heading))\n\n" }
      try write(section.content, to: &output)
    }
    for note in part.answer.notes { output += "\n> \(lineStart(note))\n" }
    if let statement = part.answer.statement { output += "\n" + MarkdownText.fenced(statement) }
  }

  private func footnote(_ source: Source) -> String {
    let citation = source.citation
    let address = citation.address.map { address in LinkDestination(address).map { "<\($0.text)>" } ?? MarkdownText.escaped(address) }
    return MarkdownText.escaped(citation.words, startsLine: true) + (address.map { " \($0)." } ?? "")
  }
}
