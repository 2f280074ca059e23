import Testing

extension `In a terminal` {
  @Suite struct `another width` {
    @Test(arguments: [[80, 40, 21, 10, 80], [21, 80, 21], [10, 11, 10]])
    func `has the line painted anew`(widths: [Int]) throws {
      let terminal = try Terminal.example(columns: widths[0])
      var text = "跨境物流优化与数字贸易便利化合作案例汇编"
      try terminal.type(text)
      try terminal.shows(Screen([Terminal.prompt + text], columns: widths[0]))
      for columns in widths.dropFirst() {
        try terminal.resize(columns: columns)
        // The terminal folds the line by itself: only a key more shows what the program made of it.
        try terminal.type("页")
        text += "页"
        try terminal.shows(Screen([Terminal.prompt + text], columns: columns))
      }
      try terminal.press("Enter")
      let columns = widths.last ?? 80
      try terminal.shows(Screen([Terminal.prompt + text, "read: " + text, Terminal.prompt], columns: columns))
    }
  }
}
