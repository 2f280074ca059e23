import CaseCore
import CaseQuery
import CaseRender
import Glibc
import TextMeasure

extension Session {
  /// Writes an answer to a file, and says of which catalogue it is, or shows it where none is named.
  mutating func write(_ answer: Answer, in format: Format, to destination: Destination?, of edition: Edition?) throws(Diagnostic) {
    scope.answered = answer.rowCount.map(RowCount.rows) ?? RowCount.none
    guard let destination else { return try show(answer, in: format) }
    let path = destination.file.text
    let text = try renderer(for: format, width: nil, usesColor: false).render(answer, unless: world.interruption)
    guard try write(text, to: destination) else { return say(ShellMessage.leftAlone(path)) }
    if !format.hasNotes { world.printError(errorRenderer.renderNotes(of: answer)) }
    say(ShellMessage.wrote(path, rows: answer.rowCount, of: edition))
  }

  /// Writes a text to a file; a person at the prompt is asked whether one that is there already may give way.
  ///
  /// - Returns: Whether it was written.
  func write(_ text: String, to destination: Destination) throws(Diagnostic) -> Bool {
    let path = destination.file.text
    do throws(WorldFailure) {
      guard !destination.replaces, isAtPrompt else {
        try world.write(text, to: path, replacing: destination.replaces)
        return true
      }
      do throws(WorldFailure) {
        try world.write(text, to: path, replacing: false)
      } catch .exists {
        guard agrees(to: .mayReplace(path)) else { return false }
        try world.write(text, to: path, replacing: true)
      }
      return true
    } catch {
      try world.interruption.check()
      throw Diagnostic(ShellMessage(error), at: destination.file.span, hints: wayOut(of: error, for: path))
    }
  }

  /// Whether a person sees what this statement asks: a script goes on by itself.
  var isAtPrompt: Bool { pastLines != nil && scope.depth == 0 && !isBeginning }

  private func agrees(to question: ShellMessage) -> Bool {
    let answer = world.ask(question.text(in: settings.language))
    return answer.map { ["y", "yes", "是", "д", "да"].contains($0.folded) } ?? false
  }

  private func wayOut(of failure: WorldFailure, for path: String) -> [any Message] {
    switch failure {
    case .exists: [ShellMessage.replaceBy(path.quotedAsPath)]
    case .cannotWrite(_, let reason):
      switch reason.code {
      case ENOENT, ENOTDIR: [ShellMessage.foldersAreNotMade(path.folder)]
      case EISDIR: [ShellMessage.nameFileInFolder(path)]
      case EACCES, EPERM, EROFS: [ShellMessage.writeElsewhere]
      default: []
      }
    case .notRegular, .cannotRead, .outputClosed: []
    }
  }
}
