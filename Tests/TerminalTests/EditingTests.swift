import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `keys` {
    /// What is seen of the prompt's line after each of some keys, `|` where the cursor is.
    private static func seen(_ terminal: Terminal, _ line: String) throws {
      let cursor = line.distance(from: line.startIndex, to: line.firstIndex(of: "|") ?? line.endIndex)
      let shown = Terminal.prompt + line.filter { $0 != "|" }
      try terminal.shows(Screen([shown], columns: 80, cursor: Terminal.prompt.count + cursor))
    }

    @Test func `move by words that end between Chinese and Latin text`() throws {
      let terminal = try Terminal.example()
      try terminal.type("field物流abc 12")
      for (key, line) in [
        ("M-b", "field物流abc |12"), ("M-b", "field物流|abc 12"), ("M-b", "field|物流abc 12"), ("M-f", "field物流|abc 12"),
        ("C-Left", "field|物流abc 12"), ("C-Right", "field物流|abc 12"), ("M-d", "field物流| 12"), ("C-w", "field| 12"),
        ("C-y", "field物流abc| 12"), ("C-e", "field物流abc 12|"), ("C-w", "field物流abc |"), ("C-a", "|field物流abc "), ("C-k", "|"),
        ("C-y", "field物流abc |"),
      ] {
        try terminal.press(key)
        try Self.seen(terminal, line)
      }
    }

    @Test func `undo what they did, change by change`() throws {
      let terminal = try Terminal.example()
      for text in ["苹", "果", " ", "1", "2"] {
        try terminal.type(text)
        try terminal.shows(text)
      }
      try terminal.press("C-w")
      for line in ["苹果 |", "苹果 12|", "苹果 |", "|", "|"] {
        try Self.seen(terminal, line)
        try terminal.press("C-_")
      }
    }

    @Test(arguments: [21, 80]) func `write several lines and move between them`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("苹果,")
      try terminal.press("Enter")
      try terminal.shows(Screen(rows: [Terminal.prompt + "苹果,"], column: 0, row: 1))
      try terminal.type("香蕉")
      try terminal.press("M-Enter")
      try terminal.type("橙")
      let lines = [Terminal.prompt + "苹果,", "香蕉", "橙"]
      try terminal.shows(Screen(lines, columns: columns))
      try terminal.press("Up", "Up")
      try terminal.shows(Screen(rows: lines, column: 8, row: 0))
      try terminal.press("Down", "C-k")
      try terminal.shows(Screen(rows: [lines[0], "香", "橙"], column: 2, row: 1))
      try terminal.press("Enter")
      let read = [lines[0], "香", "橙", "read: 苹果,", "香", "橙"]
      try terminal.shows(Screen(read + [Terminal.prompt], columns: columns))
      try terminal.press("Up")
      try terminal.shows(Screen(read + [lines[0], "香", "橙"], columns: columns))
    }

    @Test func `enter what is unfinished after an empty line`() throws {
      let terminal = try Terminal.example()
      try terminal.type("苹果,")
      try terminal.press("Enter", "Enter")
      try terminal.shows("read: 苹果,")
    }

    @Test func `take the hint, whole or by words, or pass it over`() throws {
      let terminal = try Terminal.example()
      try terminal.enter("buy 苹果 12")
      let above = [Terminal.prompt + "buy 苹果 12", "read: buy 苹果 12"]
      try terminal.type("bu")
      let hinted = Screen(above + [Terminal.prompt + "buy 苹果 12"], columns: 80, cursor: Terminal.prompt.count + 2)
      try terminal.shows(hinted)
      #expect(try terminal.styledScreen().contains("\u{1B}[2my 苹果 12"))
      try terminal.press("C-Right", "C-Right")
      try terminal.shows(Screen(above + [Terminal.prompt + "buy 苹果 12"], columns: 80, cursor: Terminal.prompt.count + 6))
      try terminal.press("BSpace")
      try terminal.shows(Screen(above + [Terminal.prompt + "buy 苹果 12"], columns: 80, cursor: Terminal.prompt.count + 5))
      try terminal.press("Enter")
      let passed = above + [Terminal.prompt + "buy 苹", "read: buy 苹"]
      try terminal.shows(Screen(passed + [Terminal.prompt], columns: 80))
      try terminal.type("buy 苹果")
      try terminal.press("Right", "Enter")
      try terminal.shows(Screen(passed + above + [Terminal.prompt], columns: 80))
    }

    @Test func `of vi are those of vi`() throws {
      let terminal = try Terminal.casebook("--quiet", settings: "bind -v\n")
      func sees(_ line: String, at column: Int) throws {
        try terminal.shows(Screen(rows: ["casebook> " + line], column: 10 + column, row: 0))
      }
      try terminal.type("find 物流 abc")
      try sees("find 物流 abc", at: 13)
      try terminal.press("Escape")
      try sees("find 物流 abc", at: 12)
      for (keys, line, column) in [
        ("b", "find 物流 abc", 10), ("dw", "find 物流", 9), ("u", "find 物流 abc", 10), ("0", "find 物流 abc", 0),
        ("x", "ind 物流 abc", 0), ("A。", "ind 物流 abc。", 14),
      ] {
        try terminal.type(keys)
        try sees(line, at: column)
      }
    }

    @Test func `open another editor, whose text comes back to be entered`() throws {
      let terminal = try Terminal.casebook("--quiet", environment: ["VISUAL": "sh edit"]) {
        try $0.write("printf 'count case,\\ngood # %s\\n\\n' \"$(cat \"$1\")\" >\"$1\"\n", to: "edit")
      }
      try terminal.type("物流")
      try terminal.press("C-x", "C-e")
      try terminal.shows("     ...> good # 物流")
      try terminal.press("C-c")
      try terminal.shows("good # 物流^C")
    }

    @Test func `of vi do nothing where there is nothing`() throws {
      let terminal = try Terminal.casebook("--quiet", settings: "bind -v\n")
      try terminal.press("Escape")
      for keys in ["$", "x", "$", "C", "abc"] { try terminal.type(keys) }
      try terminal.shows(Screen(rows: ["casebook> abc"], column: 13, row: 0))
    }

    @Test func `that need nobody to think of them work whatever the user's settings reset`() throws {
      let terminal = try Terminal.casebook("--quiet", settings: "bind -e\n")
      try terminal.paste("count\ncase")
      try terminal.shows("     ...> case")
      try terminal.press("Up")
      try terminal.waits(for: "the cursor in the first line") { try terminal.screen().row == 0 }
      try terminal.press("C-c")
      try terminal.type("find cas")
      try terminal.press("Tab")
      try terminal.shows("casebook> find case")
    }

    @Test func `that mean nothing here do nothing`() throws {
      let terminal = try Terminal.example()
      try terminal.type("苹果")
      try terminal.press("C-s")
      try terminal.send([0])
      try terminal.press("M-x")
      try terminal.type("干")
      try Self.seen(terminal, "苹果干|")
    }

    @Test func `insert what comes next as it is, a paste as well`() throws {
      let terminal = try Terminal.example()
      try terminal.press("C-v", "C-a", "C-v")
      try terminal.paste("香蕉")
      try terminal.shows(Screen(rows: [Terminal.prompt + "^A香蕉"], column: 12, row: 0))
    }

    @Test func `clear the screen and keep the line`() throws {
      let terminal = try Terminal.example()
      try terminal.enter("苹果")
      try terminal.type("香蕉")
      try terminal.press("Left", "C-l")
      try terminal.shows(Screen([Terminal.prompt + "香蕉"], columns: 80, cursor: Terminal.prompt.count + 1))
    }
  }
}
