public import CaseCatalogue
public import CaseCore
import CaseEngine
public import CaseQuery

extension Session {
  /// Checks the catalogue that is open, as its files are now, or another one that is named.
  ///
  /// - Parameter file: A folder, or one of a catalogue's files; those of the open catalogue need not be named with their folder.
  /// - Parameter format: What the answer is for; it says how much of it is shown.
  /// - Throws: When there is no such catalogue or file.
  public func check(_ file: Word?, as format: Format = .table) throws(Diagnostic) -> (answer: Answer, report: CatalogueReport) {
    let open = engine.catalogue.folder
    let target = file.map { CheckTarget(path: $0.text, open: open) } ?? CheckTarget(folder: open)
    do throws(LoadFailure) {
      let report = try Catalogue.check(target, unless: world.interruption)
      return (Answer(report, language: settings.language, format: format), report)
    } catch {
      guard var problem = error.diagnostics.first else { throw Diagnostic(ShellMessage.noCatalogue, at: file?.span) }
      problem.span = file?.span
      throw problem
    }
  }
}
