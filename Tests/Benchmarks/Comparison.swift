/// What has changed between two reports.
struct Comparison {
  let rows: [Row]

  struct Row: Equatable {
    let old: ReportFile.Entry
    let new: ReportFile.Entry
    let verdict: Verdict

    var ratio: Double { new.summary.half / old.summary.half }
  }

  enum Verdict: String {
    case more, less
    case same = ""
  }

  /// The measurements that both have, in the order of the new one.
  init(from old: ReportFile, to new: ReportFile) {
    rows = new.entries.compactMap { entry in
      let former = old.entries.first { $0.name == entry.name && $0.subject == entry.subject && $0.unit == entry.unit }
      return former.map { Row(old: $0, new: entry, verdict: Comparison.verdict(from: $0.summary, to: entry.summary, unit: entry.unit)) }
    }
  }

  /// Beyond noise is a change of the middle by more than a share, where the middle halves of the runs have nothing in common.
  static func verdict(from old: Summary, to new: Summary, unit: Measurement.Unit) -> Verdict {
    let share = least(unit: unit, count: min(old.count, new.count))
    if new.quarters.lowerBound > old.quarters.upperBound, new.half > old.half * (1 + share) { return .more }
    if new.quarters.upperBound < old.quarters.lowerBound, new.half < old.half / (1 + share) { return .less }
    return .same
  }

  /// The share by which a middle must change; few runs tell nothing of the noise.
  private static func least(unit: Measurement.Unit, count: Int) -> Double {
    switch unit {
    case .instructions: 0.01
    case .bytes: 0.05
    case .milliseconds: count < 5 ? 0.25 : 0.1
    }
  }

  var text: String {
    var table = TextTable(headings: ["", "", "old", "new", "ratio", ""], numbers: 2...4)
    for row in rows {
      let amounts = [row.old, row.new].map { $0.unit.text($0.summary.half) }
      table.add([row.new.name, row.new.subject] + amounts + ["\(row.ratio, digits: 2)", row.verdict.rawValue])
    }
    let counts = [Verdict.more, .less].map { verdict in "\(rows.count { $0.verdict == verdict }) \(verdict.rawValue)" }
    return """
      \(table.text)
      \(rows.count) compared; beyond noise: \(counts.joined(separator: ", ")). Noise is what leaves the middle halves of the runs with something in
      common, or their medians within 10% (25% of fewer than five runs; memory 5%, instructions 1%).
      """
  }
}
