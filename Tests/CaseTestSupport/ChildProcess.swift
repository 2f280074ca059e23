public import Glibc

/// A program that a test runs.
public struct ChildProcess: Sendable {
  public let identifier: pid_t

  /// `POSIX_SPAWN_SETSID`, which glibc keeps for itself.
  private static let newSession: Int16 = 0x80

  /// Why a program did not start; `reason` is an `errno`.
  public struct Failure: Error, CustomStringConvertible {
    public let program: String
    public let reason: Int32

    public init(program: String, reason: Int32) {
      self.program = program
      self.reason = reason
    }

    public var description: String {
      if reason == ENOENT { return "\(program) is missing: install the package \(program)" }
      return "\(program) does not start: \(String(cString: strerror(reason)))"
    }
  }

  /// What a descriptor of the program is.
  public enum Redirection: Sendable {
    case file(String)
    case descriptor(Int32)
  }

  /// Starts a program that is found like a shell would find it.
  ///
  /// - Parameters:
  ///   - descriptors: What its descriptors from 0 on are.
  ///   - leadsSession: Whether it leads a session of its own, so that the first terminal among the files that it opens is its terminal.
  public init(
    _ arguments: [String], environment: [String: String], descriptors: [Redirection], leadsSession: Bool = false
  ) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, redirection) in descriptors.enumerated() {
      switch redirection {
      case .file(let path): posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
      case .descriptor(let other): posix_spawn_file_actions_adddup2(&actions, other, Int32(number))
      }
    }
    // A thread of the test runner blocks signals, and what it starts would do the same.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | (leadsSession ? ChildProcess.newSession : 0)
    posix_spawnattr_setflags(&attributes, flags)
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var identifier = pid_t()
    let program = arguments.first ?? ""
    let reason = posix_spawnp(&identifier, program, &actions, &attributes, words, variables)
    guard reason == 0 else { throw Failure(program: program, reason: reason) }
    self.identifier = identifier
  }

  /// Waits for the end; the status is what `waitpid` says.
  @discardableResult
  public func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Runs a program to its end; what it writes to its output and error streams is one text.
  public static func run(_ arguments: [String], environment: [String: String]) throws(Failure) -> (status: Int32, output: String) {
    var ends: [Int32] = [0, 0]
    // A pair of sockets, for a pipe could not be kept from programs that start at the same moment.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw Failure(program: arguments.first ?? "", reason: errno)
    }
    defer { close(ends[0]) }
    let child: ChildProcess
    do throws(Failure) {
      child = try ChildProcess(
        arguments, environment: environment, descriptors: [.file("/dev/null"), .descriptor(ends[1]), .descriptor(ends[1])])
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(ends[0], &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return (child.wait(), String(decoding: bytes, as: UTF8.self))
  }
}
