import CaseCatalogue
import CaseTestSupport

/// From a catalogue's files to its columns, each time in a process that has opened no other.
struct Opening {
  let folder: String

  /// Opens the catalogue in this process and prints what that took, for the process that measures.
  static func tell(_ folder: String) throws {
    guard let before = ProcessMemory.now else { return }
    let start = ContinuousClock.now
    let catalogue = try Catalogue.load(folder: folder)
    let duration = ContinuousClock.now - start
    guard let after = ProcessMemory.now else { return }
    let amounts = [
      duration / .milliseconds(1), after.residentBytes - before.residentBytes, after.peakBytes - before.residentBytes,
      Double(catalogue.rowCount), Double(catalogue.byteCount),
    ]
    print(amounts.map { "\($0)" }.joined(separator: " "))
  }

  func measure(runs: Int, slice: Duration, patience: Duration, things: Int, into report: inout Report) throws {
    var amounts: [[Double]] = []
    let end = ContinuousClock.now + slice
    while amounts.count < runs, amounts.isEmpty || ContinuousClock.now < end {
      let process = try MeasuredProcess.run([BuiltPrograms.path("casebench"), "--open", folder], within: patience)
      let told = process.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      guard process.isSuccess, told.count == 5 else { break }
      amounts.append(told)
    }
    let note = amounts.first.map { "\(Int($0[3])) records, \(Measurement.Unit.bytes.text($0[4]))" } ?? "given up after \(patience)"
    func add(_ name: String, _ unit: Measurement.Unit, _ index: Int, note: String) {
      report.add("\(things): \(name)", Measurement(subject: Report.ownSubject, unit: unit, amounts: amounts.map { $0[index] }, note: note))
    }
    add("opened", .milliseconds, 0, note: note)
    add("resident", .bytes, 1, note: "more than before")
    add("most while opening", .bytes, 2, note: "more than before")
  }
}
