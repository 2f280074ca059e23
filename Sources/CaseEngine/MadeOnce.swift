import CaseCore

/// Something that is made of a catalogue when it is first asked for, and kept as long as the catalogue is; see `Kept`.
final class MadeOnce<Value: Sendable>: Sendable {
  private let kept = Kept<Bool, Value>()

  /// What was made; `nil` before that.
  var known: Value? { kept[true] }

  /// What was made, or is made now; who is interrupted leaves nothing behind.
  func value(unless interruption: Interruption, or make: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
    try kept.value(for: true, unless: interruption, or: make)
  }
}
