import CaseCore

/// The links of a document from facts to their sources, and from each source back.
struct HTMLCitations {
  /// How often each source has been cited so far.
  private var counts: [Int]

  /// More ways back than these help nobody.
  private static let mostWaysBack = 8

  init(sourceCount: Int) { counts = Array(repeating: 0, count: sourceCount) }

  /// A link to the source with a number in brackets; `nil` where there is no such source.
  mutating func link(to number: Int) -> String? {
    guard number > 0, number <= counts.count else { return nil }
    counts[number - 1] += 1
    let place = counts[number - 1]
    let identifier = place > HTMLCitations.mostWaysBack ? "" : " id=\"citation-\(number)-\(place)\""
    return "<a href=\"#source-\(number)\"\(identifier)>[\(number)]</a>"
  }

  /// The sources as a numbered list, each with links to the first places that cite it.
  func write(_ sources: [Source], in language: Language, pace: Pace, to output: inout String) throws(Diagnostic) {
    output += "<section aria-labelledby=\"sources\">\n"
    output += "<h2 id=\"sources\">\(HTMLText.escaped(RenderMessage.sources.text(in: language)))</h2>\n<ol>\n"
    var pace = pace
    for (index, source) in sources.enumerated() {
      try pace.step(1 + source.supports.count)
      output += "<li id=\"source-\(index + 1)\">\(reference(to: source, in: language))\(waysBack(from: index, in: language))</li>\n"
    }
    output += "</ol>\n</section>\n"
  }

  private func reference(to source: Source, in language: Language) -> String {
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

  private func waysBack(from index: Int, in language: Language) -> String {
    let places = min(index < counts.count ? counts[index] : 0, HTMLCitations.mostWaysBack)
    guard places > 0 else { return "" }
    let links = (1...places).map { place in
      let name = HTMLText.plain(HTMLMessage.backTo(place).text(in: language))
      return "<a href=\"#citation-\(index + 1)-\(place)\" aria-label=\"\(name)\">↩\(places > 1 ? String(place) : "")</a>"
    }
    return " <span class=\"back\">\(links.joined(separator: " "))</span>"
  }
}
