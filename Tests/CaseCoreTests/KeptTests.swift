import CaseCore
import Synchronization
import Testing

@Suite struct `What is made once and kept` {
  private let kept = Kept<String, Int>()

  @Test func `is made when it is first asked for`() throws {
    #expect(kept["a"] == nil)
    #expect(try kept.value(for: "a", unless: .never) { 1 } == 1)
    #expect(try kept.value(for: "a", unless: .never) { 2 } == 1)
    #expect(kept.value(for: "b") { 3 } == 3)
    #expect(kept.value(for: "b") { 4 } == 3)
    #expect((kept["a"], kept["b"]) == (1, 3))
  }

  @Test func `is not there where making it was interrupted, and is made by whoever asks next`() throws {
    #expect(throws: Diagnostic.self) {
      try kept.value(for: "a", unless: .never) { () throws(Diagnostic) in throw Diagnostic(CoreMessage.interrupted) }
    }
    #expect(kept["a"] == nil)
    #expect(try kept.value(for: "a", unless: .never) { 2 } == 2)
  }

  @Test func `is made by one of many who ask at once`() async throws {
    let kept = kept
    let makers = Makers()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<8 {
        group.addTask {
          try kept.value(for: "a", unless: .never) {
            makers.count.withLock { $0 += 1 }
            return (0..<100_000).reduce(number) { $0 &+ $1 } &* 0 + 7
          }
        }
      }
      for try await value in group { #expect(value == 7) }
    }
    #expect(makers.count.withLock { $0 } == 1)
  }

  private final class Makers: Sendable {
    let count = Mutex(0)
  }

  @Test func `is not waited for by who is interrupted`() throws {
    // Whoever makes it asks for it again, as another thread would: without an interruption they would wait for ever.
    let interrupted = Interruption { true }
    let kept = kept
    let value = try kept.value(for: "a", unless: .never) { () throws(Diagnostic) in
      #expect(throws: Diagnostic.self) { try kept.value(for: "a", unless: interrupted) { 1 } }
      return 2
    }
    #expect(value == 2)
  }
}
