import CaseTestSupport
import Glibc

/// A process that has ended, and what it took.
struct MeasuredProcess {
  let output: String
  let duration: Duration

  let isSuccess: Bool

  /// Whether it was ended because its time was up.
  let isGivenUp: Bool

  /// Runs a program to the end of its output, or until its time is up.
  static func run(_ arguments: [String], within patience: Duration) throws -> MeasuredProcess {
    let folder = try TemporaryFolder()
    // Messages do not belong to the answer.
    try folder.write("", to: "errors")
    let start = ContinuousClock.now
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw ChildProcess.Failure(program: arguments[0], reason: errno)
    }
    defer { close(ends[0]) }
    let child: ChildProcess
    do throws(ChildProcess.Failure) {
      child = try ChildProcess(
        arguments, environment: environment, descriptors: [.file("/dev/null"), .descriptor(ends[1]), .file(folder.file("errors"))])
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    let (bytes, isWhole) = read(ends[0], until: start + patience)
    let duration = ContinuousClock.now - start
    if !isWhole { kill(child.identifier, SIGKILL) }
    let status = child.wait()
    return MeasuredProcess(
      output: String(decoding: bytes, as: UTF8.self), duration: duration, isSuccess: status == 0, isGivenUp: !isWhole)
  }

  private static func read(_ descriptor: Int32, until end: ContinuousClock.Instant) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let rest = (end - ContinuousClock.now) / .milliseconds(1)
      var target = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&target, 1, Int32(min(max(rest, 0), 1e9)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return (bytes, false) }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] } else if count == 0 || errno != EINTR { return (bytes, true) }
    }
  }

  static var environment: [String: String] {
    var variables = ["HOME": "/nonexistent", "CASEBOOK_CATALOG": CatalogueFolders.shipped]
    for name in ["PATH", "HOME"] { variables[name] = getenv(name).map { String(cString: $0) } }
    return variables
  }
}

extension String {
  /// The lines, without the empty one behind the last line break.
  var lines: [Substring] { split(separator: "\n") }
}
