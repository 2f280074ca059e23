public import CaseCore
import Synchronization

/// An interruption that is requested at a certain question, and from then on.
public final class CountedInterruption: Sendable {
  private let asked = Mutex(0)
  private let last: Int

  /// - Parameter number: The question that is the first to be answered with yes; `nil` for none.
  public init(at number: Int? = nil) { last = number ?? .max }

  /// How often it was asked.
  public var count: Int { asked.withLock { $0 } }

  public var interruption: Interruption {
    Interruption { [self] in
      asked.withLock { asked in
        asked += 1
        return asked >= last
      }
    }
  }
}
