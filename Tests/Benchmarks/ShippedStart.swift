import CaseCatalogue
import CaseTestSupport

/// From the start of a process to its first answer, over all files of the shipped catalogue.
struct ShippedStart {
  private let question: Question
  private let others: [ColdPeer]

  /// - Parameter catalogue: The shipped one.
  init(_ catalogue: Catalogue, beside peers: Peers) {
    let paths = catalogue.schema.kinds.compactMap(\.file).map { "\(catalogue.folder)/\($0)" }
    let cases = "\(catalogue.folder)/cases.json"
    // Every file is read, as this program does; the first column is the answer.
    func columns(_ reader: String) -> String {
      paths.filter { $0 != cases }.map { "(select count(*) from \(reader)('\(ColdPeer.quoted($0))'))" }.joined(separator: ", ")
    }
    let contents = columns("json_each(readfile").replacing("')", with: "'))")
    question = Question(
      name: "shipped catalogue, cold: count", statement: "count case where country=UZ",
      sqlite: """
        select (select count(*) from json_each(readfile('\(ColdPeer.quoted(cases))')) as record
          where exists (select 1 from json_each(record.value, '$.country') as country where country.value = 'UZ')), \(contents)
        """,
      duckdb: """
        select (select count(*) from read_json('\(ColdPeer.quoted(cases))') where list_contains(country, 'UZ')), \(columns("read_json"))
        """,
      jq: #"[inputs | select(input_filename | endswith("/cases.json")) | .[] | select(.country // [] | index("UZ"))] | length"#,
      goal: .milliseconds(10))
    let firstColumn: @Sendable (String) -> [String] = { $0.lines.map { String($0.prefix { $0 != "," }) } }
    others =
      (peers.hasSQLite ? [ColdPeer(subject: "sqlite3", command: { ["sqlite3", "-csv", ":memory:", $0.sqlite] }, rows: firstColumn)] : [])
      + (peers.hasDuckDB
        ? [ColdPeer(subject: "duckdb", command: { ["duckdb", "-csv", "-noheader", "-c", $0.duckdb] }, rows: firstColumn)] : [])
      + (peers.hasDuckDBModule && !peers.hasDuckDB ? [ColdPeer.duckdbModule(firstColumn: firstColumn)] : [])
      + (peers.hasJQ ? [ColdPeer(subject: "jq", command: { question in question.jq.map { ["jq", "-n", $0] + paths } })] : [])
  }

  func measure(program: String, runs: Int, slice: Duration, patience: Duration, into report: inout Report, answers: inout AnswerBook) throws
  {
    for peer in [.casebook(at: program, over: CatalogueFolders.shipped)] + others {
      guard let (measured, rows) = try peer.measure(question, runs: runs, slice: slice, patience: patience) else { continue }
      var time = measured
      if peer.subject == Report.ownSubject { time.goal = .half(question.goal) }
      report.add(question.name, time)
      if time.summary != nil { answers.add(rows, by: peer.subject, to: question.name) }
    }
  }
}
