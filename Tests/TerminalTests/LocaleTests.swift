import Testing

extension `In a terminal` {
  @Suite struct `the locale` {
    /// A terminal is one of UTF-8 whatever the environment says; a locale that is not installed is none.
    @Test(arguments: [[:], ["LC_ALL": "C"], ["LC_ALL": "zh_CN.GBK"], ["LANG": "zh_CN.UTF-8"], ["LC_ALL": "POSIX", "LANG": "zh_CN.UTF-8"]])
    func `makes no difference to what is typed`(environment: [String: String]) throws {
      let terminal = try Terminal.example(columns: 21, environment: environment)
      try terminal.type("物流优化é")
      try terminal.press("Left", "Left", "BSpace")
      try terminal.shows(Screen(rows: ["水果> 物流化é"], column: 10, row: 0))
      try terminal.press("Enter")
      try terminal.shows(Screen(rows: ["水果> 物流化é", "read: 物流化é", Terminal.prompt], column: 6, row: 2))
    }

    @Test(arguments: ["dumb", ""])
    func `a terminal that cannot be painted on has plain lines`(type: String) throws {
      let terminal = try Terminal.example(environment: ["TERM": type])
      try terminal.enter("物流")
      #expect(!terminal.sent().contains(0x1B))
      try terminal.press("C-d")
      #expect(try terminal.end() == 0)
    }
  }
}
