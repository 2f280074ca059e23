/// The measurements as a table.
struct Report {
  private var rows = [["", "", "p50", "p99", "worst", "goal", ""]]

  mutating func add(_ name: String, _ measurement: Measurement) {
    let times = [measurement.half, measurement.nearlyAll, measurement.worst].map { $0.map(Report.text) ?? "" }
    rows.append([name, measurement.subject] + times + [measurement.goal?.text ?? "", measurement.note])
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        if column == row.count - 1 { return cell }
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return (2...5).contains(column) ? space + cell : cell + space
      }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
  }

  fileprivate static func text(_ duration: Duration) -> String {
    let hundredths = Int((duration / .milliseconds(0.01)).rounded())
    // What takes long needs no fractions.
    guard hundredths < 10_000 else { return "\(hundredths / 100) ms" }
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) ms"
  }
}

extension Measurement.Goal {
  fileprivate var text: String {
    switch self {
    case .half(let duration): "p50 < \(Report.text(duration))"
    case .nearlyAll(let duration): "p99 < \(Report.text(duration))"
    }
  }
}
