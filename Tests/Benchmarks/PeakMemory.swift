import CaseTestSupport
import Glibc

/// The most memory that a process had, as the system tells it when the process has ended.
///
/// To the system a process begins as its starter, so that it seems to have needed as much: another casebench starts it, which is small.
enum PeakMemory {
  /// Runs a command and prints the most memory that it had, for the process that measures.
  static func tell(_ command: [String]) throws {
    let child = try ChildProcess(
      command, environment: MeasuredProcess.environment, descriptors: [.file("/dev/null"), .file("/dev/null"), .file("/dev/null")])
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(child.identifier, &status, 0, &usage) < 0, errno == EINTR {}
    let own = ProcessMemory.now?.peakBytes ?? 0
    if status == 0 { print(usage.ru_maxrss * 1024, Int(own)) }
  }

  /// Also tells whether it may have been less, for the starter had as much; `nil` where the command failed or took too long.
  static func measure(_ command: [String], within patience: Duration) throws -> (bytes: Double, isLess: Bool)? {
    let process = try MeasuredProcess.run([BuiltPrograms.path("casebench"), "--peak"] + command, within: patience)
    let amounts = process.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard !process.isGivenUp, amounts.count == 2 else { return nil }
    return (amounts[0], amounts[0] <= amounts[1])
  }
}
