import CaseCore

/// Writes sources as entries of BibTeX, called by their identifiers.
///
///     @misc{src-…,
///       title = {…},
///       …
///     }
struct BibTeXRenderer {
  let pace: Pace

  func write(_ sources: [Source], to output: inout String) throws(Diagnostic) {
    var pace = pace
    var keys: Set<String> = []
    for (index, source) in sources.enumerated() {
      try pace.step()
      if index > 0 { output += "\n" }
      // Two identifiers may become one key, which BibTeX would refuse.
      var key = key(source.identifier)
      if !keys.insert(key).inserted { key += "-\(index + 1)" }
      keys.insert(key)
      output += "@misc{\(key),\n"
      // A publisher in braces of its own is one name, not a list of persons.
      let members: [(name: String, value: String?)] = [
        ("author", source.publisher.map { "{\(text($0))}" }), ("title", "{\(text(source.title))}"),
        ("year", source.date.map { String($0.first / 10_000) }), ("date", source.date?.iso8601),
        ("url", source.address.map(address)), ("urldate", source.accessed?.iso8601),
      ]
      for (name, value) in members { if let value { output += "  \(name) = {\(value)},\n" } }
      output += "}\n"
    }
  }

  /// Letters, digits and signs that no version of BibTeX acts on.
  private func key(_ identifier: String) -> String {
    let kept = identifier.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":": scalar
      default: "-"
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Text with what TeX acts on escaped, in one pass; braces that are not closed would end the entry.
  private func text(_ text: String) -> String {
    var result = ""
    result.append(text) { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "%", "&", "#", "$", "_": "\\\(scalar)"
      default: scalar.standIn
      }
    }
    return result
  }

  /// An address, of which the signs that would end the entry are percent-encoded.
  private func address(_ address: String) -> String {
    var result = ""
    result.append(address) { scalar in
      switch scalar {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      case " ": "%20"
      default: scalar.standIn
      }
    }
    return result
  }
}
