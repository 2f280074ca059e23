public import CaseCore
import SystemPackage

/// What a check of a catalogue came to.
public struct CatalogueReport: Sendable {
  /// What was found, file by file from the top; of very many only the first.
  public var findings: [Diagnostic]

  /// How many errors and warnings there are, told or not.
  public var errorCount: Int
  public var warningCount: Int

  /// The errors in files that were not asked for.
  public var otherErrorCount = 0

  /// The catalogue; `nil` where its faults keep it from opening, and nothing else could be checked.
  public var catalogue: Catalogue?
}

extension Catalogue {
  /// Reads a catalogue as its files are now, and tells what is wrong with it and what may be.
  ///
  /// - Throws: `LoadFailure.cannotOpen` where there is no catalogue.
  public static func check(_ target: CheckTarget) throws(LoadFailure) -> CatalogueReport {
    if let file = target.file, !FolderListing.holds(file, in: target.folder) {
      throw CatalogueLoader.failure(toOpen: CatalogueStore.folder(target.folder).path(of: file), .noSuchFileOrDirectory)
    }
    var report = try check(.folder(target.folder))
    if let file = target.file { report.keep(file, in: target.folder) }
    return report
  }

  /// Checks a catalogue whose files are in memory, by their names.
  package static func check(files: [String: [UInt8]]) throws(LoadFailure) -> CatalogueReport { try check(.memory(files)) }

  private static func check(_ store: CatalogueStore) throws(LoadFailure) -> CatalogueReport {
    do throws(LoadFailure) {
      let (catalogue, files) = try loadWithFiles(store)
      let found = CatalogueCheck.findings(in: catalogue, files)
      return CatalogueReport(
        findings: found.diagnostics, errorCount: found.errorCount, warningCount: found.count - found.errorCount, catalogue: catalogue)
    } catch .invalid(let faults, let count) {
      return CatalogueReport(findings: faults, errorCount: count, warningCount: 0, catalogue: nil)
    } catch {
      throw error
    }
  }
}

extension CatalogueReport {
  /// Leaves out what concerns other files than one; a schema with faults concerns all.
  fileprivate mutating func keep(_ file: String, in folder: String) {
    let names = catalogue == nil ? [file, "schema.json"] : [file]
    let paths = names.map { CatalogueStore.folder(folder).path(of: $0) }
    let kept = findings.filter { finding in finding.source?.file.map(paths.contains) ?? false }
    let errors = kept.count { $0.severity == .error }
    otherErrorCount = errorCount - errors
    (findings, errorCount, warningCount) = (kept, errors, kept.count - errors)
    // A check of a file that is no part of the catalogue must not say that nothing is wrong with it.
    guard let catalogue, findings.isEmpty, file != "schema.json", !catalogue.schema.kinds.contains(where: { $0.file == file }) else {
      return
    }
    let text = SourceText(file: paths[0], bytes: [])
    findings = [Diagnostic(CatalogueFinding.unnamedFile, at: 0..<0, in: text, hints: [CatalogueHint.nameFile(file)], severity: .warning)]
    warningCount = 1
  }
}
