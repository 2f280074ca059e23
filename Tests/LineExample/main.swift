import Glibc
import LineEditing

/// Knows some fruits and how many there are of each.
struct Fruits: LineAssistant {
  let stock = [("苹果", 12), ("苹果干", 3), ("香蕉", 7), ("橙子", 9)]

  func completions(of line: String, cursor: Int) -> Completions {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let word = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let candidates = stock.filter { $0.0.hasPrefix(word) }.map { Candidate(text: $0, note: "\($1)", appendsSpace: true) }
    return Completions(replaced: cursor - word.utf8.count..<cursor, candidates: candidates)
  }

  func styles(of line: String, cursor: Int?) -> [StyledRange] {
    line.hasPrefix("buy ") ? [StyledRange(0..<3, style: "1;34")] : []
  }

  func isWorthHinting(_ line: String) -> Bool { true }

  func isUnfinished(_ line: String) -> Bool { line.hasSuffix(",") }
}

var editor = LineEditor(
  program: "lineexample", terminalType: getenv("TERM").map { String(cString: $0) },
  appearance: Appearance(promptStyle: "1;36", searchPrompt: "查找: "),
  history: CommandLine.arguments.dropFirst().first.map { History(path: $0) } ?? History())
if let problem = editor.history.problem { print("history:", problem) }

reading: while true {
  switch editor.readLine(prompt: "水果> ", assistant: Fruits()) {
  case .line(let line):
    do { try editor.remember(line) } catch { print("history:", error) }
    print("read:", line)
  case .interrupted: continue
  case .end: break reading
  }
}
