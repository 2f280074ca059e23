import CaseTestSupport

/// The memory of this process.
struct ProcessMemory {
  let residentBytes: Double

  /// The most so far.
  let peakBytes: Double

  /// `nil` where the system does not tell.
  static var now: ProcessMemory? {
    guard let bytes = try? TemporaryFolder.read("/proc/self/status") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).lines
    func kilobytes(_ name: String) -> Double? {
      let words = lines.first { $0.hasPrefix("\(name):") }?.split(whereSeparator: \.isWhitespace) ?? []
      return words.count > 1 ? Double(words[1]) : nil
    }
    guard let resident = kilobytes("VmRSS"), let peak = kilobytes("VmHWM") else { return nil }
    return ProcessMemory(residentBytes: resident * 1024, peakBytes: peak * 1024)
  }
}
