import ArgumentParser
import CaseCatalogue
import CaseCore
import CaseEngine
import CaseTestSupport
import Glibc

/// Measures the program as its user meets it: at a terminal that answers nothing; and how long Tab takes inside it.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "casebench")

  @Option(help: "The program to measure; a release build says most.") var program = BuiltPrograms.path("casebook")
  @Option(help: "How often each is run.") var runs = 21
  @Option(help: "How many things the generated catalogue has on which Tab is measured, too; 0: none.") var records = 0
  @Option(help: "The folder of the generated catalogue: used when it holds one, else kept there.") var large: String?
  @Option(help: "How many seconds Tab is measured on a catalogue at most.") var patience = 120
  @Option(help: "Measure nothing but Tab behind this line; may be said more than once.") var line: [String] = []
  @Option(help: "Measure nothing but the answer to this query, inside the program; may be said more than once.") var question: [String] = []
  @Flag(help: "Tell of Tab also at each place and for each way to type.") var details = false

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs takes a positive number") }
    guard records >= 0 else { throw ValidationError("--records takes a number that is not negative") }
    guard patience > 0 else { throw ValidationError("--patience takes a positive number") }
    guard access(program, X_OK) == 0 else { throw ValidationError("there is no program at \(program)") }
  }

  func run() throws {
    var report = Report()
    if !line.isEmpty {
      try measureLines(large ?? CatalogueFolders.shipped, into: &report)
      return print(report.text)
    }
    if !question.isEmpty {
      try measureQuestions(large ?? CatalogueFolders.shipped, into: &report)
      return print(report.text)
    }
    for shell in [Shell.casebook(at: program), .sqlite, .duckdb] {
      report.add("first prompt", try FirstPrompt(shell: shell).measure(runs: runs))
    }
    report.add("1 MB pasted", try LongPaste(shell: .casebook(at: program)).measure(runs: (runs + 3) / 4))
    report.add("Tab to the panel", try CompletionPanel(shell: .casebook(at: program)).measure(runs: runs))
    try measureTab(CatalogueFolders.shipped, goal: .milliseconds(2), into: &report)
    if let catalogue = try GeneratedFolder(thingCount: records, path: large) {
      try withExtendedLifetime(catalogue) { try measureTab(catalogue.path, goal: .milliseconds(20), into: &report) }
    } else {
      report.add(
        "Tab, many records", Measurement(subject: "casebook", note: "not measured: --records N generates them, --large FOLDER keeps them"))
    }
    print(report.text)
  }

  private func measureLines(_ folder: String, into report: inout Report) throws {
    let tab = TabKey(try Catalogue.load(folder: folder))
    for line in line { report.add("Tab", tab.measurement(of: line, runs: runs)) }
  }

  private func measureQuestions(_ folder: String, into report: inout Report) throws {
    let engine = Engine(try Catalogue.load(folder: folder))
    for text in question {
      let timing = try Asking(engine: engine, text: text, runs: runs, patience: .seconds(patience)).timing()
      report.add("first", Measurement(subject: "casebook", durations: [timing.first], note: text))
      let note = timing.rowCount.map { "\($0) rows" } ?? ""
      report.add("again, \(timing.further.count) times", Measurement(subject: "casebook", durations: timing.further, note: note))
    }
  }

  private func measureTab(_ folder: String, goal: Duration, into report: inout Report) throws {
    var loaded: Catalogue?
    let opening = try ContinuousClock().measure { loaded = try Catalogue.load(folder: folder) }
    guard let catalogue = loaded else { return }
    let count = "\(catalogue.rowCount) records"
    report.add("opened, \(count)", Measurement(subject: "casebook", durations: [opening]))
    let tab = TabKey(catalogue)
    let first = tab.measureFirst()
    report.add("first Tab, \(count)", first.show)
    report.add("other first Tabs, \(count)", first.others)
    let timings = tab.timings(patience: .seconds(patience))
    report.add("Tab, \(count)", tab.measurement(of: timings, goal: goal))
    guard details else { return }
    for place in TypedLine.Place.allCases {
      report.add("  at: \(place.rawValue)", tab.measurement(of: timings.filter { $0.line.place == place }))
    }
    for typing in Typing.allCases {
      report.add("  typed: \(typing.rawValue)", tab.measurement(of: timings.filter { $0.line.typing == typing }))
    }
  }
}
