import CaseCatalogue
import CaseCore
import CaseEngine
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
    let text = try renderer(for: format, width: nil, charset: settings.charset ?? .unicode, usesColor: false).render(
      answer, unless: world.interruption)
    guard try write(text, to: destination, in: format) else { return say(ShellMessage.leftAlone(path)) }
    if !format.hasNotes { world.printError(errorRenderer.renderNotes(of: answer)) }
    say(ShellMessage.wrote(path, rows: answer.rowCount, of: edition))
  }

  /// Writes a text in a form to a file, which is none of the catalogue's; a person at the prompt is asked whether one that is there already may give way.
  ///
  /// - Returns: Whether it was written.
  func write(_ text: String, to destination: Destination, in format: Format) throws(Diagnostic) -> Bool {
    let path = destination.file.text
    if isOfCatalogue(path) {
      throw Diagnostic(ShellMessage.ofTheCatalogue(path), at: destination.file.span, hints: [ShellMessage.nameAnotherFile])
    }
    if let told = Format(ofFile: path), !format.endings.contains(where: path.lowercased().hasSuffix) {
      world.printError(errorRenderer.renderNotes(of: Answer(notes: [ShellMessage.formOfAnotherEnding(path, format, told)])))
    }
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

  /// Whether a path leads to a file of the open catalogue, which answers would destroy.
  private func isOfCatalogue(_ path: String) -> Bool {
    let file = world.identity(of: path)
    return engine.catalogue.filePaths.contains { world.identity(of: $0) == file }
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
