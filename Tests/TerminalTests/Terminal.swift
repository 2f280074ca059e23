import CaseTestSupport
import Glibc
import Testing

/// A program in a terminal of its own, which a tmux server keeps; both are gone when nobody holds it any more.
final class Terminal {
  /// The program's working folder and home.
  let folder: TemporaryFolder

  private let environment: [String: String]

  /// What was not seen in time, with the whole screen.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// As long is waited for what must come.
  private static let patience = Duration.seconds(10)

  /// Runs a program in a terminal of a size.
  ///
  /// - Parameters:
  ///   - environment: What is set beside what every program needs; no locale comes in from outside.
  ///   - prepare: Fills the working folder.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 14, environment: [String: String] = [:],
    prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    try prepare(folder)
    var variables = ["HOME": folder.path, "XDG_STATE_HOME": folder.path, "CASEBOOK_CATALOG": CatalogueFolders.shipped]
    // A crash is the program's own affair: Swift's account of it would wait for a key, and the address sanitizer's would hide the signal.
    variables["ASAN_OPTIONS"] = "handle_segv=0:handle_sigbus=0:handle_sigill=0:handle_sigfpe=0"
    // What is long is seen at once, unless a test is about reading it in pages.
    variables["PAGER"] = "cat"
    variables["SWIFT_BACKTRACE"] = "enable=no"
    for name in ["PATH", "LSAN_OPTIONS"] { variables[name] = getenv(name).map { String(cString: $0) } }
    self.environment = variables.merging(environment) { $1 }
    // A test process that is killed leaves nothing behind; a job of the server would keep the server, so that it runs beside it.
    try folder.write(
      """
      set -s escape-time 0
      set -g default-terminal xterm-256color
      set -g status off
      set -g remain-on-exit on
      run-shell '(while kill -0 \(getpid()) && kill -0 #{pid}; do sleep 1; done; tmux kill-server) </dev/null >/dev/null 2>&1 &'
      """, to: "tmux.conf")
    // All in one command: the first byte that the program sends is kept too.
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path] + arguments
        + [";", "pipe-pane", "cat > '\(folder.file("sent"))'"])
  }

  deinit { try? close() }

  /// Takes the terminal away from the program.
  func close() throws { try tmux(["kill-server"]) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let command = ["tmux", "-u", "-S", folder.file("tmux"), "-f", folder.file("tmux.conf")] + arguments
    let (status, output) = try ChildProcess.run(command, environment: environment)
    guard status == 0 else { throw Failure(description: "tmux \(arguments): \(output)") }
    return output
  }

  /// Types a text.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names for them, such as `Enter`, `Home` and `C-r`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Sends bytes as they are.
  func send(_ bytes: [UInt8]) throws { try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) }) }

  /// Pastes a text, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try folder.write(text, to: "pasted")
    try tmux(["load-buffer", folder.file("pasted"), ";", "paste-buffer", "-p", "-r"])
  }

  /// Gives the window another width, and waits until the program can know of it: tmux tells it of the second of two changes a moment later.
  func resize(columns: Int, _ location: SourceLocation = #_sourceLocation) throws {
    let path = try tmux(["resize-window", "-x", "\(columns)", ";", "display-message", "-p", "#{pane_tty}"])
    let descriptor = Glibc.open(String(path.dropLast()), O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { Glibc.close(descriptor) }
    var size = winsize()
    try waits(for: "a width of \(columns)", location) {
      ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && Int(size.ws_col) == columns
    }
  }

  /// The screen with its escape sequences for styles, without those that tmux adds for colours that nobody changed.
  func styledScreen() throws -> String { try tmux(["capture-pane", "-pe"]).replacing("\u{1B}[39m\u{1B}[49m", with: "") }

  func screen() throws -> Screen {
    var lines = try tmux(["capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x} #{cursor_y}"])
      .split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.lastIndex { !$0.isEmpty } ?? 0
    let cursor = lines[last].split(separator: " ").compactMap { Int($0) }
    lines.removeSubrange(last...)
    return Screen(rows: lines.map(String.init), column: cursor.first ?? -1, row: cursor.last ?? -1)
  }

  /// All bytes that the program has sent.
  func sent() -> [UInt8] { (try? TemporaryFolder.read(folder.file("sent"))) ?? [] }

  /// Waits until the screen is this one.
  func shows(_ expected: Screen, _ location: SourceLocation = #_sourceLocation) throws {
    try waits(for: "\(expected)", location) { try screen() == expected }
  }

  /// Waits until the screen holds a text, whatever else there is.
  func shows(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try waits(for: text, location) { try screen().rows.contains { $0.contains(text) } }
  }

  /// Waits for something to become true; what is waited for is named when it does not.
  func waits(for what: String, _ location: SourceLocation = #_sourceLocation, until holds: () throws -> Bool) throws {
    let end = ContinuousClock.now + Terminal.patience
    while try !holds() {
      guard ContinuousClock.now < end else {
        throw Failure(
          description:
            "\(location.fileName):\(location.line): waited for\n\(what)\nbut there is\n\((try? screen()).map { "\($0)" } ?? "no screen")")
      }
      // Giving the thread back would mean to stand in line behind all other tests, each time.
      usleep(5_000)
    }
  }

  /// The content of a file in the folder, once it has a whole line.
  func line(of name: String, _ location: SourceLocation = #_sourceLocation) throws -> String {
    var text = ""
    try waits(for: "a line in \(name)", location) {
      text = (try? TemporaryFolder.read(folder.file(name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return text.hasSuffix("\n")
    }
    return String(text.dropLast())
  }
}
