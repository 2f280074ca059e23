import CaseTestSupport

/// What is installed of that which this program is measured beside.
struct Peers {
  /// Each with its version, or that it is missing.
  let remarks: [String]

  let hasSQLite, hasDuckDB, hasJQ, hasSQLiteModule, hasDuckDBModule: Bool

  static func installed() -> Peers {
    let programs = ["sqlite3", "duckdb", "jq"].map { ($0, version([$0, "--version"])) }
    let modules = ["sqlite3", "duckdb"].map { ($0, version(["python3", PeerDriver.script, "version", $0])) }
    let remarks =
      programs.map { "\($0): \($1 ?? "not installed")" } + modules.map { "\($0) of Python: \($1 ?? "not installed")" }
    return Peers(
      remarks: remarks, hasSQLite: programs[0].1 != nil, hasDuckDB: programs[1].1 != nil, hasJQ: programs[2].1 != nil,
      hasSQLiteModule: modules[0].1 != nil, hasDuckDBModule: modules[1].1 != nil)
  }

  /// The first word with a digit that a program says of itself; `nil` where it does not run.
  static func version(_ command: [String]) -> String? {
    guard let process = try? MeasuredProcess.run(command, within: .seconds(20)), process.isSuccess else { return nil }
    let words = process.output.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "," } }
    return words.first { $0.contains { $0.isNumber } }
  }

  func cold(over folder: String) -> [ColdPeer] {
    (hasSQLite ? [.sqlite(over: folder)] : []) + (hasDuckDB ? [.duckdb(over: folder)] : [])
      + (hasDuckDBModule && !hasDuckDB ? [.duckdbModule(over: folder)] : []) + (hasJQ ? [.jq(over: folder)] : [])
  }

  var drivers: [PeerDriver] { PeerDriver.all.filter { $0.name == "duckdb" ? hasDuckDBModule : hasSQLiteModule } }
}
