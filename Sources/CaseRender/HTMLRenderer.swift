import CaseCore

/// Writes an answer as one HTML document, which needs nothing beside itself and runs nothing.
struct HTMLRenderer {
  let language: Language
  let pace: Pace

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    writeHead(title: answer.title(in: language), to: &output)
    let writer = HTMLSectionWriter(language: language, pace: pace, sourceCount: answer.sources.count)
    var pace = pace
    for (number, section) in answer.sections.enumerated() {
      // As a rule it is a card.
      try pace.step(8)
      output += "<section>\n"
      if number > 0, let heading = section.heading { output += "<h2>\(escaped(heading))</h2>\n" }
      try writer.write(section.content, to: &output)
      output += "</section>\n"
    }
    if !answer.sources.isEmpty { try write(answer.sources, to: &output) }
    if !answer.notes.isEmpty {
      output += "<aside>\n"
      for note in answer.notes { output += "<p>\(escaped(RenderMessage.note))\(escaped(note))</p>\n" }
      output += "</aside>\n"
    }
    if let edition = answer.edition { output += "<footer>\(escaped(edition))</footer>\n" }
    output += "</body>\n</html>\n"
  }

  private func writeHead(title: String, to output: inout String) {
    output += """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.plain(title))</title>
      <style>
      \(HTMLStyle.sheet)</style>
      </head>
      <body>
      <h1>\(HTMLText.escaped(title))</h1>

      """
  }

  private func write(_ sources: [Source], to output: inout String) throws(Diagnostic) {
    output += "<section>\n<h2>\(escaped(RenderMessage.sources))</h2>\n<ol>\n"
    var pace = pace
    for (index, source) in sources.enumerated() {
      try pace.step(1 + source.supports.count)
      output += "<li id=\"source-\(index + 1)\">\(reference(to: source))</li>\n"
    }
    output += "</ol>\n</section>\n"
  }

  private func reference(to source: Source) -> String {
    let title = HTMLText.escaped(source.title)
    let destination = source.address.flatMap(LinkDestination.init)
    // On paper and in a copy only the words of a link are left.
    let address = source.address.map { address in
      destination.map { "<a href=\"\(HTMLText.plain($0.text))\">\(HTMLText.escaped(address))</a>" } ?? HTMLText.escaped(address)
    }
    let parts = [title, source.publisher.map(HTMLText.escaped), HTMLText.escaped(source.dateText(in: language)), address]
    let supports = source.supports.map { "<br>\(HTMLText.escaped($0))" }.joined()
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: RenderMessage.clauseSeparator.text(in: language)) + supports
  }

  private func escaped(_ message: any Message) -> String { HTMLText.escaped(message.text(in: language)) }
}

extension Answer {
  /// What a document is called: its first heading, else the catalogue that it comes from.
  fileprivate func title(in language: Language) -> String {
    let heading = sections.first?.heading?.text(in: language) ?? ""
    return heading.isEmpty ? edition?.title.text(in: language) ?? "Casebook" : heading
  }
}
