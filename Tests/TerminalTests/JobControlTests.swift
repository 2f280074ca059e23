import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `a shell with job control` {
    @Test func `stops the program with Ctrl-Z and brings its line back`() async throws {
      let terminal = try Terminal(["bash", "--norc", "--noprofile", "-i"], columns: 41, environment: ["PS1": "$ "])
      try await terminal.shows(Screen(["$ "], columns: 41))
      try terminal.type("stty -g > before; PATH=\(BuiltPrograms.folder):$PATH; clear")
      try terminal.press("Enter")
      _ = try await terminal.line(of: "before")
      try await terminal.shows(Screen(["$ "], columns: 41))
      try terminal.type("lineexample")
      try terminal.press("Enter")
      try await terminal.shows(Screen(["$ lineexample", Terminal.prompt], columns: 41))
      let text = "跨境物流优化与数字贸易便利化合作案例汇编"
      try terminal.type(text)
      try await terminal.shows(Screen(["$ lineexample", Terminal.prompt + text], columns: 41))
      try terminal.press("C-z")
      try await terminal.shows("Stopped")
      #expect(terminal.pastesAreBracketed(before: "Stopped") == false)
      try terminal.type("stty -g > between; clear")
      try terminal.press("Enter")
      #expect(try await terminal.line(of: "between") == terminal.line(of: "before"))
      try await terminal.shows(Screen(["$ "], columns: 41))
      try terminal.type("fg")
      try terminal.press("Enter")
      try await terminal.shows(Screen(["$ fg", "lineexample", Terminal.prompt + text], columns: 41))
      try terminal.type("！")
      try terminal.press("Enter")
      try await terminal.shows("read: ")
      try terminal.press("C-d")
      try terminal.type("stty -g > after")
      try terminal.press("Enter")
      #expect(try await terminal.line(of: "after") == terminal.line(of: "before"))
    }
  }
}
