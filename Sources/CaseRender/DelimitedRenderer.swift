import CaseCore

/// Writes an answer's rows with a separator between their fields.
///
/// A lone table is a header of keys and its rows, nothing else. Several parts are separated by an empty line, each under its heading.
struct DelimitedRenderer {
  enum Dialect { case csv, tsv }

  let dialect: Dialect
  let language: Language
  let pace: Pace

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    var pace = pace
    let tables = answer.flatTables(in: language)
    for (number, table) in tables.enumerated() {
      if number > 0 { output += "\n" }
      if tables.count > 1, let heading = table.heading { writeRow(CollectionOfOne(heading), to: &output) }
      writeRow(table.keys, to: &output)
      for row in table.rows {
        try pace.step()
        writeRow(row.lazy.map(\.plainText), to: &output)
      }
    }
  }

  private func writeRow(_ fields: some Collection<String>, to output: inout String) {
    // One empty field alone would be an empty line, which readers skip.
    if dialect == .csv, fields.count == 1, fields.first?.isEmpty == true { output += "\"\"" }
    var isFirst = true
    for field in fields {
      switch dialect {
      case .csv:
        if !isFirst { output += "," }
        output.append(csv: field)
      case .tsv:
        if !isFirst { output += "\t" }
        output.append(tsv: field)
      }
      isFirst = false
    }
    output += "\n"
  }
}
