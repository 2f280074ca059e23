import CaseCore

/// Writes rows as JSON objects, all with the same keys.
struct JSONRecord {
  /// Each key with what stands around it, escaped once for all rows.
  private let openings: [String]

  /// Records under these keys; the members of `prefix` begin each of them.
  init(keys: [String], prefix: [(key: String, text: String)] = []) {
    var openings: [String] = []
    var start = "{"
    for (key, text) in prefix {
      start.append(json: key)
      start += ":"
      start.append(json: text)
      start += ","
    }
    for key in keys {
      start.append(json: key)
      openings.append(start + ":")
      start = ","
    }
    self.openings = openings
  }

  func write(_ row: [Value], to output: inout String) {
    if openings.isEmpty { output += "{" }
    for (index, opening) in openings.enumerated() {
      output += opening
      output.append(json: index < row.count ? row[index] : .missing)
    }
    output += "}"
  }
}
