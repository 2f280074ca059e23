import CaseTestSupport
import Glibc
import Testing

extension `In a terminal` {
  @Suite struct `casebook` {
    private static let prompt = "casebook> "

    @Test(arguments: [41, 80])
    func `answers a question that is typed in Chinese`(columns: Int) throws {
      let terminal = try Terminal.casebook("--quiet", columns: columns)
      let question = "计数案例其中国家=乌兹别克斯坦且领域=物流"
      try terminal.type(question)
      try terminal.shows(Screen([Self.prompt + question], columns: columns))
      try terminal.press("Enter")
      try terminal.waits(for: "the answer and a prompt below it") {
        let rows = try terminal.screen().rows
        return rows.contains("数量") && rows.last == "casebook>"
      }
    }

    @Test(arguments: [21, 41, 80])
    func `completes the data in place`(columns: Int) throws {
      let terminal = try Terminal.casebook("--quiet", columns: columns)
      let question = Self.prompt + "find case where country=UZ and field="
      try terminal.type("find case where country=UZ and field=物")
      try terminal.press("Tab")
      try terminal.shows(Screen([question + "跨境物流优化 "], columns: columns))
      try terminal.press("BSpace", "BSpace", "Tab")
      try terminal.shows(Screen([question + "跨境物流优化 "], columns: columns))
      try terminal.press("C-c")
      try terminal.shows(Screen([question + "跨境物流优化 ^C", Self.prompt], columns: columns))
    }

    @Test func `fits its answers to the window as it is now`() throws {
      let terminal = try Terminal.casebook("--quiet")
      try terminal.resize(columns: 41)
      try terminal.type("find case limit 3")
      try terminal.press("Enter")
      try terminal.waits(for: "a rule as wide as the window at most") {
        try terminal.screen().rows.contains { $0.hasPrefix("───") && $0.count <= 41 }
      }
    }

    @Test func `ends at Ctrl-D and remembers its lines`() throws {
      let terminal = try Terminal.casebook("--quiet")
      try terminal.type("count case")
      try terminal.press("Enter")
      try terminal.shows("数量")
      try terminal.press("C-d")
      #expect(try terminal.end() == 0)
      #expect(try terminal.line(of: "casebook/history") == "\"count case\"")
    }

    @Test func `says what is unknown while it is typed`() throws {
      let terminal = try Terminal.casebook("--quiet")
      try terminal.type("find case where country=XX and")
      try terminal.shows("country=XX and")
      #expect(try terminal.styledScreen().contains("\u{1B}[4m\u{1B}[31mXX\u{1B}[0m"))
    }

    @Test func `changes keys and widths at once`() throws {
      let terminal = try Terminal.casebook("--quiet")
      for line in ["set editing vi", "set ambiguous wide"] {
        try terminal.type(line)
        try terminal.press("Enter")
        try terminal.waits(for: "a new prompt") { try terminal.screen().rows.last == "casebook>" }
      }
      try terminal.type("αβ物")
      try terminal.waits(for: "the cursor behind the width that was set") { try terminal.screen().column == 16 }
      try terminal.press("Escape")
      try terminal.type("0")
      try terminal.waits(for: "the cursor at the beginning") { try terminal.screen().column == 10 }
    }

    @Test func `asks for the rest of a statement where nothing can be painted`() throws {
      let terminal = try Terminal.casebook("--quiet", environment: ["TERM": "dumb"])
      try terminal.type("count case where (field=物流")
      try terminal.press("Enter")
      try terminal.shows("     ...>")
      try terminal.type("and country=UZ)")
      try terminal.press("Enter")
      try terminal.shows("数量")
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func `ends by the signal that asked it to, and not before it has put all right`(number: Int32)
      throws
    {
      let terminal = try Terminal.casebook("--quiet")
      try terminal.type("count case")
      try terminal.shows("count case")
      try terminal.signal(number)
      #expect(try terminal.end() == 128 + Int(number))
      try terminal.leavesPastesAlone()
    }
  }
}
