import CLibedit
import Glibc

extension TerminalReader {
  /// Gives the terminal back and stops, as Ctrl-Z does without an editor.
  func suspend() {
    leave(shown?.left())
    releaseTerminal()
    cle_suspend()
    takeTerminal()
  }

  /// Lets the user go on in another editor; what is saved there takes the line's place, and Enter enters it.
  ///
  /// An editor that fails leaves the line as it is.
  func editElsewhere() {
    guard let command = externalEditor,
      let file = TemporaryText(buffer.contents.text, in: temporaryFolder, suffix: ".\(program)")
    else { return }
    // The line is not left behind: it comes back where it was, unless the editor writes there.
    output.write(painter.erase(painted))
    releaseTerminal()
    let status = cle_run_editor(command, file.path)
    cle_forget_interruption()
    if status == 0, let text = file.contents { buffer.replace(by: text) }
    shown = nil
    takeTerminal()
  }

  private func releaseTerminal() {
    output.write(TerminalReader.pasteOff)
    _ = cle_prepare_terminal(editor, false)
  }

  /// Puts the terminal into editing mode again after someone else had it, and paints anew where the cursor now stands.
  func takeTerminal() {
    _ = cle_prepare_terminal(editor, false)
    _ = cle_prepare_terminal(editor, true)
    output.write(TerminalReader.pasteOn)
    painted = Painted()
    repaint()
  }

  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  /// What a terminal is sent when the program crashes while a line is edited.
  static let farewell = pasteOff + "\r\n"
}
