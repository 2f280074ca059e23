import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery

extension Session {
  /// Goes on with the catalogue in another folder, or with the files of the one that is open as they are now.
  ///
  /// One with faults is not opened, and what was open stays so. Named queries stay, for they are only words; rows do not.
  mutating func open(_ folder: Word?) throws(Diagnostic) {
    let path = folder?.text ?? engine.catalogue.folder
    let catalogue: Catalogue
    let progress = world.progress()
    defer { progress(1) }
    do throws(LoadFailure) {
      catalogue = try Catalogue.load(
        folder: path.hasPrefix("~/") ? world.identity(of: path) : path, ledger: world.ledger(), unless: world.interruption,
        progress: progress)
    } catch {
      throw problem(error, with: folder)
    }
    engine = Engine(catalogue)
    openedCount += 1
    (scope.last, scope.lastQuery, scope.answered, scope.answeredQuery) = (nil, nil, nil, nil)
    say(ShellMessage.banner(catalogue.edition))
  }

  /// Tells why a catalogue does not open, as starting does.
  private func problem(_ failure: LoadFailure, with folder: Word?) -> Diagnostic {
    let stays = ShellMessage.staysOpen(engine.catalogue.edition)
    switch failure {
    case .interrupted: return Diagnostic(CoreMessage.interrupted)
    case .cannotOpen(var diagnostic):
      diagnostic.span = folder?.span
      diagnostic.hints.append(stays)
      return diagnostic
    case .invalid(let faults, let count, _):
      for fault in faults.prefix(10) { report(fault, in: nil) }
      return Diagnostic(ShellMessage.moreFaults(count), at: folder?.span, hints: [stays])
    }
  }
}

extension Diagnostic {
  /// Whether there is no catalogue, or no file of one, where it was looked for.
  var isOfNoCatalogue: Bool { if case .cannotOpen = message as? CatalogueFault { true } else { false } }
}
