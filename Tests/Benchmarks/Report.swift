/// The measurements of a run, under their names.
struct Report {
  /// What is measured, each with its version, and what is missing.
  private(set) var remarks: [String] = []
  private(set) var rows: [Row] = []

  /// Two rows of different reports are the same measurement when their names and their subjects are.
  struct Row {
    let name: String
    let measurement: Measurement
  }

  mutating func add(_ name: String, _ measurement: Measurement) { rows.append(Row(name: name, measurement: measurement)) }

  mutating func add(remark: String) { remarks.append(remark) }

  /// How many times what this program took a row is; `nil` where that is not to be told.
  private func ratio(of row: Row) -> Double? {
    let own = rows.first { $0.name == row.name && $0.measurement.subject == Report.ownSubject }
    guard row.measurement.subject != Report.ownSubject, let own = own?.measurement.summary, let other = row.measurement.summary,
      own.half > 0
    else { return nil }
    return other.half / own.half
  }

  static let ownSubject = "casebook"

  var text: String {
    var table = TextTable(headings: ["", "", "p50", "p99", "worst", "ratio", "goal", ""], numbers: 2...6)
    for row in rows {
      let measurement = row.measurement
      let summary = measurement.summary
      let amounts = [summary?.half, summary?.nearlyAll, summary?.worst].map { $0.map(measurement.unit.text) ?? "" }
      let ratio = ratio(of: row).map { "\($0, digits: $0 < 0.1 ? 4 : $0 < 10 ? 2 : 0)x" } ?? ""
      table.add([row.name, measurement.subject] + amounts + [ratio, measurement.goal?.text ?? "", measurement.note])
    }
    return (remarks + [table.text]).joined(separator: "\n")
  }
}

extension Measurement.Goal {
  fileprivate var text: String {
    switch self {
    case .half(let duration): "p50 < \(Measurement.Unit.milliseconds.text(duration / .milliseconds(1)))"
    case .nearlyAll(let duration): "p99 < \(Measurement.Unit.milliseconds.text(duration / .milliseconds(1)))"
    }
  }
}
