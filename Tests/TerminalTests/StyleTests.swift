import Testing

extension `In a terminal` {
  @Suite struct `colour` {
    @Test func `is the prompt's own`() throws {
      let terminal = try Terminal.example()
      try terminal.enter("香蕉")
      #expect(try terminal.styledScreen().hasPrefix("\u{1B}[1m\u{1B}[36m水果> \u{1B}[0m香蕉\nread: 香蕉\n"))
    }

    @Test func `shows the words that the assistant knows`() throws {
      let terminal = try Terminal.example(columns: 21)
      try terminal.type("buy 香蕉 sell 香蕉")
      try terminal.shows(Screen([Terminal.prompt + "buy 香蕉 sell 香蕉"], columns: 21))
      let screen = try terminal.styledScreen()
      #expect(screen.contains("\u{1B}[34mbuy\u{1B}[0m 香蕉"), "\(screen.debugDescription)")
    }

    @Test func `is left out where nobody wants it, but what is unknown stays underlined`() throws {
      let terminal = try Terminal.casebook("--quiet", environment: ["NO_COLOR": "1"])
      try terminal.type("find caes")
      try terminal.shows("find caes")
      #expect(try terminal.styledScreen().hasPrefix("\u{1B}[1mcasebook> \u{1B}[0mfind \u{1B}[4mcaes"))
    }
  }
}
