import Glibc

/// The settings of a terminal at one moment, all of them, to be restored exactly.
struct TerminalMode {
  private let settings: termios

  /// The settings of the terminal behind a descriptor; `nil` when it is none.
  init?(of descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.settings = settings
  }

  func restore(on descriptor: Int32) {
    var settings = settings
    while tcsetattr(descriptor, TCSADRAIN, &settings) != 0, errno == EINTR {}
  }
}
