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
  ///
  /// - Parameter byStandard: Whether they are written by GB/T 7714.
  func write(_ sources: [Source], byStandard: Bool = false, in language: Language, pace: Pace, to output: inout String) throws(Diagnostic) {
    output += "<section aria-labelledby=\"sources\">\n"
    output += "<h2 id=\"sources\">\(HTMLText.escaped(RenderMessage.sources.text(in: language)))</h2>\n<ol>\n"
    var pace = pace
    for (index, source) in sources.enumerated() {
      try pace.step(1 + source.supports.count)
      let reference = byStandard ? citation(of: source) : reference(to: source, in: language)
      output += "<li id=\"source-\(index + 1)\">\(reference)\(waysBack(from: index, in: language))</li>\n"
    }
    output += "</ol>\n</section>\n"
  }

  private func reference(to source: Source, in language: Language) -> String {
    let title = HTMLText.escaped(source.title)
    let address = source.address.map { link(to: $0) }
    let parts = [title, source.publisher.map(HTMLText.escaped), HTMLText.escaped(source.dateText(in: language)), address]
    let supports = source.supports.map { "<br>\(HTMLText.escaped($0))" }.joined()
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: RenderMessage.clauseSeparator.text(in: language)) + supports
  }

  private func citation(of source: Source) -> String {
    let citation = source.citation
    return HTMLText.escaped(citation.words) + (citation.address.map { " \(link(to: $0))." } ?? "")
  }

  private func link(to address: String) -> String {
    // On paper and in a copy only the words of a link are left.
    LinkDestination(address).map { "<a href=\"\(HTMLText.plain($0.text))\">\(HTMLText.escaped(address))</a>" }
      ?? HTMLText.escaped(address)
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
