import Glibc
import LineEditing

/// Knows some fruits and how many there are of each, and the boxes that they come in.
struct Fruits: LineAssistant {
  let stock = [("苹果", "apple", 12), ("苹果干", "dried apple", 3), ("香蕉", "banana", 7), ("橙子", "orange", 9), ("榴莲", "durian", 0)]

  func completions(of line: String, cursor: Int) -> Completions {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let word = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let fruits = stock.map { Candidate(text: $0, note: $1, count: $2, isFaint: $2 == 0, appendsSpace: true) }
    let boxes = (1...82).map { Candidate(text: "#\($0)", appendsSpace: true) }
    var candidates = (word.hasPrefix("#") ? boxes : fruits).filter { $0.text.hasPrefix(word) }
    for index in candidates.indices { candidates[index].matches = [0..<word.utf8.count] }
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
