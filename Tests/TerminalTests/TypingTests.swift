import Testing

extension `In a terminal` {
  @Suite struct `a line` {
    static let chinese = "跨境物流优化与数字贸易便利化合作案例汇编第一卷"

    @Test(arguments: [21, 41, 80])
    func `is shown as it is typed, and folded at the edge`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      var typed = ""
      for piece in [Self.chinese, "abc", "，", Self.chinese] {
        try terminal.type(piece)
        typed += piece
        try terminal.shows(Screen([Terminal.prompt + typed], columns: columns))
      }
    }

    @Test(arguments: [21, 41, 80])
    func `is edited at its beginning when it is folded`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      let text = Self.chinese + Self.chinese
      try terminal.type(text)
      try terminal.press("Home")
      try terminal.shows(Screen([Terminal.prompt + text], columns: columns, cursor: Terminal.prompt.count))
      try terminal.type("中x")
      try terminal.shows(Screen([Terminal.prompt + "中x" + text], columns: columns, cursor: Terminal.prompt.count + 2))
      try terminal.press("End", "Enter")
      try terminal.shows(Screen([Terminal.prompt + "中x" + text, "read: 中x" + text, Terminal.prompt], columns: columns))
    }

    @Test(arguments: [21, 41, 80])
    func `becomes shorter across the edge`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      let text = String(repeating: Self.chinese, count: 3)
      try terminal.type(text)
      for rest in stride(from: text.count, through: 0, by: -7) {
        try terminal.shows(Screen([Terminal.prompt + text.prefix(rest)], columns: columns))
        for _ in 0..<7 { try terminal.press("BSpace") }
      }
      try terminal.shows(Screen([Terminal.prompt], columns: columns))
    }

    /// The prompt takes six cells: with an even number of columns a wide character ends at the edge, with an odd one a cell stays empty.
    @Test(arguments: [20, 21])
    func `has its cursor in the next row when a wide character ends at the edge`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("一二三四五六")
      try terminal.shows(Screen([Terminal.prompt + "一二三四五六"], columns: columns))
      try terminal.type("七")
      try terminal.shows(Screen([Terminal.prompt + "一二三四五六七"], columns: columns))
      try terminal.press("Left")
      try terminal.shows(Screen([Terminal.prompt + "一二三四五六七"], columns: columns, cursor: Terminal.prompt.count + 6))
      try terminal.press("BSpace")
      try terminal.shows(Screen([Terminal.prompt + "一二三四五七"], columns: columns, cursor: Terminal.prompt.count + 5))
    }
  }
}
