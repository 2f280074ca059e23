import CaseTestSupport
import Glibc
import Testing

extension `In a terminal` {
  @Suite struct `the history` {
    @Test(arguments: [21, 80])
    func `is searched while the match is shown`(columns: Int) throws {
      let terminal = try Terminal.example(columns: columns)
      for line in ["上海苹果", "天津香蕉", "上海橙子"] { try terminal.enter(line) }
      try terminal.press("C-l")
      try terminal.shows(Screen([Terminal.prompt], columns: columns))
      try terminal.press("C-r")
      try terminal.type("上海")
      try terminal.waits(for: "both matches below the search") {
        let screen = try terminal.screen()
        let shown = screen.rows.dropFirst().joined()
        return screen.rows.first == "查找: 上海" && shown.contains(">上海橙子") && shown.contains(" 上海苹果") && !shown.contains("天津")
          && screen.column == 10 && screen.row == 0
      }
      try terminal.press("C-r")
      try terminal.shows(">上海苹果")
      try terminal.press("C-e")
      try terminal.shows(Screen([Terminal.prompt + "上海苹果"], columns: columns))
    }

    @Test func `of two programs on one file loses nothing`() throws {
      let first = try Terminal.example()
      let second = try Terminal.example(history: first.folder.file("history"))
      let lines = (1...6).map { "第\($0)行" }
      for (number, line) in lines.enumerated() { try (number.isMultiple(of: 2) ? first : second).enter(line) }
      #expect(try Self.lines(of: first) == lines.map { "\"\($0)\"" })
    }

    @Test func `of two programs that write at once has every line, each whole`() throws {
      let folder = try TemporaryFolder()
      let script = """
        write() { i=0; while [ $i -lt 40 ]; do echo "$1 $i 跨境物流优化"; i=$((i+1)); done | "$program" "$file" >/dev/null; }
        write 一 & write 二 & wait
        """
      let environment = ["program": BuiltPrograms.path("lineexample"), "file": folder.file("history"), "PATH": "/usr/bin:/bin"]
      let (status, output) = try ChildProcess.run(["sh", "-c", script], environment: environment)
      #expect(status == 0 && output.isEmpty, "\(output)")
      let lines = String(decoding: try TemporaryFolder.read(folder.file("history")), as: UTF8.self).split(separator: "\n").map(String.init)
      for name in ["一", "二"] {
        #expect(lines.filter { $0.hasPrefix("\"\(name)") } == (0..<40).map { "\"\(name) \($0) 跨境物流优化\"" })
      }
      #expect(lines.count == 80)
    }

    @Test func `is whole when the program is killed, and nobody else may read it`() throws {
      let terminal = try Terminal.example()
      try terminal.enter("香蕉")
      try terminal.type("橙子")
      try terminal.shows(Terminal.prompt + "橙子")
      try terminal.signal(SIGKILL)
      #expect(try terminal.line(of: "code") == "137")
      #expect(try Self.lines(of: terminal) == ["\"香蕉\""])
      var status = stat()
      #expect(stat(terminal.folder.file("history"), &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }

    private static func lines(of terminal: Terminal) throws -> [String] {
      String(decoding: try TemporaryFolder.read(terminal.folder.file("history")), as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }
}

extension Terminal {
  /// Types a line, enters it and waits until it was read.
  func enter(_ line: String, _ location: SourceLocation = #_sourceLocation) throws {
    try type(line)
    try press("Enter")
    try shows("read: \(line)", location)
  }

  /// Sends the program a signal.
  func signal(_ number: Int32, _ location: SourceLocation = #_sourceLocation) throws {
    let identifier = try #require(pid_t(try line(of: "pid", location)))
    #expect(kill(identifier, number) == 0, sourceLocation: location)
  }
}
