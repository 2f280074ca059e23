import Glibc
import Testing

extension `In a terminal` {
  @Suite struct `the end` {
    @Test func `of input is Ctrl-D on an empty line`() throws {
      let terminal = try Terminal.example()
      try terminal.type("x")
      try terminal.press("Left", "C-d", "C-d")
      #expect(try terminal.end() == 0)
      try terminal.leavesPastesAlone()
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `by a signal restores the terminal and keeps the history`(number: Int32) throws {
      let terminal = try Terminal.example()
      try terminal.enter("香蕉")
      try terminal.type("橙子")
      try terminal.shows(Terminal.prompt + "橙子")
      try terminal.signal(number)
      #expect(try terminal.end() != nil)
      try terminal.leavesPastesAlone()
      #expect(try terminal.line(of: "history") == "\"香蕉\"")
    }

    @Test func `of the terminal ends the program and keeps the history`() throws {
      let terminal = try Terminal.example()
      try terminal.enter("香蕉")
      let identifier = try #require(pid_t(try terminal.line(of: "pid")))
      try terminal.close()
      try terminal.waits(for: "the end of the program") { kill(identifier, 0) != 0 }
      #expect(try terminal.line(of: "history") == "\"香蕉\"")
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT])
    func `by a crash restores the terminal`(number: Int32) throws {
      // The address sanitizer would make an exit code of its own of it.
      let options = ["segv", "sigbus", "sigill", "sigfpe", "sigtrap", "abort"].map { "handle_\($0)=0" }.joined(separator: ":")
      let terminal = try Terminal.example(environment: ["ASAN_OPTIONS": options])
      try terminal.type("橙子")
      try terminal.shows(Terminal.prompt + "橙子")
      try terminal.signal(number)
      #expect(try terminal.end() == 128 + Int(number))
      try terminal.leavesPastesAlone()
    }
  }
}

extension Terminal {
  /// Waits until bracketed pastes are off by the last that was said of them before a text: the bytes that were sent come a moment late.
  func leavesPastesAlone(before end: String = "", _ location: SourceLocation = #_sourceLocation) throws {
    try waits(for: "bracketed pastes to be off", location) {
      let text = String(decoding: sent(), as: UTF8.self)
      let said = text[..<(end.isEmpty ? text.endIndex : text.firstRange(of: end)?.lowerBound ?? text.startIndex)]
      return said.ranges(of: "\u{1B}[?2004").last.map { said[$0.upperBound...].hasPrefix("l") } ?? false
    }
  }
}
