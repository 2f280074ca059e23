import ArgumentParser
import CaseCatalogue
import CaseCore
import CaseEngine
import CaseTestSupport
import Glibc

/// Measures the program as its user meets it, and beside the databases that are installed.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "casebench")

  @Option(help: "The program to measure; a release build says most.") var program = BuiltPrograms.path("casebook")
  @Option(help: "How often each is run; an open catalogue is asked ten times as often.") var runs = 21
  @Option(help: "How many things each generated catalogue has.") var sizes = CommaSeparated([500, 10_000])
  @Option(help: "Measure over the generated catalogue of this folder instead; where there is none, the first size is generated there.")
  var large: String?
  @Option(help: "How many seconds each peer, and Tab, may take over a catalogue.") var patience = 60
  @Option(help: "What is measured.") var parts = CommaSeparated(Part.allCases)
  @Option(help: "Measure nothing but Tab behind this line; may be said more than once.") var line: [String] = []
  @Option(help: "Measure nothing but the answer to this query, inside the program; may be said more than once.") var question: [String] = []
  @Option(help: "Write the report to this file, too.") var json: String?
  @Option(help: "Tell what has changed since a report was written to this file.") var compare: String?
  @Option(help: .hidden) var open: String?
  @Option(parsing: .remaining, help: .hidden) var peak: [String] = []
  @Flag(help: "Tell of Tab also at each place and for each way to type.") var details = false

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs takes a positive number") }
    guard sizes.values.allSatisfy({ $0 > 0 }) else { throw ValidationError("--sizes takes positive numbers") }
    guard patience > 0 else { throw ValidationError("--patience takes a positive number") }
    guard access(program, X_OK) == 0 else { throw ValidationError("there is no program at \(program)") }
  }

  func run() throws {
    if let open { return try Opening.tell(open) }
    if !peak.isEmpty { return try PeakMemory.tell(peak) }
    let old = try compare.map(ReportFile.init(path:))
    var report = Report()
    var answers = AnswerBook()
    if !line.isEmpty || !question.isEmpty {
      try measureLines(large ?? CatalogueFolders.shipped, into: &report)
    } else {
      try measureParts(into: &report, answers: &answers)
    }
    print(report.text)
    let file = ReportFile(report)
    if let json { try write(file.json(remarks: report.remarks), to: json) }
    if let old { print("\n\(Comparison(from: old, to: file).text)") }
    for difference in answers.differences { print("the answers differ: \(difference)") }
    if !answers.differences.isEmpty { throw ExitCode.failure }
  }

  private func write(_ text: String, to path: String) throws {
    var output = try OutputFile(path)
    try output.append(text)
    try output.finish()
  }

  private func measureParts(into report: inout Report, answers: inout AnswerBook) throws {
    let parts = parts.values
    if parts.contains(.instructions) {
      if let version = InstructionCount.version() {
        report.add(remark: "valgrind: \(version)")
        try InstructionCount(program: program).measure(into: &report)
      } else {
        report.add(remark: "valgrind: not installed, so that no instructions are counted")
      }
    }
    if parts.contains(.terminal) { try measureTerminal(into: &report) }
    if parts.contains(.tab) {
      try measureTab(try Catalogue.load(folder: CatalogueFolders.shipped), goal: .milliseconds(2), into: &report)
    }
    guard parts.contains(where: { [.tab, .cold, .warm].contains($0) }) else { return }
    let peers = Peers.installed()
    for remark in peers.remarks { report.add(remark: remark) }
    if parts.contains(.cold) {
      try ShippedStart(try Catalogue.load(folder: CatalogueFolders.shipped), beside: peers).measure(
        program: program, runs: runs, slice: .seconds(patience) / 30, patience: .seconds(patience), into: &report, answers: &answers)
    }
    for size in large == nil ? sizes.values : Array(sizes.values.prefix(1)) {
      let generated = try GeneratedFolder(thingCount: size, path: large)
      try withExtendedLifetime(generated) { try measureCatalogue(generated.path, peers, into: &report, answers: &answers) }
    }
  }

  private func measureTerminal(into report: inout Report) throws {
    for shell in [Shell.casebook(at: program), .sqlite, .duckdb] {
      report.add("first prompt", try FirstPrompt(shell: shell).measure(runs: runs))
    }
    report.add("1 MB pasted", try LongPaste(shell: .casebook(at: program)).measure(runs: (runs + 3) / 4))
    report.add("Tab to the panel", try CompletionPanel(shell: .casebook(at: program)).measure(runs: runs))
  }

  private func measureCatalogue(_ folder: String, _ peers: Peers, into report: inout Report, answers: inout AnswerBook) throws {
    let benchmark = CatalogueBenchmark(folder: folder, runs: runs, patience: .seconds(patience), peers: peers)
    let parts = parts.values
    // The records that are asked for are of the first kind.
    let things = try Catalogue.load(folder: folder).rowsByKind.first?.count ?? 0
    if parts.contains(.cold) { try benchmark.measureCold(program: program, things: things, into: &report, answers: &answers) }
    if parts.contains(.warm) { try benchmark.measureWarm(things: things, into: &report, answers: &answers) }
    if parts.contains(.tab) { try measureTab(try Catalogue.load(folder: folder), goal: .milliseconds(20), into: &report) }
  }

  private func measureLines(_ folder: String, into report: inout Report) throws {
    let catalogue = try Catalogue.load(folder: folder)
    if !line.isEmpty {
      let tab = TabKey(catalogue)
      for line in line { report.add("Tab: \(line)", tab.measurement(of: line, runs: runs)) }
    }
    let engine = Engine(catalogue)
    for text in question {
      let timing = try Asking(engine: engine, text: text, runs: runs, patience: .seconds(patience)).timing()
      report.add("first: \(text)", Measurement(subject: Report.ownSubject, durations: [timing.first]))
      report.add("second: \(text)", Measurement(subject: Report.ownSubject, durations: [timing.second]))
      let note = timing.rowCount.map { "\($0) rows" } ?? ""
      report.add("again: \(text)", Measurement(subject: Report.ownSubject, durations: timing.further, note: note))
    }
  }

  /// - Parameter catalogue: One that no names were asked of yet.
  private func measureTab(_ catalogue: Catalogue, goal: Duration, into report: inout Report) throws {
    let count = "\(catalogue.rowCount) records"
    let tab = TabKey(catalogue)
    let first = tab.measureFirst()
    report.add("first Tab, \(count)", first.show)
    report.add("other first Tabs, \(count)", first.others)
    let timings = tab.timings(patience: .seconds(patience))
    report.add("Tab, \(count)", tab.measurement(of: timings, goal: goal))
    guard details else { return }
    for place in TypedLine.Place.allCases {
      report.add("  at: \(place.rawValue), \(count)", tab.measurement(of: timings.filter { $0.line.place == place }))
    }
    for typing in Typing.allCases {
      report.add("  typed: \(typing.rawValue), \(count)", tab.measurement(of: timings.filter { $0.line.typing == typing }))
    }
  }
}
