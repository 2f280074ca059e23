public import CaseCatalogue
public import CaseCore
import CaseEngine
public import CaseQuery

extension Session {
  /// Checks the catalogue that is open, as its files are now, or another one that is named.
  ///
  /// - Parameter file: A folder, or one of a catalogue's files; those of the open catalogue need not be named with their folder.
  /// - Throws: When there is no such catalogue or file.
  public func check(_ file: Word?) throws(Diagnostic) -> CatalogueReport {
    let open = engine.catalogue.folder
    let target = file.map { CheckTarget(path: $0.text, open: open) } ?? CheckTarget(folder: open)
    do throws(LoadFailure) {
      return try Catalogue.check(target, unless: world.interruption)
    } catch {
      guard var problem = error.diagnostics.first else { throw Diagnostic(ShellMessage.noCatalogue, at: file?.span) }
      problem.span = file?.span
      throw problem
    }
  }

  /// Tells what a check found, or what clauses make of it.
  mutating func check(_ file: Word?, then clauses: [Clause]) throws(Diagnostic) -> Status {
    let format = clauses.reduce(settings.formatWithoutSources) { if case .format(let format, _) = $1 { format } else { $0 } }
    try refuseFormatOfSources(format)
    let start = world.milliseconds()
    let report = try check(file)
    var environment = environment
    environment.format = settings.formatWithoutSources
    environment.interruption = world.interruption
    let answer = Answer(report, language: settings.language, format: format)
    let outcome = try engine.answer(answer, of: report.findings, then: clauses, in: environment)
    if let rows = outcome.rows { (scope.last, scope.lastQuery) = (rows, nil) }
    try write(outcome.answer, in: outcome.format ?? environment.format, to: outcome.file, of: report.catalogue?.edition)
    // A report says itself how much it found.
    if outcome.answer.rowCount != nil, outcome.file == nil {
      try tellRows(outcome.answer.rowCount, after: world.milliseconds() - start, in: outcome.format ?? environment.format)
    }
    return report.errorCount == 0 ? .done : .failed
  }
}
