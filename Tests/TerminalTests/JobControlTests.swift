import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `a shell with job control` {
    @Test func `stops the program with Ctrl-Z and brings its line back`() throws {
      let terminal = try Terminal(["bash", "--norc", "--noprofile", "-i"], columns: 41, environment: ["PS1": "$ "])
      try terminal.shows(Screen(["$ "], columns: 41))
      try terminal.type("stty -g > before; PATH=\(BuiltPrograms.folder):$PATH; clear")
      try terminal.press("Enter")
      _ = try terminal.line(of: "before")
      try terminal.shows(Screen(["$ "], columns: 41))
      try terminal.type("lineexample")
      try terminal.press("Enter")
      try terminal.shows(Screen(["$ lineexample", Terminal.prompt], columns: 41))
      let text = "跨境物流优化与数字贸易便利化合作案例汇编"
      try terminal.type(text)
      try terminal.shows(Screen(["$ lineexample", Terminal.prompt + text], columns: 41))
      try terminal.press("C-z")
      try terminal.shows("Stopped")
      try terminal.leavesPastesAlone(before: "Stopped")
      try terminal.type("stty -g > between; clear")
      try terminal.press("Enter")
      #expect(try terminal.line(of: "between") == terminal.line(of: "before"))
      try terminal.shows(Screen(["$ "], columns: 41))
      try terminal.type("fg")
      try terminal.press("Enter")
      try terminal.shows(Screen(["$ fg", "lineexample", Terminal.prompt + text], columns: 41))
      try terminal.type("！")
      try terminal.press("Enter")
      try terminal.shows("read: ")
      try terminal.press("C-d")
      try terminal.type("stty -g > after")
      try terminal.press("Enter")
      #expect(try terminal.line(of: "after") == terminal.line(of: "before"))
    }
  }
}
