/// How long something took.
struct Measurement {
  let subject: String
  var durations: [Duration] = []
  var goal: Duration?
  var note = ""

  /// The middle one; `nil` where nothing was measured.
  var median: Duration? { durations.isEmpty ? nil : durations.sorted()[durations.count / 2] }
}

/// The measurements as a table.
struct Report {
  private var rows = [["", "", "median", "goal", ""]]

  mutating func add(_ name: String, _ measurement: Measurement) {
    let times = [measurement.median, measurement.goal].map { $0.map(Report.text) ?? "" }
    rows.append([name, measurement.subject] + times + [measurement.note])
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 2 || column == 3 ? space + cell : cell + space
      }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ duration: Duration) -> String {
    let tenths = Int((duration / .milliseconds(0.1)).rounded())
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
