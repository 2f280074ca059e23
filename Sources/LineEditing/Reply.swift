/// What a line editor came back with.
public enum Reply: Equatable, Sendable {
  /// A line was entered; line breaks in it came from a paste.
  case line(String)

  /// The line was given up with Ctrl-C.
  case interrupted

  /// No more lines: Ctrl-D on an empty one, a hang-up, or a signal that ends the process.
  case end
}
