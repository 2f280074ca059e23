import CaseTestSupport

/// The databases that Python brings: they are asked again and again in one process, which has made its tables before.
struct PeerDriver: Sendable {
  /// What the script calls it.
  let name: String
  let subject: String

  /// The words for a question; `nil` where it has none.
  let words: @Sendable (Question) -> String?

  static let all = [
    PeerDriver(name: "sqlite3", subject: "sqlite3 (Python)") { $0.sqlite },
    PeerDriver(name: "fts5", subject: "sqlite3 FTS5 (Python)") { $0.fts5 },
    PeerDriver(name: "duckdb", subject: "duckdb (Python)") { $0.duckdb },
  ]

  static var script: String { "\(CatalogueFolders.repository)/Tests/Benchmarks/peers.py" }

  struct Result {
    /// Until all could be asked; `nil` where the time was up before.
    let prepared: Duration?
    let residentBytes: Double?

    /// By the questions' places.
    let times: [Int: [Duration]]
    let answers: [Int: [String]]
    let isGivenUp: Bool
  }

  /// Asks questions for so many times each, or for a part of the time that there is.
  func ask(_ questions: [Question], over folder: String, runs: Int, slice: Duration, patience: Duration) throws -> Result {
    let asked = questions.enumerated().compactMap { index, question in
      words(question).map { (index, (question.isWritten ? "csv:" : "") + $0) }
    }
    let command = ["python3", PeerDriver.script, "warm", name, "\(folder)/things.json", "\(runs)", "\(slice / .seconds(1))"]
    let process = try MeasuredProcess.run(command + asked.map(\.1), within: patience)
    guard process.isSuccess || process.isGivenUp else { throw ColdPeer.Failure(subject: subject, question: "all questions") }
    func amount(_ key: String) -> Double? {
      PeerDriver.records(in: process.output).first { $0.first.map(String.init) == key }.flatMap { Double($0[1]) }
    }
    func placed<Value>(_ values: [Int: Value]) -> [Int: Value] {
      Dictionary(uniqueKeysWithValues: values.compactMap { place, value in asked.indices.contains(place) ? (asked[place].0, value) : nil })
    }
    return Result(
      prepared: amount("prepared").map { .seconds($0) }, residentBytes: amount("memory").map { $0 * 1024 },
      times: placed(PeerDriver.times(in: process.output)), answers: placed(PeerDriver.answers(in: process.output)),
      isGivenUp: process.isGivenUp)
  }

  private static func records(in output: String) -> [[Substring]] {
    output.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }.filter { $0.count > 1 }
  }

  static func times(in output: String) -> [Int: [Duration]] {
    var times: [Int: [Duration]] = [:]
    for record in records(in: output) where record[0] == "times" {
      if let index = Int(record[1]) { times[index] = record.dropFirst(2).compactMap { Int($0) }.map { .nanoseconds($0) } }
    }
    return times
  }

  static func answers(in output: String) -> [Int: [String]] {
    var answers: [Int: [String]] = [:]
    for record in records(in: output) where record[0] == "answer" && record.count > 2 {
      if let index = Int(record[1]) { answers[index, default: []].append(String(record[2])) }
    }
    return answers
  }
}
