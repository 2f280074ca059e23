import Testing

extension `In a terminal` {
  @Suite struct `Tab` {
    @Test(arguments: [21, 41, 80])
    func `shows the candidates below the line, walks through them and takes them away`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("buy 苹")
      try terminal.press("Tab")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果"], columns: columns))
      try terminal.press("Tab")
      try terminal.waits(for: "two candidates with their numbers") {
        let panel = try terminal.screen().rows.dropFirst().joined(separator: " ")
        return panel.contains("苹果") && panel.contains("12") && panel.contains("苹果干") && panel.contains(" 3")
      }
      try terminal.press("Tab", "Tab")
      try terminal.shows(">苹果干")
      try terminal.shows(Terminal.prompt + "buy 苹果干")
      try terminal.press("Escape")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果"], columns: columns))
      try terminal.type("干")
      try terminal.press("Tab")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果干 "], columns: columns))
    }
  }
}
