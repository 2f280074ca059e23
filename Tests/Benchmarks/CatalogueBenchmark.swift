import CaseCatalogue
import CaseEngine

/// All that is measured over one generated catalogue.
struct CatalogueBenchmark {
  let folder: String
  let runs: Int

  /// For each subject and all that it is asked.
  let patience: Duration
  let peers: Peers

  /// How often an open catalogue is asked, for each time that a process is started.
  private static let warmth = 10

  /// A part of the patience that one of the questions may take.
  private var slice: Duration { patience / (3 * Question.all.count) }

  /// What it takes from the start of a process to the answer.
  func measureCold(program: String, things: Int, into report: inout Report, answers: inout AnswerBook) throws {
    let (own, others) = ([ColdPeer.casebook(at: program, over: folder)], peers.cold(over: folder))
    var tired: Set<String> = []
    for question in Question.all where question.jq != nil {
      let name = "\(things), cold: \(question.name)"
      for peer in own + others {
        if tired.contains(peer.subject) {
          report.add(name, Measurement(subject: peer.subject, note: "not asked: it was given up before"))
          continue
        }
        guard let (time, rows) = try peer.measure(question, runs: runs, slice: slice, patience: patience) else { continue }
        report.add(name, time)
        guard time.summary != nil else {
          tired.insert(peer.subject)
          continue
        }
        answers.add(rows, by: peer.subject, to: "\(things), \(question.name)")
      }
    }
    // What takes the memory is to read the files.
    guard let question = Question.all.first else { return }
    for peer in own + others where !tired.contains(peer.subject) {
      guard let peak = try peer.peak(question, patience: patience) else { continue }
      report.add("\(things), cold: most memory", peak)
    }
  }

  /// What it takes inside the program, where the catalogue is open.
  func measureWarm(things: Int, into report: inout Report, answers: inout AnswerBook) throws {
    try Opening(folder: folder).measure(runs: runs, slice: slice, patience: patience, things: things, into: &report)
    let results = try peers.drivers.map { driver in
      let result = try driver.ask(Question.all, over: folder, runs: runs * CatalogueBenchmark.warmth, slice: slice, patience: patience)
      let note = result.isGivenUp ? "given up after \(patience)" : ""
      report.add("\(things): opened", Measurement(subject: driver.subject, durations: result.prepared.map { [$0] } ?? [], note: note))
      if let bytes = result.residentBytes {
        report.add("\(things): resident", Measurement(subject: driver.subject, unit: .bytes, amounts: [bytes], note: "with Python"))
      }
      return (driver, result)
    }
    let engine = Engine(try Catalogue.load(folder: folder))
    for (index, question) in Question.all.enumerated() {
      let asking = Asking(
        engine: engine, text: question.statement, runs: runs * CatalogueBenchmark.warmth, patience: slice, isWritten: question.isWritten)
      let timing = try asking.timing()
      let name = "\(things): \(question.name)"
      let goal: Measurement.Goal? = things < 1_000_000 ? nil : .half(question.goal)
      report.add("\(name), first", Measurement(subject: Report.ownSubject, durations: [timing.first]))
      report.add("\(name), second", Measurement(subject: Report.ownSubject, durations: [timing.second]))
      report.add(name, Measurement(subject: Report.ownSubject, durations: timing.further, goal: goal, note: question.statement))
      answers.add(try asking.rows(), by: Report.ownSubject, to: "\(things), \(question.name)")
      for (driver, result) in results where driver.words(question) != nil {
        let times = result.times[index] ?? []
        report.add(name, Measurement(subject: driver.subject, durations: times, note: times.isEmpty ? "given up" : ""))
        if !times.isEmpty { answers.add(result.answers[index] ?? [], by: driver.subject, to: "\(things), \(question.name)") }
      }
    }
  }
}
