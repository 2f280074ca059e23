/// Whether somebody asks to stop what is going on.
///
/// What takes time for each row or text asks on its way, so that nobody waits for what they no longer want. Once it is requested it stays
/// so until the statement has ended.
public struct Interruption: Sendable {
  private let request: @Sendable () -> Bool

  /// Nothing stops what is going on.
  public static let never = Interruption { false }

  /// An interruption that is requested when a function says so; it is asked often, and must be quick.
  public init(_ request: @escaping @Sendable () -> Bool) { self.request = request }

  public var isRequested: Bool { request() }

  /// Throws `interrupted` where that is requested.
  public func check() throws(Diagnostic) {
    if isRequested { throw Diagnostic(CoreMessage.interrupted) }
  }

  /// The steps of some work that has to stop when it is requested.
  public var pace: Pace { Pace(self) }
}

/// Counts the steps of some work, and asks at the first and then once in so many whether to go on.
public struct Pace {
  /// The steps between two questions: so few that a thousandth of a second is enough for them, and so many that asking costs nothing.
  public static let stride = 256

  @usableFromInline let interruption: Interruption
  @usableFromInline var left = 0

  init(_ interruption: Interruption) { self.interruption = interruption }

  /// Takes a step.
  ///
  /// - Parameter count: How many usual steps it is worth.
  @inlinable public mutating func step(_ count: Int = 1) throws(Diagnostic) {
    left -= count
    if left < 0 {
      left = Pace.stride - 1
      try interruption.check()
    }
  }

  /// Takes a step for a text, which costs the more the longer it is.
  @inlinable public mutating func step(over text: String) throws(Diagnostic) { try step(1 + text.utf8.count >> 7) }
}

extension Diagnostic {
  /// Whether nothing is wrong, but somebody asked to stop.
  public var isInterruption: Bool { message as? CoreMessage == .interrupted }
}
