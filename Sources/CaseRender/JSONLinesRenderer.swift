import CaseCore

/// Writes an answer's rows as JSON objects, one a line.
///
/// Where there are several parts, each object names its own as `section`.
struct JSONLinesRenderer {
  let language: Language
  let pace: Pace

  func write(_ answer: Answer, to output: inout String) throws(Diagnostic) {
    var pace = pace
    let tables = answer.flatTables(in: language)
    for table in tables {
      let section = tables.count > 1 ? table.heading : nil
      let record = JSONRecord(keys: table.keys, prefix: section.map { [("section", $0)] } ?? [])
      for row in table.rows {
        try pace.step()
        record.write(row, to: &output)
        output += "\n"
      }
    }
  }
}
