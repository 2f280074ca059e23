import CaseCore
import CaseEngine
import CaseRender
public import LineEditing

extension Session {
  /// Reads statements at a terminal until its user leaves.
  ///
  /// - Throws: When the output cannot be written.
  public mutating func converse(with editor: inout LineEditor, prompt: String) throws(WorldFailure) {
    if !settings.isQuiet { try world.print(banner(for: engine, language: settings.language)) }
    if let problem = editor.history.problem { tell(problem) }
    pastLines = editor.history.entries
    var preparedCount: Int?
    while true {
      // The names of a small catalogue are prepared before anybody could wait for them.
      if preparedCount != openedCount, engine.isLarge {
        preparedCount = openedCount
        world.inBackground { [engine] in engine.prepare() }
      }
      apply(settings, to: &editor)
      let reply = editor.readLine(
        prompt: prompt, assistant: StatementAssistant(self))
      switch reply {
      case .end: return
      case .interrupted: continue
      case .line(let line):
        // The window may be another size by now.
        if settings.columns == nil { settings.width = world.terminalWidth() ?? settings.width }
        pastLines = editor.history.entries
        do throws(HistoryProblem) { try editor.remember(line) } catch { tell(error) }
        _ = try run(SourceText(line))
        if hasQuit { return }
      }
    }
  }

  /// Has the next line edited as the settings say.
  private func apply(_ settings: Settings, to editor: inout LineEditor) {
    editor.editing = settings.editing
    editor.appearance.ambiguous = settings.ambiguous
    editor.appearance.usesASCII = settings.shownCharset == .ascii
    editor.appearance.usesColour = settings.usesColor || settings.usesColorForErrors
    editor.appearance.searchPrompt = ShellMessage.search.text(in: settings.language)
  }

  private func tell(_ problem: HistoryProblem) {
    let message =
      switch problem {
      case .unreadable(let path, let code):
        ShellMessage.historyIsNotRead(path, reason: SystemReason(code: code, words: problem.reason ?? ""))
      case .unwritable(let path, let code):
        ShellMessage.historyIsNotKept(path, reason: SystemReason(code: code, words: problem.reason ?? ""))
      case .damaged(let path, let lines): ShellMessage.historyIsDamaged(path, lines: lines)
      }
    world.printError(errorRenderer.renderLine(message))
  }
}
