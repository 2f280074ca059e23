/// From the start of a shell to its first prompt.
struct FirstPrompt {
  let shell: Shell

  func measure(runs: Int) throws -> Measurement {
    guard let version = try shell.version() else { return Measurement(subject: shell.name, note: "not installed") }
    // The first run brings the files into memory.
    _ = try shell.start()
    let durations = try (0..<runs).map { _ in try shell.start() }
    return Measurement(
      subject: shell.name, durations: durations, goal: shell.name == Report.ownSubject ? .half(.milliseconds(15)) : nil, note: version)
  }
}
