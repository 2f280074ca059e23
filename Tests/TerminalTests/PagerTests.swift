import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `a pager` {
    /// The query shell with a pager, after a statement whose answer is longer than the screen.
    private func terminal(_ pager: String, _ statement: String = "find case") throws -> Terminal {
      let terminal = try Terminal.casebook("--quiet", environment: ["PAGER": pager, "LESS": "FRX", "LC_ALL": "C.UTF-8"])
      try enter("set quiet off; " + statement, in: terminal)
      return terminal
    }

    private func enter(_ statement: String, in terminal: Terminal) throws {
      try terminal.type(statement)
      try terminal.press("Enter")
    }

    /// The prompt works as before, and so does the terminal when the program has ended.
    private func end(_ terminal: Terminal) throws {
      try terminal.waits(for: "a prompt") { try terminal.screen().rows.last == "casebook>" }
      try enter("count case where field=物流", in: terminal)
      try terminal.shows("  18")
      try enter("quit", in: terminal)
      #expect(try terminal.end() == 0)
    }

    @Test func `shows a long answer in colour, page by page, and Ctrl-C does not end the shell`() throws {
      let terminal = try terminal("")
      try terminal.waits(for: "less at the end of its first page") { try terminal.screen().rows.last == ":" }
      #expect(try terminal.styledScreen().contains("\u{1B}[1m标题"))
      try terminal.press("C-c")
      try terminal.press("G")
      try terminal.shows("(END)")
      try terminal.press("q")
      try terminal.shows("82 行")
      try end(terminal)
    }

    @Test func `is left early, and nothing more is said`() throws {
      let terminal = try terminal("head -n 1", "find all as json")
      try terminal.shows("casebook>")
      try terminal.waits(for: "a row count and a prompt") {
        let rows = try terminal.screen().rows
        return rows.last == "casebook>" && rows.contains("[") && rows.contains { $0.contains(" 行，") }
      }
      try end(terminal)
    }

    @Test func `is not there, and the answer is printed with one note`() throws {
      let terminal = try terminal("no-such-pager -x")
      try terminal.shows("82 行")
      try terminal.waits(for: "a prompt") { try terminal.screen().rows.last == "casebook>" }
      let sent = String(decoding: terminal.sent(), as: UTF8.self)
      #expect(sent.contains("分页程序 no-such-pager -x 不能用，直接显示"))
      #expect(!sent.contains("not found"))
      try end(terminal)
    }

    @Test func `leaves the terminal as it was, even where it is killed`() throws {
      let terminal = try terminal("sh -c 'stty raw -echo </dev/tty; kill -9 $$'")
      try end(terminal)
    }

    @Test func `is not needed where the answer fits`() throws {
      let terminal = try terminal("false", "find case show title limit 3")
      try terminal.shows("3 行")
      try end(terminal)
    }
  }

  @Suite struct `a file that is there` {
    @Test(arguments: [("y", true), ("n", false), ("", false)])
    func `is replaced only by a yes`(answer: String, replaces: Bool) throws {
      let terminal = try Terminal.casebook("--quiet") { try $0.write("mine", to: "a.csv") }
      try terminal.type("set quiet off; count case to a.csv")
      try terminal.press("Enter")
      try terminal.shows("a.csv 已经存在，要覆盖吗？[y/N]")
      try terminal.type(answer)
      try terminal.press("Enter")
      try terminal.shows(replaces ? "已写入 a.csv" : "a.csv 保持原样")
      let text = String(decoding: try TemporaryFolder.read(terminal.folder.file("a.csv")), as: UTF8.self)
      #expect(text == (replaces ? "count\n82\n" : "mine"))
      try terminal.press("C-d")
      #expect(try terminal.end() == 0)
    }

    @Test func `is kept by Ctrl-C and by Ctrl-D, and the shell goes on`() throws {
      let terminal = try Terminal.casebook("--quiet") { try $0.write("mine", to: "a.csv") }
      for key in ["C-c", "C-d"] {
        try terminal.type("set quiet off; count case to a.csv")
        try terminal.press("Enter")
        try terminal.waits(for: "the question") { try terminal.screen().rows.last?.hasPrefix("a.csv 已经存在") == true }
        try terminal.press(key)
        try terminal.waits(for: "a prompt") { try terminal.screen().rows.last == "casebook>" }
      }
      #expect(String(decoding: try TemporaryFolder.read(terminal.folder.file("a.csv")), as: UTF8.self) == "mine")
      try terminal.type("quit")
      try terminal.press("Enter")
      #expect(try terminal.end() == 0)
    }
  }
}
