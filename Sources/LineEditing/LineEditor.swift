import CLibedit
import Glibc

/// Reads lines from whoever sits at a terminal.
///
/// One at a time exists in a process, for signals and the locale belong to the process. The terminal is in its own mode whenever no line
/// is being read.
public struct LineEditor: ~Copyable {
  /// The lines that were entered.
  public private(set) var history: History

  /// How what is painted looks, from the next line on.
  public var appearance: Appearance

  /// Whose keys are bound, from the next line on; `nil` for those that the user's `.editrc` chooses, or emacs'.
  public var editing: EditingMode?

  /// The command by which Ctrl-X Ctrl-E opens a line in another editor, and the folder where the file for it is made; `nil` for none.
  public var externalEditor: String?
  public var temporaryFolder = "/tmp"

  private let terminal: TerminalReader?
  private let plain: PlainReader
  private let input: Int32
  private let output: Int32

  /// Opens an editor on two descriptors; where one of them is no terminal, or the terminal is dumb, lines are read plainly.
  ///
  /// - Parameters:
  ///   - program: the name by which the user's `.editrc` may address this program.
  ///   - terminalType: what `TERM` says.
  ///   - output: where prompt and line are painted: the error stream when the output stream is a pipe.
  public init(
    program: String, terminalType: String?, input: Int32 = 0, output: Int32 = 1,
    appearance: Appearance = Appearance(), history: consuming History = History()
  ) {
    let canPaint = isatty(input) == 1 && isatty(output) == 1 && !["", "dumb", "emacs"].contains(terminalType ?? "")
    let entries = history.entries
    terminal = canPaint ? TerminalReader(program: program, input: input, output: output, entries: entries) : nil
    plain = PlainReader(input: input, output: output)
    self.appearance = appearance
    self.history = history
    self.input = input
    self.output = output
    _ = cle_catch_interrupts()
  }

  deinit { cle_release_interrupts() }

  /// Reads one text, which may have several lines.
  ///
  /// - Parameter assistant: whoever knows what Tab offers, how the line looks and whether more must follow.
  public func readLine(prompt: String, assistant: some LineAssistant = NoAssistant()) -> Reply {
    guard let terminal else {
      cle_begin_line(-1, -1, "")
      let reply = plain.readLine(prompt: prompt, continuation: appearance.continuationPrompt, assistant: assistant)
      return cle_end_line() ? .end : reply
    }
    terminal.painter.appearance = appearance
    terminal.externalEditor = externalEditor
    terminal.temporaryFolder = temporaryFolder
    if let editing { terminal.editing = editing }
    return TerminalReader.farewell.withCString { farewell in
      cle_begin_line(input, output, farewell)
      let reply = terminal.readLine(prompt: prompt, entries: history.entries, assistant: assistant)
      return cle_end_line() ? .end : reply
    }
  }

  /// Adds a line to the history, where the arrow keys and searches find it.
  ///
  /// - Throws: why the file does not have it; it can be brought back nevertheless.
  public mutating func remember(_ line: String) throws(HistoryProblem) {
    let before = history.entries.last
    defer { if let last = history.entries.last, last != before { terminal?.remember(last) } }
    try history.add(line)
  }
}
