import Testing

@testable import casebench

@Suite struct `A report` {
  @Test func `tells how many times this program's time a peer took`() {
    var report = Report()
    report.add("a question", Measurement(subject: "casebook", durations: [.milliseconds(2)]))
    report.add("a question", Measurement(subject: "jq", durations: [.milliseconds(5)]))
    report.add("another", Measurement(subject: "jq", durations: [.milliseconds(5)]))
    let lines = report.text.split(separator: "\n")
    #expect(lines.map { $0.contains("2.50x") } == [false, false, true, false])
  }

  @Test(arguments: [
    (Measurement.Unit.milliseconds, 0.00123, "1.23 µs"), (.milliseconds, 0.5, "0.50 ms"), (.milliseconds, 1234.6, "1235 ms"),
    (.bytes, 1_572_864, "1.5 MiB"), (.instructions, 65_204_000, "65.20 M"),
  ])
  func `writes amounts with their unit`(unit: Measurement.Unit, amount: Double, text: String) {
    #expect(unit.text(amount) == text)
  }
}
