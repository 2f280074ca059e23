import CaseTestSupport
import Glibc

/// A program that answers a question in a process of its own, over the files as they are.
struct ColdPeer {
  let subject: String

  /// What was left out of what is measured.
  var note = ""

  /// The command that answers a question; `nil` where it has no words for it.
  let command: (Question) -> [String]?

  /// The rows of what it prints.
  var rows: (String) -> [String] = { $0.lines.map(String.init) }

  /// The time that it tells of itself; else that of the whole process counts.
  var told: (String) -> Duration? = { _ in nil }

  static func casebook(at program: String, over folder: String) -> ColdPeer {
    ColdPeer(
      subject: Report.ownSubject,
      command: { [program, "--catalog", folder, "--no-init", "--quiet", "--language", "zh", "--format", "csv", "-c", $0.statement] },
      rows: { $0.lines.dropFirst().map(String.init) })
  }

  static func sqlite(over folder: String) -> ColdPeer {
    let file = "readfile('\(quoted(folder))/things.json')"
    let fields = [("id", "id"), ("title", "title.zh"), ("title_en", "title.en"), ("note", "note"), ("region", "region")]
    let columns = fields.map { "json_extract(value, '$.\($0.1)') as \($0.0)" }.joined(separator: ", ")
    let tables = """
      with things as (select key as n, \(columns) from json_each(\(file))),
      crafts as (select craft.value as craft from json_each(\(file)) as thing, json_each(thing.value, '$.craft') as craft)
      """
    return ColdPeer(subject: "sqlite3", command: { ["sqlite3", "-csv", ":memory:", "\(tables) \($0.sqlite)"] })
  }

  static func duckdb(over folder: String) -> ColdPeer {
    let table = "with things as (select *, title.zh as t, title.en as title_en from read_json('\(quoted(folder))/things.json'))"
    return ColdPeer(
      subject: "duckdb",
      command: { ["duckdb", "-csv", "-noheader", "-c", "\(table) \($0.duckdb.replacing("(title,", with: "(t,"))"] })
  }

  static func duckdbModule(over folder: String) -> ColdPeer {
    ColdPeer(
      subject: "duckdb (Python)", note: "without Python's start",
      command: { ["python3", PeerDriver.script, "cold", "duckdb", "\(folder)/things.json", $0.duckdb] },
      rows: { PeerDriver.answers(in: $0)[0] ?? [] }, told: { PeerDriver.times(in: $0)[0]?.first })
  }

  /// One that is asked in words that name the files themselves.
  static func duckdbModule(firstColumn: @escaping (String) -> [String]) -> ColdPeer {
    ColdPeer(
      subject: "duckdb (Python)", note: "without Python's start",
      command: { ["python3", PeerDriver.script, "cold", "duckdb", "", $0.duckdb] },
      rows: { (PeerDriver.answers(in: $0)[0] ?? []).flatMap(firstColumn) }, told: { PeerDriver.times(in: $0)[0]?.first })
  }

  static func jq(over folder: String) -> ColdPeer {
    ColdPeer(subject: "jq", command: { question in question.jq.map { ["jq", "-r", $0, "\(folder)/things.json"] } })
  }

  static func quoted(_ path: String) -> String { path.replacing("'", with: "''") }

  /// What it takes from the start of a process to the end of its answer.
  func measure(_ question: Question, runs: Int, slice: Duration, patience: Duration) throws -> (time: Measurement, rows: [String])? {
    guard let command = command(question) else { return nil }
    var durations: [Duration] = []
    var output = ""
    let end = ContinuousClock.now + slice
    while durations.count < runs, durations.isEmpty || ContinuousClock.now < end {
      let process = try MeasuredProcess.run(command, within: patience)
      guard !process.isGivenUp else { break }
      guard process.isSuccess else { throw Failure(subject: subject, question: question.name) }
      durations.append(told(process.output) ?? process.duration)
      output = process.output
    }
    let note = durations.isEmpty ? "given up after \(patience)" : durations.count < runs ? "\(durations.count) runs" : ""
    let notes = [note, self.note].filter { !$0.isEmpty }.joined(separator: "; ")
    return (Measurement(subject: subject, durations: durations, note: notes), durations.isEmpty ? [] : rows(output))
  }

  /// The most memory that a process has on its way to the answer.
  func peak(_ question: Question, patience: Duration) throws -> Measurement? {
    guard let command = command(question), let peak = try PeakMemory.measure(command, within: patience) else { return nil }
    return Measurement(subject: subject, unit: .bytes, amounts: [peak.bytes], note: peak.isLess ? "at most" : "")
  }

  struct Failure: Error, CustomStringConvertible {
    let subject: String
    let question: String
    var description: String { "\(subject) does not answer: \(question)" }
  }
}
