import Glibc

/// Why a history file could not be used as it should; the shell goes on without it.
public enum HistoryProblem: Error, Equatable, Sendable {
  /// The file could not be read; `code` is its `errno`.
  case unreadable(path: String, code: Int32)

  /// A line could not be kept; `code` is its `errno`.
  case unwritable(path: String, code: Int32)

  /// Some lines of the file are no history entries and were left out.
  case damaged(path: String, lines: Int)

  /// What the system says of the failure; `nil` where the system did not fail.
  public var reason: String? {
    switch self {
    case .unreadable(_, let code), .unwritable(_, let code): String(cString: strerror(code))
    case .damaged: nil
    }
  }
}
