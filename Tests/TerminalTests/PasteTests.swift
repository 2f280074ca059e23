import Testing

extension `In a terminal` {
  @Suite struct `a paste` {
    @Test(arguments: [21, 80])
    func `of two lines is one text, which runs on Enter and comes back whole`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      let lines = [Terminal.prompt + "buy 苹果 3", "sell 香蕉"]
      try terminal.paste("buy 苹果\t3\nsell 香蕉")
      try terminal.shows(Screen(lines, columns: columns))
      try terminal.type("！")
      let edited = [lines[0], lines[1] + "！"]
      try terminal.shows(Screen(edited, columns: columns))
      try terminal.press("Enter")
      let answer = ["read: buy 苹果 3", "sell 香蕉！"]
      try terminal.shows(Screen(edited + answer + [Terminal.prompt], columns: columns))
      try terminal.press("Up")
      try terminal.shows(Screen(edited + answer + edited, columns: columns))
    }

    @Test func `that is never closed does not swallow what is typed`() throws {
      let terminal = try Terminal.example()
      try terminal.send(Array("\u{1B}[200~苹果".utf8))
      try terminal.shows(Screen([Terminal.prompt + "苹果"], columns: 80))
      try terminal.type("干")
      try terminal.shows(Screen([Terminal.prompt + "苹果干"], columns: 80))
    }

    @Test func `higher than the screen shows what stands around the cursor`() throws {
      let terminal = try Terminal.example()
      try terminal.paste((1...40).map { "第\($0)行" }.joined(separator: "\n"))
      try terminal.shows(Screen(rows: (27...40).map { "第\($0)行" }, column: 6, row: 13))
      try terminal.press("C-c")
      try terminal.shows(Screen(rows: (28...39).map { "第\($0)行" } + ["第40行^C", Terminal.prompt], column: 6, row: 13))
    }

    @Test func `of a megabyte is painted a few times, however it arrives`() throws {
      let terminal = try Terminal.example()
      let line = "跨境物流优化与数字贸易便利化合作案例汇编\n"
      try terminal.paste(String(repeating: line, count: 1_000_000 / line.utf8.count) + "末尾")
      try terminal.shows("末尾")
      // A screen of it is less than two thousand bytes.
      #expect(terminal.sent().count < 20_000)
      try terminal.type("。")
      try terminal.shows("末尾。")
    }
  }
}
