import CLibedit
import Glibc

/// Reads lines at a terminal: libedit edits them, a `Painter` shows them.
///
/// It is a class because libedit calls back into it, through the client data of its handle.
final class TerminalReader {
  let program: String
  let buffer: LineBuffer
  let input: Int32
  let output: TerminalOutput
  var painter = Painter()
  var decoder = KeyDecoder()

  /// A key that was looked at and left to whoever reads next.
  var returnedKey: Key?

  var prompt = ""
  var shown: Frame?
  var painted = Painted()

  /// Whether libedit has begun the line, for which it has asked the terminal for its size.
  var isBegun = false

  /// What the next `pasted` key stands for.
  var pastedText = ""

  var killed = KillBuffer()
  var undo = UndoHistory()
  var cursor = HistoryCursor([])
  var entries: [String] = []
  var assistant: any LineAssistant = NoAssistant()

  /// The command of the shell by which a line is edited elsewhere, and the folder where its file is made.
  var externalEditor: String?
  var temporaryFolder = "/tmp"

  /// Why libedit was told to leave a line: what it says itself is the end of input for all, inside a quoted insert for example.
  var departure: Reply?

  let editor: OpaquePointer
  private let list: OpaquePointer

  /// Whose keys are bound.
  var editing = EditingMode.emacs {
    didSet { if editing != oldValue { KeyBindings.set(editing, in: editor) } }
  }

  /// As many lines are known to what libedit itself does with older ones (vi's `_`).
  private static let listed = 200

  /// Opens libedit on a terminal; `nil` where that is not possible or the user's settings turn editing off.
  init?(program: String, input: Int32, output: Int32, entries: [String]) {
    guard cle_use_utf8_locale(), let mode = TerminalMode(of: input), let editor = cle_open(program, input, output) else { return nil }
    guard let list = history_init() else {
      cle_close(editor)
      return nil
    }
    self.program = program
    self.editor = editor
    self.list = list
    buffer = LineBuffer(editor: editor)
    self.input = input
    self.output = TerminalOutput(descriptor: output)
    // libedit keeps the pointer; this object owns the handle and closes it before it goes.
    _ = cle_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = cle_history_set_size(list, Int32(TerminalReader.listed))
    for entry in entries.suffix(TerminalReader.listed) { _ = cle_history_enter(list, entry) }
    _ = cle_set_history(editor, list)
    _ = cle_set_read_function(editor) { TerminalReader.of($0)?.readCharacter(into: $1) ?? 0 }
    addCommands(to: editor)
    KeyBindings.set(in: editor)
    editing = cle_uses_vi_keys(editor) ? .vi : .emacs
    _ = cle_set_keys_as_bytes(editor)
    // libedit has already set what it takes for a sane mode.
    mode.restore(on: input)
    if !cle_is_editing(editor) { return nil }
  }

  deinit {
    let mode = TerminalMode(of: input)
    cle_close(editor)
    history_end(list)
    mode?.restore(on: input)
  }

  /// The reader that a handle belongs to.
  static func of(_ editor: OpaquePointer?) -> TerminalReader? {
    guard let data = cle_client_data(editor) else { return nil }
    // Set once in `init`, before any callback can run.
    return Unmanaged<TerminalReader>.fromOpaque(data).takeUnretainedValue()
  }

  /// Edits one line and leaves the cursor at the beginning of the row below it.
  func readLine(prompt: String, entries: [String], assistant: any LineAssistant) -> Reply {
    let mode = TerminalMode(of: input)
    self.prompt = prompt
    self.entries = entries
    self.assistant = CompletionMemory(assistant)
    cursor = HistoryCursor(entries)
    departure = nil
    isBegun = false
    undo = UndoHistory()
    shown = nil
    painted = Painted()
    output.write(TerminalReader.pasteOn)
    let reply = edit()
    output.write(TerminalReader.pasteOff)
    mode?.restore(on: input)
    return reply
  }

  private func edit() -> Reply {
    var length: Int32 = 0
    let line = el_wgets(editor, &length)
    switch departure {
    case .line(let text):
      el_reset(editor)
      return finish(text)
    case let departure?:
      leave(frame().left(after: departure == .interrupted ? "^C" : ""))
      el_reset(editor)
      return departure
    case nil: break
    }
    // A key that the user bound to libedit's own command: the line ends with the line break that entered it.
    if let line, length > 0 { return finish(String(wide: UnsafeBufferPointer(start: line, count: Int(length) - 1))) }
    leave(shown?.left())
    return .end
  }

  /// Leaves a text on the screen and gives it back, without the empty lines at its end and what arrow keys leave behind Ctrl-V.
  private func finish(_ text: String) -> Reply {
    let kept = text.unicodeScalars.filter { !(0x80...0x9F).contains($0.value) }
    let end = kept.contains("\n") ? kept.lastIndex { $0 != "\n" && $0 != " " }.map(kept.index(after:)) ?? kept.startIndex : kept.endIndex
    let line = String(String.UnicodeScalarView(kept[..<end]))
    leave(finalFrame(line))
    return .line(line)
  }

  /// Adds a line to what libedit's own searches find.
  func remember(_ line: String) { _ = cle_history_enter(list, line) }
}
