import CaseCore

/// Writes sources as citations by GB/T 7714—2015, the Chinese standard for references: electronic resources on line, in the order of their
/// numbers.
///
///     [1] 出版者. 题名[EB/OL]. (2025-07-12)[2026-11-19]. https://….
struct GB7714Renderer {
  let options: RenderingOptions

  func write(_ sources: [Source], to output: inout String) throws(Diagnostic) {
    var pace = options.interruption.pace
    for (index, source) in sources.enumerated() {
      try pace.step()
      output += options.visible("[\(index + 1)] \(citation(of: source))").string + "\n"
    }
  }

  private func citation(of source: Source) -> String {
    let citation = source.citation
    return [citation.words, citation.address.map(\.endedSentence)].compactMap { $0 }.joined(separator: " ")
  }
}

extension Source {
  /// The citation up to the address, and that; the standard sets the signs between its parts.
  var citation: (words: String, address: String?) {
    let type = address == nil ? "[Z]" : "[EB/OL]"
    // The standard has a form for a date that is not known, in Chinese or not.
    let date = date.map { "(\($0))" } ?? "[日期不详]"
    let parts = [publisher?.endedSentence, (title + type).endedSentence, (date + (accessed.map { "[\($0)]" } ?? "")).endedSentence]
    return (parts.compactMap { $0 }.joined(separator: " "), address)
  }
}

extension String {
  fileprivate var endedSentence: String { hasSuffix(".") || hasSuffix("。") ? self : self + "." }
}
