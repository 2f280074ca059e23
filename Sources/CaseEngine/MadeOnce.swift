import CaseCore
import Synchronization

/// Something that is made of a catalogue when it is first asked for, and kept as long as the catalogue is.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// What was made; `nil` before anybody has asked for it.
  var known: Value? { made.withLock { $0 } }

  /// What was made, or is made now; who is interrupted leaves nothing behind.
  func value(or make: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
    if let known { return known }
    let value = try make()
    made.withLock { $0 = value }
    return value
  }
}
