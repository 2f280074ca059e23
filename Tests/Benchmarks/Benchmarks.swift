import ArgumentParser
import CaseTestSupport
import Glibc

/// Measures the program as its user meets it: at a terminal that answers nothing.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "casebench")

  @Option(help: "The program to measure; a release build says most.") var program = BuiltPrograms.path("casebook")
  @Option(help: "How often each is run; the median is told.") var runs = 21

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs takes a positive number") }
    guard access(program, X_OK) == 0 else { throw ValidationError("there is no program at \(program)") }
  }

  func run() throws {
    var report = Report()
    for shell in [Shell.casebook(at: program), .sqlite, .duckdb] {
      report.add("first prompt", try FirstPrompt(shell: shell).measure(runs: runs))
    }
    report.add("1 MB pasted", try LongPaste(shell: .casebook(at: program)).measure(runs: (runs + 3) / 4))
    print(report.text)
  }
}
