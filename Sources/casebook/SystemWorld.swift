import CaseCore
import CaseShell
import Glibc
import LineEditing
import SystemPackage

/// The world as the operating system has it.
struct SystemWorld: World {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init() { start = clock.now }

  func milliseconds() -> Double { (clock.now - start) / .milliseconds(1) }

  func ledger() -> Ledger { Ledger { [self] in milliseconds() } }

  let interruption = Interruption { interruptRequested() }

  func deadline(after milliseconds: Double) -> Interruption {
    let end = clock.now + .milliseconds(milliseconds)
    return Interruption { ContinuousClock.now > end }
  }

  func inBackground(_ work: @escaping @Sendable () -> Void) { Task.detached(priority: .utility) { work() } }

  func progress() -> (Double) -> Void {
    guard isatty(STDERR_FILENO) == 1, environment("TERM") != "dumb" else { return { _ in } }
    var bar = ProgressBar()
    return { part in if let text = bar.text(for: part) { printError(text) } }
  }

  /// 80 cells where a terminal does not say.
  func terminalWidth() -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  func terminalHeight() -> Int? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : nil
  }

  /// It keeps colours, leaves the text on the screen, and does not wait where that is short.
  private static let usualPager = "less -RFX"

  func page(_ text: String) -> PagerOutcome {
    let command = environment("PAGER") ?? SystemWorld.usualPager
    return showText(text, in: command) ? .shown : .notFound(command)
  }

  func ask(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return readAnswer(to: question, input: STDIN_FILENO, output: isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO)
  }

  func read(_ path: String) throws(WorldFailure) -> [UInt8] {
    do throws(Errno) {
      let path = expanded(path)
      // A pipe in a folder would be waited for without end; one that a shell hands over is under /dev.
      var status = stat()
      if stat(path.string, &status) == 0, status.st_mode & S_IFMT == S_IFIFO, !path.starts(with: "/dev"), !path.starts(with: "/proc") {
        throw Errno.notSupported
      }
      let file = try openFile(path, .readOnly, options: .closeOnExec)
      defer { try? file.close() }
      return try readAll(file)
    } catch {
      throw .cannotRead(path: path, reason: SystemReason(error))
    }
  }

  func readInput() throws(WorldFailure) -> [UInt8] {
    do throws(Errno) { return try readAll(.standardInput) } catch { throw .cannotRead(path: "stdin", reason: SystemReason(error)) }
  }

  func identity(of path: String) -> String {
    guard let whole = realpath(expanded(path).string, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  func write(_ text: String, to path: String, replacing: Bool) throws(WorldFailure) {
    try write(text, to: path, mode: nil, replacing: replacing)
  }

  func keep(_ text: String, at path: String) throws(WorldFailure) { try write(text, to: path, mode: 0o600, replacing: true) }

  private func write(_ text: String, to path: String, mode: mode_t?, replacing: Bool) throws(WorldFailure) {
    do throws(ReplacementFailure) {
      try writeFile(at: expanded(path), with: text, mode: mode, replacing: replacing, unless: interruption)
    } catch {
      switch error {
      case .notRegular: throw .notRegular(path: path)
      case .exists: throw .exists(path: path)
      case .system(let error): throw .cannotWrite(path: path, reason: SystemReason(error))
      }
    }
  }

  func entries(in folder: String) throws(WorldFailure) -> [String] {
    guard let listing = opendir(folder.isEmpty ? "." : expanded(folder).string) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .cannotRead(path: folder, reason: SystemReason(Errno(rawValue: errno)))
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      // What is not UTF-8 can be named in no statement.
      let written = withUnsafeBytes(of: &entry.pointee.d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard let name = written, name != ".", name != ".." else { continue }
      names.append(isFolder(entry, in: listing) ? name + "/" : name)
    }
    return names
  }

  /// Whether what was found in a folder is one, or a link to one.
  private func isFolder(_ entry: UnsafeMutablePointer<dirent>, in listing: OpaquePointer) -> Bool {
    let type = Int(entry.pointee.d_type)
    guard type == Int(DT_LNK) || type == Int(DT_UNKNOWN) else { return type == Int(DT_DIR) }
    var status = stat()
    let code = withUnsafeBytes(of: &entry.pointee.d_name) { name in
      name.baseAddress.map { fstatat(dirfd(listing), $0.assumingMemoryBound(to: CChar.self), &status, 0) } ?? -1
    }
    return code == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(expanded(path).string, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  func makeFolder(_ path: String) throws(WorldFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let parent = FilePath(path).removingLastComponent().string
    guard errno == ENOENT, !parent.isEmpty, parent != path else {
      throw .cannotWrite(path: path, reason: SystemReason(Errno(rawValue: errno)))
    }
    try makeFolder(parent)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .cannotWrite(path: path, reason: SystemReason(Errno(rawValue: errno))) }
  }

  /// A relative path in the variable is to be ignored, says the XDG Base Directory Specification.
  var configurationFolder: String? {
    let home = environment("HOME").map { $0 + "/.config" }
    return (environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home).map { $0 + "/casebook" }
  }

  /// A relative path in the variable is to be ignored, says the XDG Base Directory Specification.
  var stateFolder: String? {
    environment("HOME").map { home in
      (environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state") + "/casebook"
    }
  }

  var today: DateSpan? {
    var (seconds, day) = (time(nil), tm())
    guard localtime_r(&seconds, &day) != nil else { return nil }
    return DateSpan(year: Int(day.tm_year) + 1900, month: Int(day.tm_mon) + 1, day: Int(day.tm_mday))
  }

  func print(_ text: String) throws(WorldFailure) {
    do throws(Errno) {
      try writeAll(text, to: .standardOutput)
    } catch {
      throw error == .brokenPipe ? .outputClosed : .cannotWrite(path: nil, reason: SystemReason(error))
    }
  }

  /// There is nowhere to tell that errors cannot be told.
  func printError(_ text: String) { try? writeAll(text, to: .standardError) }

  private func expanded(_ path: String) -> FilePath {
    guard path.hasPrefix("~/"), let home = environment("HOME") else { return FilePath(path) }
    return FilePath(home + path.dropFirst())
  }
}

/// Everything that a file holds from where it stands.
func readAll(_ file: FileDescriptor) throws(Errno) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = Glibc.read(file.rawValue, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
      // A device can go on for ever; no script is that long.
      if bytes.count > 64 << 20 { throw Errno.fileTooLarge }
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw Errno(rawValue: errno)
    }
  }
}

extension SystemReason {
  init(_ code: Errno) { self.init(code: code.rawValue, words: code.description) }
}
