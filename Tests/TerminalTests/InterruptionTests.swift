import Testing

extension `In a terminal` {
  @Suite struct `Ctrl-C` {
    private static let given = "买苹果"

    @Test(arguments: [21, 80])
    func `gives a new prompt`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      let text = String(repeating: Self.given, count: 6)
      try terminal.type(text)
      try terminal.shows(Screen([Terminal.prompt + text], columns: columns))
      try terminal.press("Home", "C-c")
      try terminal.shows(Screen([Terminal.prompt + text + "^C", Terminal.prompt], columns: columns))
      try Self.reads(in: terminal)
    }

    /// libedit reports it as the end of input there.
    @Test func `gives a new prompt in a quoted insert`() throws {
      let terminal = try Terminal.example()
      try terminal.type(Self.given)
      try terminal.press("C-v", "C-c")
      try terminal.shows(Screen([Terminal.prompt + Self.given + "^C", Terminal.prompt], columns: 80))
      try Self.reads(in: terminal)
    }

    @Test func `gives a new prompt in a search`() throws {
      let terminal = try Terminal.example()
      try terminal.type(Self.given)
      try terminal.press("C-r")
      try terminal.shows("查找:")
      try terminal.press("C-c")
      try terminal.shows(Screen([Terminal.prompt + Self.given + "^C", Terminal.prompt], columns: 80))
      try Self.reads(in: terminal)
    }

    @Test func `closes candidates first, and gives a new prompt then`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy 苹")
      try terminal.press("Tab", "Tab")
      try terminal.shows("苹果干")
      try terminal.press("C-c")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果"], columns: 80))
      try terminal.press("C-c")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果^C", Terminal.prompt], columns: 80))
      try Self.reads(in: terminal)
    }

    @Test func `leaves what was typed behind it`() throws {
      let terminal = try Terminal.example()
      try terminal.send(Array("x\u{3}香蕉\r".utf8))
      try terminal.shows(Screen([Terminal.prompt + "x^C", Terminal.prompt + "香蕉", "read: 香蕉", Terminal.prompt], columns: 80))
    }

    /// The next line is read as if nothing had been.
    private static func reads(in terminal: Terminal) throws {
      try terminal.type("香蕉")
      try terminal.press("Enter")
      try terminal.shows("read: 香蕉")
      try terminal.press("C-d")
      #expect(try terminal.end() == 0)
    }
  }
}
