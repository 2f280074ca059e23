import CaseCore

/// Writes an answer as one JSON text, a record a line.
///
/// A lone table is an array of its rows. Anything else is an object of `sections` (each with a `heading`, and `rows` or a `note`), `sources`
/// and `notes`, behind the `catalogue` that it comes from where that is told. A lone table stays the array that programs expect of a table.
struct JSONRenderer {
  let language: Language
  let pace: Pace

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    if answer.sources.isEmpty, let table = answer.onlyTable(in: language) {
      try writeRows(of: table, indent: "", to: &output)
      output += "\n"
      return
    }
    output += "{"
    if let edition = answer.edition { write(edition, to: &output) }
    output += "\"sections\":["
    var pace = pace
    for (number, section) in answer.sections.enumerated() {
      // As a rule it is a card.
      try pace.step(8)
      output += number > 0 ? ",\n" : "\n"
      try write(section, to: &output)
    }
    output += "\n],\n\"sources\":"
    try writeRows(of: FlatTable(answer.sources, in: language), indent: "", to: &output)
    output += ",\n\"notes\":"
    output.append(json: Value.list(answer.notes.map { .text($0.text(in: language)) }))
    output += "}\n"
  }

  private func write(_ edition: Edition, to output: inout String) {
    output += "\"catalogue\":"
    JSONRecord(keys: ["title", "edition", "digest"])
      .write([.text(edition.title.text(in: language)), .text(edition.name), .text(edition.digest)], to: &output)
    output += ",\n"
  }

  private func write(_ section: Section, to output: inout String) throws(Diagnostic) {
    output += "  {\"heading\":"
    output.append(json: section.heading.map { Value.text($0.text(in: language)) } ?? .missing)
    if let table = FlatTable(section, in: language) {
      output += ",\"rows\":"
      try writeRows(of: table, indent: "  ", to: &output)
    } else if case .note(let note) = section.content {
      output += ",\"note\":"
      output.append(json: note.text(in: language))
    }
    output += "}"
  }

  private func writeRows(of table: FlatTable, indent: String, to output: inout String) throws(Diagnostic) {
    guard !table.rows.isEmpty else {
      output += "[]"
      return
    }
    let record = JSONRecord(keys: table.keys)
    output += "["
    var pace = pace
    for (number, row) in table.rows.enumerated() {
      try pace.step()
      output += (number > 0 ? ",\n" : "\n") + indent + "  "
      record.write(row, to: &output)
    }
    output += "\n" + indent + "]"
  }
}

extension Answer {
  /// The rows of an answer that consists of one table.
  fileprivate func onlyTable(in language: Language) -> FlatTable? {
    guard sections.count == 1 else { return nil }
    switch sections[0].content {
    case .table, .chart: return FlatTable(sections[0], in: language)
    case .facts, .bars, .note, .diagnostics: return nil
    }
  }
}
