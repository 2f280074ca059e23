import CaseTestSupport
import Glibc
import Testing

@Suite struct `A terminal that answers nothing` {
  @Test(arguments: [["lineexample", "水果> "], ["casebook", "casebook> "]])
  func `is asked nothing, and has its prompt all the same`(program: [String]) throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal()
    let child = try terminal.start(
      [BuiltPrograms.path(program[0])],
      environment: ["HOME": folder.path, "TERM": "xterm-256color", "CASEBOOK_CATALOG": CatalogueFolders.shipped])
    let prompt = Array(program[1].utf8)
    var sent = terminal.exchange { $0.ends(in: prompt) }
    #expect(sent.ends(in: prompt))
    // Each of these is answered with something to see.
    for keys in ["\t", "\u{7}", "物流", "\u{1}", "\u{12}", "x", "\u{7}", "\u{1B}[200~a\nb\u{1B}[201~", "\u{C}"] {
      sent += terminal.exchange(Array(keys.utf8)) { !$0.isEmpty }
    }
    // Between two lines the terminal itself would take a Ctrl-D.
    sent += terminal.exchange([3]) { $0.ends(in: prompt) }
    sent += terminal.exchange([4]) { _ in false }
    kill(child.identifier, SIGKILL)
    #expect(child.wait() == 0)
    #expect(questions(in: sent) == [])
  }

  @Test(arguments: [
    "\u{1B}[c", "\u{1B}[>c", "\u{1B}[6n", "\u{1B}[5n", "\u{1B}]11;?\u{7}", "\u{1B}]10;?\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{1B}[?2026$p",
    "\u{5}", "\u{1B}Z",
    "\u{1B}[?u", "\u{1B}[>q", "\u{1B}[18t",
  ])
  func `would be asked by these`(question: String) {
    #expect(questions(in: Array("\u{1B}[1mx\u{1B}]0;title\u{7}\(question)\r\u{1B}[2Cy".utf8)) == [question.debugDescription])
  }

  /// The control sequences that a terminal answers, as far as it is not known that it does not.
  private func questions(in bytes: [UInt8]) -> [String] {
    let silent = /\x1B\[[0-9;?]*[ABCDGHJKhlm]|\x1B\][^\x07\x1B?]*(\x07|\x1B\\)|\x1B[78=>]/
    let speaking = /\x05|\x1B\[[\x20-\x3F]*[\x40-\x7E]|\x1B[\]P][^\x07\x1B]*(\x07|\x1B\\)|\x1B./
    return String(decoding: bytes, as: UTF8.self).matches(of: speaking).map { String($0.0) }.filter { $0.wholeMatch(of: silent) == nil }
      .map(\.debugDescription)
  }
}

extension [UInt8] {
  /// Whether a text comes last but for sequences without letters that only move the cursor or set a style.
  fileprivate func ends(in text: [UInt8]) -> Bool {
    String(decoding: self, as: UTF8.self).replacing(/\x1B\[[0-9;?]*[A-Za-z]|\r/, with: "").utf8.suffix(text.count).elementsEqual(text)
  }
}
