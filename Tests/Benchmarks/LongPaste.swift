import CaseTestSupport

/// From the first byte of a paste of a megabyte until its end is on the screen.
struct LongPaste {
  let shell: Shell

  private static let end = "末尾"
  private static let line = "find case where field=物流 and country=乌兹别克斯坦\n"

  func measure(runs: Int) throws -> Measurement {
    let text = String(repeating: Self.line, count: 1_000_000 / Self.line.utf8.count) + Self.end
    let keys = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var durations: [Duration] = []
    var painted = 0
    for _ in 0..<runs {
      _ = try shell.start { terminal in
        let start = ContinuousClock.now
        let sent = terminal.exchange(keys) { $0.tail.contains(Self.end) }
        guard sent.tail.contains(Self.end) else { throw Shell.Failure.pasteNotShown(shell.name) }
        durations.append(ContinuousClock.now - start)
        painted = max(painted, sent.count)
      }
    }
    return Measurement(subject: shell.name, durations: durations, goal: .half(.seconds(1)), note: "\(painted) bytes painted")
  }
}
