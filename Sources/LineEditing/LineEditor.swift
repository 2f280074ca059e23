import CLibedit
import Glibc

/// Reads lines from whoever sits at a terminal.
///
/// One at a time exists in a process, for signals and the locale belong to the process. The terminal is in its own mode whenever no line
/// is being read.
public struct LineEditor: ~Copyable {
  /// The lines that were entered.
  public private(set) var history: History

  private let terminal: TerminalReader?
  private let plain: PlainReader

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
    terminal =
      canPaint ? TerminalReader(program: program, input: input, output: output, appearance: appearance, entries: entries) : nil
    plain = PlainReader(input: input, output: output)
    self.history = history
    _ = cle_catch_interrupts()
  }

  deinit { cle_release_interrupts() }

  /// Reads one line, which may have line breaks in it.
  public func readLine(prompt: String, assistant: some LineAssistant = NoAssistant()) -> Reply {
    cle_begin_line()
    let reply =
      if let terminal {
        terminal.readLine(prompt: prompt, entries: history.entries, assistant: assistant)
      } else {
        plain.readLine(prompt: prompt)
      }
    return cle_end_line() ? .end : reply
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
