import CaseCore
import TextMeasure

/// Writes an answer as one HTML document, which needs nothing beside itself and loads nothing.
struct HTMLRenderer {
  let language: Language
  let options: RenderingOptions

  init(language: Language, numbers: NumberForm, interruption: Interruption) {
    self.language = language
    // How wide the terminal draws its characters does not matter to a browser.
    var options = RenderingOptions(language: language, width: nil, ambiguous: .narrow, numbers: numbers, usesColor: false)
    options.interruption = interruption
    self.options = options
  }

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    let title = answer.title(in: language)
    HTMLHead(title: title, language: language, runsScript: answer.hasRowsToSort).write(to: &output)
    output += "<body>\n<header>\n<h1>\(HTMLText.escaped(title))</h1>\n</header>\n<main>\n"
    var writer = HTMLSectionWriter(
      sourceCount: answer.sources.count, title: title, statement: answer.statement, options: options)
    var pace = options.interruption.pace
    for (number, section) in answer.sections.enumerated() {
      // As a rule it is a card.
      try pace.step(8)
      // The first heading is that of the document.
      if number > 0, let heading = section.heading {
        output += "<section aria-labelledby=\"section-\(number)\">\n<h2 id=\"section-\(number)\">\(escaped(heading))</h2>\n"
      } else {
        output += "<section>\n"
      }
      try writer.write(section, to: &output)
      output += "</section>\n"
    }
    if !answer.sources.isEmpty { try writer.citations.write(answer.sources, in: language, pace: pace, to: &output) }
    write(answer.notes, to: &output)
    output += "</main>\n"
    writeFooter(of: answer, to: &output)
    if answer.hasRowsToSort { output += "<script>\(HTMLScript.text)</script>\n" }
    output += "</body>\n</html>\n"
  }

  /// What made the document, so that it can be made again.
  private func writeFooter(of answer: Answer, to output: inout String) {
    guard answer.statement != nil || answer.edition != nil else { return }
    output += "<footer>\n"
    if let statement = answer.statement { output += "<p>\(told(statement))</p>\n" }
    if let edition = answer.edition { output += "<p>\(told(edition))</p>\n" }
    output += "</footer>\n"
  }

  func write(_ notes: [any Message], to output: inout String) {
    guard !notes.isEmpty else { return }
    output += "<aside>\n"
    for note in notes { output += "<p>\(escaped(RenderMessage.note))\(escaped(note))</p>\n" }
    output += "</aside>\n"
  }

  func told(_ statement: String) -> String {
    "\(escaped(HTMLMessage.statement))\(escaped(RenderMessage.labelSeparator))<code>\(HTMLText.escaped(statement))</code>"
  }

  func told(_ edition: Edition) -> String {
    "\(escaped(HTMLMessage.catalogue))\(escaped(RenderMessage.labelSeparator))\(escaped(edition))"
  }

  func escaped(_ message: any Message) -> String { HTMLText.escaped(message.text(in: language)) }
}

extension Answer {
  /// What a document is called: its first heading, else the catalogue that it comes from.
  fileprivate func title(in language: Language) -> String {
    let heading = sections.first?.heading?.text(in: language) ?? ""
    return heading.isEmpty ? edition?.title.text(in: language) ?? "Casebook" : heading
  }

  /// Whether there is a table of several rows.
  var hasRowsToSort: Bool {
    sections.contains { section in
      switch section.content {
      case .table(let table): table.rows.count > 1
      case .chart(let chart): chart.table.rows.count > 1
      case .bars(let bars): bars.count > 1
      case .facts, .note, .diagnostics: false
      }
    }
  }
}
