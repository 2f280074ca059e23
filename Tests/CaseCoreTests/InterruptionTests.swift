import CaseCore
import CaseTestSupport
import Testing

@Suite struct `An interruption` {
  @Test(arguments: [0, 1, 256, 257, 10_000]) func `is asked for at the first step, and then every so many`(steps: Int) throws {
    let asked = CountedInterruption()
    var pace = asked.interruption.pace
    for _ in 0..<steps { try pace.step() }
    #expect(asked.count == (steps + Pace.stride - 1) / Pace.stride)
    #expect(Pace.stride <= 4_096)
  }

  @Test func `is asked for the sooner the more a step costs`() throws {
    let asked = CountedInterruption()
    var pace = asked.interruption.pace
    for _ in 0..<100 { try pace.step(over: String(repeating: "长", count: 20_000)) }
    #expect(asked.count == 100)
  }

  @Test func `changes nothing where it is not requested`() throws {
    let numbers = (0..<3_000).map { $0 * 7_919 % 3_001 }
    #expect(try numbers.map(unless: .never) { $0 + 1 } == numbers.map { $0 + 1 })
    #expect(try numbers.filter(unless: .never) { $0 % 3 == 0 } == numbers.filter { $0 % 3 == 0 })
    #expect(try numbers.count(unless: .never) { $0 % 3 == 0 } == numbers.count { $0 % 3 == 0 })
    #expect(try numbers.sorted(unless: .never, by: <) == numbers.sorted())
  }

  @Test(arguments: [1, 2, 5]) func `stops what goes through elements`(number: Int) {
    let numbers = (0..<3_000).map { $0 * 7_919 % 3_001 }
    let isInterruption = { @Sendable (error: any Error) in (error as? Diagnostic)?.isInterruption == true }
    #expect { try numbers.map(unless: CountedInterruption(at: number).interruption) { $0 } } throws: { isInterruption($0) }
    #expect { try numbers.filter(unless: CountedInterruption(at: number).interruption) { $0 > 0 } } throws: { isInterruption($0) }
    #expect { try numbers.count(unless: CountedInterruption(at: number).interruption) { $0 > 0 } } throws: { isInterruption($0) }
    #expect { try numbers.sorted(unless: CountedInterruption(at: number).interruption, by: <) } throws: { isInterruption($0) }
  }

  @Test func `is told without blame`() {
    #expect(CoreMessage.interrupted.text(in: .zh) == "已中断")
    #expect(CoreMessage.interrupted.text(in: .en) == "interrupted")
    #expect(CoreMessage.interrupted.code == "interrupted")
    #expect(!Diagnostic(Verbatim("interrupted")).isInterruption)
  }
}
