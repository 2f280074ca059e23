import CaseCatalogue
import CaseCore
import CaseEngine

/// From the Tab key to the candidates, inside the program.
struct TabKey {
  let engine: Engine
  let lines: [TypedLine]

  /// What takes longer is given up, as the program does over large catalogues.
  private let deadline: Duration?

  private static let sampleCount = 2_400
  private static let rounds = 3

  /// - Parameter catalogue: One that no names were asked of yet.
  init(_ catalogue: Catalogue) {
    engine = Engine(catalogue)
    deadline = engine.isLarge ? .milliseconds(Engine.patience) : nil
    lines = LineSample.lines(over: catalogue, count: TabKey.sampleCount)
  }

  private func complete(_ line: String, within time: Duration? = nil) -> Completion {
    var environment = Environment(language: .zh)
    if let time {
      let end = ContinuousClock.now + time
      environment.interruption = Interruption { ContinuousClock.now > end }
    }
    return engine.completions(of: line, cursor: line.utf8.count, in: environment)
  }

  /// What the first Tab after `show` takes, and then the first ones at all other places together: they fold the names that are asked for.
  func measureFirst() -> (show: Measurement, others: Measurement) {
    let show = time("show x")
    let lines = LineSample.first(over: engine.catalogue).map { (text: $0, duration: time($0)) }
    let slowest = lines.max { $0.duration < $1.duration }
    let sum = lines.reduce(Duration.zero) { $0 + $1.duration }
    let note = "\(lines.count) lines together, the slowest: \(slowest?.text ?? "")"
    return (
      Measurement(subject: "casebook", durations: [show], note: "show x"), Measurement(subject: "casebook", durations: [sum], note: note)
    )
  }

  /// What Tab takes behind a line when all names are prepared.
  func measurement(of line: String, runs: Int) -> Measurement {
    _ = time(line)
    return Measurement(subject: "casebook", durations: (0..<runs).map { _ in time(line, within: deadline) }, note: line)
  }

  private func time(_ line: String, within time: Duration? = nil) -> Duration {
    ContinuousClock().measure { _ = complete(line, within: time) }
  }

  /// What a line took: the middle of its rounds, for the machine has other things to do at times.
  struct Timing {
    let line: TypedLine
    let duration: Duration
    let isFruitful: Bool
  }

  /// - Parameter patience: The time after which no further line is begun.
  func timings(patience: Duration) -> [Timing] {
    var durations = [[Duration]](repeating: [], count: lines.count)
    var fruitful: Set<Int> = []
    let start = ContinuousClock.now
    rounds: for round in 0..<TabKey.rounds {
      for (index, line) in lines.enumerated() {
        if ContinuousClock.now - start > patience { break rounds }
        var completion: Completion?
        durations[index].append(ContinuousClock().measure { completion = complete(line.text, within: deadline) })
        if round == 0, completion?.candidates.isEmpty == false { fruitful.insert(index) }
      }
    }
    return lines.indices.filter { !durations[$0].isEmpty }.map { index in
      let middle = durations[index].sorted()[durations[index].count / 2]
      return Timing(line: lines[index], duration: middle, isFruitful: fruitful.contains(index))
    }
  }

  /// The measurement of some of the timings, which says what is missing from it.
  func measurement(of timings: [Timing], goal: Duration? = nil) -> Measurement {
    let worst = timings.max { $0.duration < $1.duration }
    let isCut = goal != nil && timings.count < lines.count
    var notes = [isCut ? "only \(timings.count) of \(lines.count) lines: the time was up" : "\(timings.count) lines"]
    notes.append("\(timings.count { $0.isFruitful }) with candidates")
    if let deadline, case let late = timings.count(where: { $0.duration >= deadline }), late > 0 { notes.append("\(late) given up") }
    if let worst { notes.append("the worst: \(worst.line.text)") }
    return Measurement(
      subject: "casebook", durations: timings.map(\.duration), goal: goal.map(Measurement.Goal.nearlyAll),
      note: notes.joined(separator: "; "))
  }
}
