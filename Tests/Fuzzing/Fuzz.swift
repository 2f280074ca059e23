import ArgumentParser
import CaseTestSupport

/// Feeds damaged files and statements to the loader, the parser and the engine until its time is up.
///
/// Case *n* of a seed is the same in every run: its number reproduces it.
@main struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "casefuzz")

  @Option(help: "How long to go on.") var seconds = 10
  @Option(help: "What the cases are made of.") var seed: UInt64 = 1
  @Option(help: "The number of the first case.") var first: UInt64 = 0
  @Option(help: "How many cases at most.") var cases = UInt64.max
  @Flag(help: "Print each case before it is tried.") var verbose = false

  mutating func run() throws {
    CrashReport.install()
    var targets: [any FuzzTarget] = [try SmallCatalogueTarget(), try ElementsTarget(), try StatementTarget()]
    let end = ContinuousClock.now + .seconds(seconds)
    var number = first
    var tried = Array(repeating: 0, count: targets.count)
    while number - first < cases, ContinuousClock.now < end {
      CrashReport.begin(number, of: seed)
      var random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ number)
      let turn = Int(number % UInt64(targets.count))
      let input = targets[turn].makeInput(&random)
      if verbose { print("case \(number): \(input.description)") }
      if let finding = targets[turn].finding(in: input) {
        print("casefuzz: \(finding)\n  case \(number): \(input.description)\n  again: casefuzz --seed \(seed) --first \(number) --cases 1")
        throw ExitCode.failure
      }
      tried[turn] += 1
      number += 1
    }
    let told = zip(targets, tried).map { "\($1) \($0.name)" }.joined(separator: ", ")
    print("casefuzz: seed \(seed), cases \(first)..<\(number): \(told); \(targets.map(\.summary).joined(separator: ", ")); nothing found")
  }
}
