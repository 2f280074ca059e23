public import CaseCore

/// Why a catalogue did not open.
public enum LoadFailure: Error {
  /// The folder or its `schema.json` cannot be opened; the message carries the system's reason.
  case cannotOpen(Diagnostic)

  /// Files of the catalogue have faults: the first `FaultList.limit` of them, file by file from the top, and how many there are; where only
  /// one file was asked for, also how many are in others.
  case invalid([Diagnostic], count: Int, elsewhere: Int)

  /// Somebody asked to stop.
  case interrupted

  public var diagnostics: [Diagnostic] {
    switch self {
    case .cannotOpen(let diagnostic): [diagnostic]
    case .invalid(let diagnostics, _, _): diagnostics
    case .interrupted: [Diagnostic(CoreMessage.interrupted)]
    }
  }

  /// How many faults there are, which can be more than are told.
  public var count: Int {
    switch self {
    case .cannotOpen: 1
    case .invalid(_, let count, _): count
    case .interrupted: 0
    }
  }
}
