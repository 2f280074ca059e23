import Glibc
import Testing

extension `In a terminal` {
  @Suite struct `the end` {
    @Test func `of input is Ctrl-D on an empty line`() async throws {
      let terminal = try await Terminal.example()
      try terminal.type("x")
      try terminal.press("Left", "C-d", "C-d")
      #expect(try await terminal.end() == 0)
      #expect(terminal.pastesAreBracketed() == false)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `by a signal restores the terminal and keeps the history`(number: Int32) async throws {
      let terminal = try await Terminal.example()
      try await terminal.enter("香蕉")
      try terminal.type("橙子")
      try await terminal.shows(Terminal.prompt + "橙子")
      try await terminal.signal(number)
      #expect(try await terminal.end() != nil)
      #expect(terminal.pastesAreBracketed() == false)
      #expect(try await terminal.line(of: "history") == "\"香蕉\"")
    }

    @Test func `of the terminal ends the program and keeps the history`() async throws {
      let terminal = try await Terminal.example()
      try await terminal.enter("香蕉")
      let identifier = try #require(pid_t(try await terminal.line(of: "pid")))
      try terminal.close()
      try await terminal.waits(for: "the end of the program") { kill(identifier, 0) != 0 }
      #expect(try await terminal.line(of: "history") == "\"香蕉\"")
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT])
    func `by a crash restores the terminal`(number: Int32) async throws {
      // The address sanitizer would make an exit code of its own of it.
      let options = ["segv", "sigbus", "sigill", "sigfpe", "sigtrap", "abort"].map { "handle_\($0)=0" }.joined(separator: ":")
      let terminal = try await Terminal.example(environment: ["ASAN_OPTIONS": options])
      try terminal.type("橙子")
      try await terminal.shows(Terminal.prompt + "橙子")
      try await terminal.signal(number)
      #expect(try await terminal.end() == 128 + Int(number))
      #expect(terminal.pastesAreBracketed() == false)
    }
  }
}

extension Terminal {
  /// Whether the program has left bracketed pastes on, by the last that was said of them before a text; `nil` when nothing was.
  func pastesAreBracketed(before end: String = "") -> Bool? {
    let text = String(decoding: sent(), as: UTF8.self)
    let said = text[..<(end.isEmpty ? text.endIndex : text.firstRange(of: end)?.lowerBound ?? text.startIndex)]
    return said.ranges(of: "\u{1B}[?2004").last.map { said[$0.upperBound...].hasPrefix("h") }
  }
}
