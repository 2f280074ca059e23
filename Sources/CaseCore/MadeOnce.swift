/// Something that is made when it is first asked for, and then kept; see `Kept`.
public final class MadeOnce<Value: Sendable>: Sendable {
  private let kept = Kept<Bool, Value>()

  public init() {}

  /// What was made; `nil` before that.
  public var known: Value? { kept[true] }

  /// What was made, or is made now; who is interrupted leaves nothing behind.
  public func value(unless interruption: Interruption, or make: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
    try kept.value(for: true, unless: interruption, or: make)
  }
}
