import Testing

@testable import casebench

@Suite struct `A comparison of two reports` {
  private static let twenty = [Double](repeating: 10, count: 5) + [Double](repeating: 12, count: 10) + [Double](repeating: 15, count: 5)

  private func file(_ amounts: [Double], unit: Measurement.Unit = .milliseconds, name: String = "a question") -> ReportFile {
    var report = Report()
    report.add(name, Measurement(subject: "casebook", unit: unit, amounts: amounts))
    return ReportFile(report)
  }

  private func verdict(_ old: [Double], _ new: [Double], _ unit: Measurement.Unit = .milliseconds) -> Comparison.Verdict? {
    let comparison = Comparison(from: file(old, unit: unit), to: file(new, unit: unit))
    return comparison.rows.first.map(comparison.verdict)
  }

  @Test(arguments: [(1.0, Comparison.Verdict.same), (1.05, .same), (1.15, .same), (1.6, .more), (0.6, .less), (0.85, .same)])
  func `marks what lies beyond the spread of the runs`(factor: Double, expected: Comparison.Verdict) {
    #expect(verdict(Self.twenty, Self.twenty.map { $0 * factor }) == expected)
  }

  @Test(arguments: [(1.05, Comparison.Verdict.same), (1.2, .more), (0.8, .less)])
  func `needs a tenth where all runs are alike`(factor: Double, expected: Comparison.Verdict) {
    let alike = [Double](repeating: 10, count: 20)
    #expect(verdict(alike, alike.map { $0 * factor }) == expected)
  }

  @Test func `trusts few runs less and instructions more`() {
    #expect(verdict([10], [12]) == .same)
    #expect(verdict([10], [13]) == .more)
    #expect(verdict([10], [10.2], .instructions) == .more)
    #expect(verdict([10], [10.05], .instructions) == .same)
  }

  @Test(arguments: [(1.3, Comparison.Verdict.same), (1.6, .more), (0.85, .less)])
  func `takes what befell the peers for the machine's doing`(factor: Double, expected: Comparison.Verdict) {
    func file(_ own: Double, peers: Double) -> ReportFile {
      var report = Report()
      for (subject, factor) in [("casebook", own), ("jq", peers)] {
        for row in 0..<12 {
          let amounts = [Double](repeating: 10 * factor, count: 20)
          report.add("row \(row)", Measurement(subject: subject, unit: .milliseconds, amounts: amounts))
        }
      }
      return ReportFile(report)
    }
    let comparison = Comparison(from: file(1, peers: 1), to: file(factor, peers: 1.4))
    #expect(comparison.noise == 1.4...1.4)
    #expect(comparison.rows.first.map(comparison.verdict) == expected)
  }

  @Test func `leaves out what only one of them has`() {
    #expect(Comparison(from: file([1]), to: file([1], name: "another question")).rows.isEmpty)
    #expect(Comparison(from: file([1]), to: file([1], unit: .bytes)).rows.isEmpty)
  }

  @Test func `tells old, new, ratio and verdict`() {
    let lines = Comparison(from: file([10]), to: file([20])).text.split(separator: "\n")
    #expect(lines.dropFirst().first == "a question  casebook  10.00 ms  20.00 ms   2.00  more")
  }
}
