import CaseCore

extension HTMLRenderer {
  /// Several answers as one document, each with the statement that makes it.
  func write(_ briefing: Briefing, to output: inout String) throws(Diagnostic) {
    let title = briefing.title.text(in: language)
    let runsScript = briefing.parts.contains { $0.answer.hasRowsToSort }
    HTMLHead(title: title, language: language, runsScript: runsScript).write(to: &output)
    output += "<body>\n<header>\n<h1>\(HTMLText.escaped(title))</h1>\n"
    if let date = briefing.date { output += "<p class=\"aside\"><time>\(date)</time></p>\n" }
    output += "</header>\n<main>\n"
    var writer = HTMLSectionWriter(sourceCount: briefing.sources.count, title: title, statement: nil, options: options)
    for (number, part) in briefing.parts.enumerated() {
      output += "<section aria-labelledby=\"section-\(number)\">\n<h2 id=\"section-\(number)\">\(escaped(part.heading))</h2>\n"
      try write(part, with: &writer, to: &output)
      output += "</section>\n"
    }
    if !briefing.sources.isEmpty {
      try writer.citations.write(
        briefing.sources, byStandard: true, in: language, pace: options.interruption.pace, to: &output)
    }
    output += "</main>\n<footer>\n<p>\(told(briefing.edition))</p>\n</footer>\n"
    if runsScript { output += "<script>\(HTMLScript.text)</script>\n" }
    output += "</body>\n</html>\n"
  }

  private func write(_ part: Briefing.Part, with writer: inout HTMLSectionWriter, to output: inout String) throws(Diagnostic) {
    let name = part.heading.text(in: language)
    var pace = options.interruption.pace
    for (index, section) in part.answer.sections.enumerated() {
      // As a rule it is a card.
      try pace.step(8)
      writer.title = name
      // What is said above is not said again.
      if let heading = section.heading?.text(in: language), index > 0 || heading != name {
        output += "<h3>\(HTMLText.escaped(heading))</h3>\n"
      }
      try writer.write(section, to: &output)
    }
    write(part.answer.notes, to: &output)
    if let statement = part.answer.statement { output += "<p class=\"aside\">\(told(statement))</p>\n" }
  }
}
