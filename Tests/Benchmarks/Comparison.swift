/// What has changed between two reports.
struct Comparison {
  let rows: [Row]

  /// How many times as long peers took, but for the strangest tenth: they have not changed, so that this is the machine's doing.
  let noise: ClosedRange<Double>?

  struct Row {
    let old: ReportFile.Entry
    let new: ReportFile.Entry

    var ratio: Double { new.summary.half / old.summary.half }

    fileprivate var isTimeOfPeer: Bool { new.unit == .milliseconds && new.subject != Report.ownSubject }
  }

  enum Verdict: String {
    case more, less
    case same = ""
  }

  /// How many times of peers it takes to tell what the machine did.
  private static let crowd = 10

  /// The measurements that both have, in the order of the new one.
  init(from old: ReportFile, to new: ReportFile) {
    rows = new.entries.compactMap { entry in
      let former = old.entries.first { $0.name == entry.name && $0.subject == entry.subject && $0.unit == entry.unit }
      return former.map { Row(old: $0, new: entry) }
    }
    let ratios = rows.filter(\.isTimeOfPeer).map(\.ratio).sorted()
    noise = ratios.count < Comparison.crowd ? nil : ratios[ratios.count / 20]...ratios[ratios.count - 1 - ratios.count / 20]
  }

  /// Beyond noise is a change of the middle by more than a share, where the middle halves of the runs have nothing in common, and peers
  /// have not changed as much.
  func verdict(of row: Row) -> Verdict {
    let (old, new) = (row.old.summary, row.new.summary)
    let share = least(of: row)
    let noise = row.new.unit == .milliseconds ? noise ?? 1...1 : 1...1
    if new.quarters.lowerBound > old.quarters.upperBound, row.ratio > max(1 + share, noise.upperBound) { return .more }
    if new.quarters.upperBound < old.quarters.lowerBound, row.ratio < min(1 / (1 + share), noise.lowerBound) { return .less }
    return .same
  }

  /// The share by which a middle must change; few runs tell little of the noise.
  private func least(of row: Row) -> Double {
    switch row.new.unit {
    case .instructions: 0.01
    case .bytes: 0.05
    case .milliseconds: min(row.old.summary.count, row.new.summary.count) < 5 ? 0.25 : 0.1
    }
  }

  var text: String {
    var table = TextTable(headings: ["", "", "old", "new", "ratio", ""], numbers: 2...4)
    let verdicts = rows.map(verdict)
    for (row, verdict) in zip(rows, verdicts) {
      let amounts = [row.old, row.new].map { $0.unit.text($0.summary.half) }
      table.add([row.new.name, row.new.subject] + amounts + ["\(row.ratio, digits: 2)", verdict.rawValue])
    }
    let counts = [Verdict.more, .less].map { verdict in "\(verdicts.count { $0 == verdict }) \(verdict.rawValue)" }
    let machine = noise.map { "\($0.lowerBound, digits: 2) to \($0.upperBound, digits: 2) times as long" }
    return """
      \(table.text)
      \(rows.count) compared; beyond noise: \(counts.joined(separator: ", "))
      the peers, which have not changed, took \(machine ?? "too few times to tell what the machine did")
      """
  }
}
