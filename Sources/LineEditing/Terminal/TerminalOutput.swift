import Glibc

/// The descriptor that a line is painted on.
struct TerminalOutput {
  let descriptor: Int32

  /// Sends all bytes, and says whether that was possible.
  ///
  /// A terminal that is gone is noticed where its input ends.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest.removeFirst(count)
      } else if errno == EAGAIN {
        var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&target, 1, 1000)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// The size of the terminal, or the usual one where it does not say.
  var size: Painter.Size {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return Painter.Size() }
    return Painter.Size(columns: Int(window.ws_col), rows: window.ws_row > 0 ? Int(window.ws_row) : Painter.Size().rows)
  }
}
