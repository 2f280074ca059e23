public import CaseCore

/// What a session needs of the world outside: a test hands it another one.
public protocol World {
  /// Reads a whole file.
  func read(_ path: String) throws(WorldFailure) -> [UInt8]

  /// Reads what standard input holds.
  func readInput() throws(WorldFailure) -> [UInt8]

  /// What tells one file from another, whatever path leads to it.
  func identity(of path: String) -> String

  /// Writes a whole file, or leaves what was there as it is, also where it is interrupted.
  ///
  /// - Parameter replacing: Whether a file that is there already gives way; else that is a failure.
  func write(_ text: String, to path: String, replacing: Bool) throws(WorldFailure)

  /// Asks a person a question, and waits for a line; `nil` where nobody answers.
  func ask(_ question: String) -> String?

  /// The names of what a folder holds, in any order, those of folders with a `/` at their end; none where there is no such folder.
  ///
  /// - Parameter folder: With or without a `/` at its end; empty for the one that the program was started in.
  func entries(in folder: String) throws(WorldFailure) -> [String]

  /// Whether a path leads to a file whose bytes are at hand: not to a folder, a pipe or a device.
  func isFile(_ path: String) -> Bool

  /// Makes a folder, and those above it, where they are missing; only their owner may enter them.
  func makeFolder(_ path: String) throws(WorldFailure)

  /// Where its user keeps what every session begins with, and saved queries; `nil` where there is no such place.
  var configurationFolder: String? { get }

  /// Where a session's pins are kept for the next one; `nil` where there is no such place.
  var stateFolder: String? { get }

  /// Writes a whole file that only its user may read, or leaves what was there as it is.
  func keep(_ text: String, at path: String) throws(WorldFailure)

  /// The day that it is where the user is; `nil` where nobody knows.
  var today: DateSpan? { get }

  /// Writes an answer.
  func print(_ text: String) throws(WorldFailure)

  /// Writes an error, or what is said beside an answer.
  func printError(_ text: String)

  /// Milliseconds since some moment.
  func milliseconds() -> Double

  /// Whether a person has asked to stop what is going on, since the last line was read.
  var interruption: Interruption { get }

  /// An interruption that is requested when some milliseconds have passed.
  func deadline(after milliseconds: Double) -> Interruption

  /// Does something beside what goes on, some time; not at all where nobody would wait for it.
  func inBackground(_ work: @escaping @Sendable () -> Void)

  /// A ledger by the clock of the world.
  func ledger() -> Ledger

  /// A function to be told which part of something is done, 1 at its end: where it takes long, a person sees it.
  func progress() -> (Double) -> Void

  /// The cells of a line of the terminal that answers go to, which can change; `nil` where there is none.
  func terminalWidth() -> Int?

  /// The lines that the terminal shows at once; `nil` where answers go to no terminal.
  func terminalHeight() -> Int?

  /// Has a person read a long text in a program of their own, and comes back when they have.
  func page(_ text: String) -> PagerOutcome
}

/// What became of a text that was to be read in another program.
public enum PagerOutcome: Sendable, Hashable {
  case shown

  /// There is no such program, or it failed; the command is what was tried.
  case notFound(String)
}

extension World {
  public var stateFolder: String? { nil }
  public func keep(_ text: String, at path: String) throws(WorldFailure) { try write(text, to: path, replacing: true) }
  public var today: DateSpan? { nil }
  public func ask(_ question: String) -> String? { nil }
  public func identity(of path: String) -> String { path }
  public var interruption: Interruption { .never }
  public func deadline(after milliseconds: Double) -> Interruption { .never }
  public func inBackground(_ work: @escaping @Sendable () -> Void) {}
  public func ledger() -> Ledger { Ledger() }
  public func progress() -> (Double) -> Void { { _ in } }
  public func terminalWidth() -> Int? { nil }
  public func terminalHeight() -> Int? { nil }
  public func page(_ text: String) -> PagerOutcome { .notFound("") }
  public func isFile(_ path: String) -> Bool { (try? entries(in: path.folder))?.contains(path.fileName) == true }
}

/// Why something outside could not be done.
public enum WorldFailure: Error, Sendable, Hashable {
  /// A file could not be read; the reason is the system's.
  case cannotRead(path: String, reason: SystemReason)

  /// A file, or the output, could not be written.
  case cannotWrite(path: String?, reason: SystemReason)

  /// There is a file already that was not to be replaced.
  case exists(path: String)

  /// What a path names is a pipe, a socket or the like, which a whole file cannot be put in the place of.
  case notRegular(path: String)

  /// Nobody reads the output any more.
  case outputClosed
}
