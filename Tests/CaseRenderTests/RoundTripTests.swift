import CaseCore
import CaseRender
import CaseTestSupport
import Glibc
import Testing

/// Files read back by other programs, as far as these are installed.
@Suite struct `Other programs` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The cells that a program prints, each as a line of JSON, after it has read a file.
  private func cells(_ format: Format, _ command: [String]) throws -> [String] {
    let text = Renderer(format: format, language: .zh, width: nil, usesColor: false).render(
      Answer(sections: [Section(.table(HostileAnswer.table))]))
    try folder.write(text, to: "file")
    let (status, output) = try ChildProcess.run(
      command + [folder.file("file")],
      environment: `Other programs`.environment(home: folder.path))
    #expect(status == 0, "\(output)")
    return output.split(separator: "\n").map(String.init)
  }

  private static func environment(home: String) -> [String: String] {
    ["PATH": getenv("PATH").map { String(cString: $0) } ?? "", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "HOME": home]
  }

  private static func isInstalled(_ program: String) -> Bool {
    (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// The first column of the nasty table as JSON has it.
  private static let texts = HostileAnswer.texts.map { text in
    "\"" + text.unicodeScalars.map { (0x20...0x7E).contains($0.value) && $0 != "\"" && $0 != "\\" ? String($0) : $0.escaped }.joined()
      + "\""
  }

  @Test(.enabled(if: isInstalled("python3"), "python3 is not installed"), arguments: [Format.csv, .csvWithMark])
  func `read each cell of csv as it was, but for what spreadsheets would run and terminals act on`(format: Format) throws {
    let script = """
      import csv, json, sys
      rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
      assert rows[0][:2] == ["text", "value"], rows[0]
      assert all(len(row) == 3 for row in rows), rows
      for row in rows[1:]: print(json.dumps(row[0]))
      """
    let cells = try cells(format, ["python3", "-c", script])
    #expect(cells.count == HostileAnswer.texts.count)
    for (cell, text) in zip(cells, `Other programs`.texts) where !cell.hasPrefix("\"'") && !HostileTable.isChanged(text) {
      #expect(cell == text)
    }
    let formulas = zip(cells, `Other programs`.texts).filter { $0.0.hasPrefix("\"'") }
    #expect(formulas.count >= 4)
    for (cell, text) in formulas { #expect(cell == "\"'" + text.dropFirst()) }
  }

  @Test(.enabled(if: isInstalled("python3"), "python3 is not installed"), arguments: [Format.json, .jsonl])
  func `read each cell of json as it was`(format: Format) throws {
    let script = """
      import json, sys
      text = open(sys.argv[1], encoding="utf-8").read()
      rows = json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.split("\\n")[:-1]]
      for row in rows: print(json.dumps(row["text"]))
      """
    #expect(try cells(format, ["python3", "-c", script]) == `Other programs`.texts)
  }

  @Test(.enabled(if: isInstalled("jq"), "jq is not installed"), arguments: [Format.json, .jsonl])
  func `such as jq read each cell of json as it was`(format: Format) throws {
    let filter = format == .json ? ".[].text" : ".text"
    #expect(
      try cells(format, ["jq", "-a", filter]).map { $0.replacing("\\u007f", with: "\u{7F}") }
        == `Other programs`.texts.map { $0.replacing("\\u007f", with: "\u{7F}") })
  }

  /// DuckDB as a command or else as a module of Python, up to the query; `nil` where it is neither.
  private static let duckDB: [String]? = {
    if isInstalled("duckdb") { return ["sh", "-c", "duckdb -noheader -list -c \"$0\""] }
    let imported = try? ChildProcess.run(["python3", "-c", "import duckdb"], environment: environment(home: "/"))
    guard imported?.status == 0 else { return nil }
    return ["python3", "-c", "import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall()[0][0])"]
  }()

  @Test(.enabled(if: duckDB != nil, "duckdb is not installed")) func `such as DuckDB read each row of csv`() throws {
    let query = "SELECT count(*) FROM read_csv('\(folder.file("file"))', header = true, all_varchar = true)"
    #expect(try cells(.csv, try #require(`Other programs`.duckDB) + [query]) == ["\(HostileAnswer.texts.count)"])
  }
}

extension HostileTable {
  /// Whether a text, as JSON has it, holds what csv shows by a stand-in.
  static func isChanged(_ text: String) -> Bool {
    ["\\u0000", "\\u001b", "\\u202e", "\\u200f", "\\u2028", "\\r"].contains { text.contains($0) }
  }
}

extension Unicode.Scalar {
  /// As `\\u` escapes of its UTF-16, or the short escapes that JSON has.
  fileprivate var escaped: String {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      return String(self).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }
}
