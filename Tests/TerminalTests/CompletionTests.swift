import CaseTestSupport
import Testing

extension `In a terminal` {
  @Suite struct `Tab` {
    @Test(arguments: [21, 40, 80])
    func `completes and shows the candidates at once, walks through them and takes them away`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("buy 苹")
      try terminal.press("Tab")
      try terminal.shows(Terminal.prompt + "buy 苹果")
      try terminal.waits(for: "two candidates with their numbers") {
        let panel = try terminal.screen().rows.dropFirst()
        return panel.count == 2 && panel.contains { $0.hasPrefix(" 苹果 ") && $0.hasSuffix("12") }
          && panel.contains { $0.hasPrefix(" 苹果干 ") && $0.hasSuffix(" 3") }
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

    @Test func `marks what was typed, also without colour`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy 苹")
      try terminal.press("Tab")
      try terminal.shows(" 苹果干")
      #expect(try terminal.styledScreen().contains("\u{1B}[1;4m苹果\u{1B}[0m"))
    }
  }

  @Suite struct `While candidates are shown` {
    /// The rows of the panel.
    private static func panel(_ terminal: Terminal) throws -> [String] { Array(try terminal.screen().rows.dropFirst()) }

    private static func shows(_ terminal: Terminal, _ line: String, _ count: Int, _ location: SourceLocation = #_sourceLocation) throws {
      try terminal.waits(for: "\(line) with \(count) rows below it", location) {
        let rows = try terminal.screen().rows
        return rows.first == Terminal.prompt + line && rows.count == count + 1
      }
    }

    @Test(arguments: [40, 80])
    func `typing narrows them, and Backspace widens`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("buy ")
      try terminal.press("Tab")
      try Self.shows(terminal, "buy", 5)
      try terminal.type("苹")
      try Self.shows(terminal, "buy 苹", 2)
      try terminal.paste("果干")
      try Self.shows(terminal, "buy 苹果干", 1)
      try terminal.press("BSpace")
      try Self.shows(terminal, "buy 苹果", 2)
      try terminal.press("BSpace", "BSpace")
      try Self.shows(terminal, "buy", 5)
      try terminal.press("BSpace")
      try terminal.shows(Screen([Terminal.prompt + "buy"], columns: columns))
    }

    @Test func `the only one that is left is taken by Tab`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy ")
      try terminal.press("Tab")
      try Self.shows(terminal, "buy", 5)
      try terminal.type("香")
      try Self.shows(terminal, "buy 香", 1)
      try terminal.press("Tab")
      try terminal.shows(Screen([Terminal.prompt + "buy 香蕉 "], columns: 80))
    }

    @Test func `what leaves none closes them and stays`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy ")
      try terminal.press("Tab")
      try Self.shows(terminal, "buy", 5)
      try terminal.type("x")
      try terminal.shows(Screen([Terminal.prompt + "buy x"], columns: 80))
    }

    @Test(arguments: [21, 40, 80])
    func `Enter takes the chosen one and does not enter the line`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("buy ")
      try terminal.press("Tab", "Down", "Down", "Enter")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果干 "], columns: columns))
      try terminal.press("Enter")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果干 ", "read: buy 苹果干 ", Terminal.prompt], columns: columns))
    }

    @Test func `Enter enters the line where what is typed is whole, and only the line stays`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy 苹")
      try terminal.press("Tab", "Enter")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果", "read: buy 苹果", Terminal.prompt], columns: 80))
    }

    @Test func `a character takes the chosen one and comes behind it`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy ")
      try terminal.press("Tab", "Up", "Up")
      try terminal.type("或")
      try terminal.shows(Screen([Terminal.prompt + "buy 橙子 或"], columns: 80))
      try terminal.press("Space", "Tab", "Tab", "Space")
      try terminal.shows(Screen([Terminal.prompt + "buy 橙子 或 苹果 "], columns: 80))
    }

    @Test(arguments: ["C-c", "C-g", "Escape"])
    func `a key closes them and brings back what was typed, and the line is left by the next Ctrl-C`(key: String) throws {
      let terminal = try Terminal.example()
      try terminal.type("buy 苹")
      try terminal.press("Tab", "Tab", "Tab")
      try terminal.shows(">苹果干")
      try terminal.press(key)
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果"], columns: 80))
      try terminal.press("C-c")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果^C", Terminal.prompt], columns: 80))
    }

    @Test func `Alt and a letter closes them and moves by a word`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy 苹")
      try terminal.press("Tab")
      try terminal.shows(" 苹果干")
      try terminal.press("M-b")
      try terminal.type("x")
      try terminal.shows(Screen([Terminal.prompt + "buy x苹果"], columns: 80, cursor: Terminal.prompt.count + 5))
    }

    @Test(arguments: [(21, "25–48 / 82", "#25"), (40, "57–82 / 82", "#57")])
    func `PageDown shows the next page, PageUp the one before`(columns: Int, place: String, chosen: String) throws {
      let terminal = try Terminal.example(columns: columns)
      try terminal.type("#")
      try terminal.press("Tab")
      try terminal.shows(" 1–")
      try terminal.press("PageDown")
      try terminal.shows(place)
      try terminal.shows(Terminal.prompt + chosen)
      try terminal.press("PageUp")
      try terminal.shows(Terminal.prompt + "#1")
      try terminal.shows(" 1–")
      try terminal.press("Right", "Down")
      try terminal.shows(">#10")
      try terminal.press("Left")
      try terminal.shows(">#2")
      try terminal.press("Escape")
      try terminal.shows(Screen([Terminal.prompt + "#"], columns: columns))
    }

    @Test func `a key to the side moves the cursor where there is one column`() throws {
      let terminal = try Terminal.example()
      try terminal.type("buy 苹")
      try terminal.press("Tab")
      try terminal.shows(" 苹果干")
      try terminal.press("Left")
      try terminal.shows(Screen([Terminal.prompt + "buy 苹果"], columns: 80, cursor: Terminal.prompt.count + 5))
    }

    @Test(arguments: [21, 40, 80])
    func `at the bottom of the screen they push it up, and leave no trace`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      for _ in 0..<5 { try terminal.enter("香蕉") }
      for _ in 0..<6 { try terminal.press("Enter") }
      let prompt = String(Terminal.prompt.dropLast())
      try terminal.waits(for: "the last prompt") { try terminal.screen().rows.suffix(3) == [prompt, "read:", prompt] }
      let line = String(repeating: "苹果 ", count: 6)
      try terminal.type(line + "#")
      try terminal.press("Tab", "PageDown", "PageUp", "Up")
      try terminal.shows(">#82")
      try terminal.press("Escape")
      try terminal.waits(for: "the line and nothing below it") {
        let screen = try terminal.screen()
        return !screen.rows.contains { $0.contains("#1") || $0.contains("/ 82") || $0.contains(">#") } && screen.rows.last?.last == "#"
      }
      try terminal.press("C-u")
      try terminal.waits(for: "the prompt again") { try terminal.screen().rows.last == prompt }
    }

    @Test func `a resize lays them out anew`() throws {
      let terminal = try Terminal.example()
      try terminal.type("#")
      try terminal.press("Tab")
      try terminal.shows(" #82")
      try terminal.resize(columns: 40)
      try terminal.shows(" 1–56 / 82")
      try terminal.press("Escape")
      try terminal.shows(Screen([Terminal.prompt + "#"], columns: 40))
    }

    @Test func `Ctrl-Z leaves the line alone on the screen, and they come back with it`() throws {
      let terminal = try Terminal(["bash", "--norc", "--noprofile", "-i"], columns: 41, environment: ["PS1": "$ "])
      try terminal.type("PATH=\(BuiltPrograms.folder):$PATH; clear; lineexample")
      try terminal.press("Enter")
      try terminal.shows(Screen([Terminal.prompt], columns: 41))
      try terminal.type("buy 苹")
      try terminal.press("Tab")
      try terminal.shows(" 苹果干")
      try terminal.press("C-z")
      try terminal.shows("Stopped")
      #expect(try !terminal.screen().rows.contains { $0.contains("苹果干") })
      try terminal.type("clear; fg")
      try terminal.press("Enter")
      try terminal.shows(" 苹果干")
      try terminal.press("Enter")
      try terminal.shows("read: buy 苹果")
    }

    @Test func `vi's insertion knows the same keys`() throws {
      let terminal = try Terminal.casebook("--quiet", settings: "bind -v\n")
      try terminal.type("se")
      try terminal.press("Tab")
      try terminal.waits(for: "candidates") { try terminal.screen().rows.count > 1 }
      let rows = try terminal.screen().rows
      try terminal.type("t")
      try terminal.waits(for: "fewer candidates, or none") { try terminal.screen().rows != rows }
      try terminal.press("C-u")
      try terminal.shows(Screen(["casebook> "], columns: 80))
    }
  }
}
