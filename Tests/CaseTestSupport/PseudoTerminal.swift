import Glibc

/// A terminal that answers nothing: what a program sends to it is kept, and that is all.
public final class PseudoTerminal {
  private let descriptor: Int32

  /// What the program sees as its terminal.
  private let path: String

  /// Linux's `TIOCSPTLCK` and `TIOCGPTN`: `openpty` would let programs that start at the same moment inherit the terminal.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Why there is no such terminal; the code is an `errno`.
  public struct Failure: Error {
    public let code: Int32
  }

  public init(columns: Int = 80, rows: Int = 24) throws(Failure) {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, locked): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard descriptor >= 0, ioctl(descriptor, PseudoTerminal.setLock, &locked) == 0,
      ioctl(descriptor, PseudoTerminal.getNumber, &number) == 0, ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0
    else { throw Failure(code: errno) }
    path = "/dev/pts/\(number)"
  }

  deinit { close(descriptor) }

  /// Starts a program on this terminal.
  public func start(_ arguments: [String], environment: [String: String]) throws(ChildProcess.Failure) -> ChildProcess {
    try ChildProcess(
      arguments, environment: environment, descriptors: [.file(path), .descriptor(0), .descriptor(0)], leadsSession: true)
  }

  /// Sends keys to the program, and keeps what comes meanwhile: a program that paints does not read.
  ///
  /// - Returns: What the program has sent until a condition held for it, or until it had sent nothing for some seconds or was gone.
  public func exchange(_ keys: [UInt8] = [], until holds: ([UInt8]) -> Bool) -> [UInt8] {
    var rest = keys[...]
    var sent: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !rest.isEmpty || !holds(sent) {
      var target = pollfd(fd: descriptor, events: Int16(rest.isEmpty ? POLLIN : POLLIN | POLLOUT), revents: 0)
      let ready = poll(&target, 1, 10_000)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { break }
      if target.revents & Int16(POLLIN) != 0 {
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else { break }
        sent += chunk[..<count]
      } else if target.revents & Int16(POLLOUT) != 0 {
        // A terminal takes 4,095 bytes at a time.
        let count = rest.prefix(2048).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        rest.removeFirst(count)
      } else {
        break
      }
    }
    return sent
  }
}
