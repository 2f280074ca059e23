import Glibc
import Synchronization

/// What is made of something that never changes: each value when it is first asked for, and then kept.
///
/// What takes long may be made on one thread while another asks for it: that one waits, and does not make it a second time.
public final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var values: [Key: Value] = [:]
    var inWork: Set<Key> = []
  }

  private let state = Mutex(State())

  public init() {}

  /// The value for a key; `nil` before it was made.
  public subscript(key: Key) -> Value? { state.withLock { $0.values[key] } }

  /// The value for a key, made now if it was not made before; who is interrupted leaves nothing behind.
  ///
  /// - Parameter make: Makes the value; it may ask for the values of other keys, never for that of this one.
  public func value(
    for key: Key, unless interruption: Interruption, or make: () throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    while true {
      let (known, isMine) = state.withLock { state in (state.values[key], state.values[key] == nil && state.inWork.insert(key).inserted) }
      if let known { return known }
      if isMine { break }
      try interruption.check()
      usleep(Kept.pause)
    }
    do throws(Diagnostic) {
      let value = try make()
      state.withLock { state in
        state.values[key] = value
        state.inWork.remove(key)
      }
      return value
    } catch {
      state.withLock { _ = $0.inWork.remove(key) }
      throw error
    }
  }

  /// The value for a key, made now if it was not made before, for what is made in no time.
  public func value(for key: Key, or make: () -> Value) -> Value {
    if let known = self[key] { return known }
    let value = make()
    state.withLock { $0.values[key] = value }
    return value
  }

  /// How long who waits sleeps before they look again, in millionths of a second: nobody feels it.
  private static var pause: UInt32 { 500 }
}
