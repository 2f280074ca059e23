import Glibc
import Synchronization

/// Says which case the program died of, or did not come back from.
enum CrashReport {
  private static let number = Atomic<UInt64>(0)
  private static let seed = Atomic<UInt64>(0)

  /// How long a case may take, in seconds: a sanitizer makes everything slow.
  private static let limit: UInt32 = 60

  static func install() {
    for kind in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGALRM] { signal(kind, CrashReport.die) }
  }

  /// Begins a case.
  static func begin(_ number: UInt64, of seed: UInt64) {
    CrashReport.number.store(number, ordering: .relaxed)
    CrashReport.seed.store(seed, ordering: .relaxed)
    alarm(limit)
  }

  private static let die: @convention(c) (CInt) -> Void = { kind in
    signal(kind, SIG_DFL)
    let what = kind == SIGALRM ? "takes too long" : "died of signal \(kind)"
    let number = CrashReport.number.load(ordering: .relaxed)
    let text =
      "casefuzz: \(what)\n  again: casefuzz --seed \(CrashReport.seed.load(ordering: .relaxed)) --first \(number) --cases 1 --verbose\n"
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    raise(kind)
  }
}
