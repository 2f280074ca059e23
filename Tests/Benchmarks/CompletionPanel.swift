import CaseTestSupport

/// From the Tab key to the panel of candidates on the screen.
struct CompletionPanel {
  let shell: Shell

  private static let line = "find case where field="

  /// One of the candidates.
  private static let candidate = "跨境物流优化"

  func measure(runs: Int) throws -> Measurement {
    var durations: [Duration] = []
    for _ in 0..<runs {
      _ = try shell.start { terminal in
        // As a paste it comes onto the screen at once.
        let painted = terminal.exchange(Array("\u{1B}[200~\(Self.line)\u{1B}[201~".utf8)) { $0.tail.contains("field") }
        guard painted.tail.contains("field") else { throw Shell.Failure.pasteNotShown(shell.name) }
        let start = ContinuousClock.now
        let sent = terminal.exchange(Array("\t".utf8)) { $0.tail.contains(Self.candidate) }
        guard sent.tail.contains(Self.candidate) else { throw Shell.Failure.panelNotShown(shell.name) }
        durations.append(ContinuousClock.now - start)
      }
    }
    return Measurement(subject: shell.name, durations: durations, note: Self.line)
  }
}
