public import CaseCore
import SystemPackage

/// What a check of a catalogue came to.
public struct CatalogueReport: Sendable {
  /// The folder that was checked.
  public var folder: String

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
  public static func check(_ target: CheckTarget, unless interruption: Interruption = .never) throws(LoadFailure) -> CatalogueReport {
    let store = CatalogueStore.folder(target.folder)
    guard let file = target.file else { return try check(store, file: nil, unless: interruption) }
    if !FolderListing.holds(file, in: target.folder) { throw CatalogueLoader.failure(toOpen: store.path(of: file), .noSuchFileOrDirectory) }
    var report = try check(store, file: file, unless: interruption)
    report.tellUnnamed(file, at: store.path(of: file))
    return report
  }

  /// Checks a catalogue whose files are in memory, by their names.
  package static func check(files: [String: [UInt8]]) throws(LoadFailure) -> CatalogueReport {
    try check(.memory(files), file: nil, unless: .never)
  }

  private static func check(
    _ store: CatalogueStore, file: String?, unless interruption: Interruption
  ) throws(LoadFailure) -> CatalogueReport {
    let path = file.map { store.path(of: $0) }
    do throws(LoadFailure) {
      let (catalogue, files) = try loadWithFiles(store, faultsOf: path, unless: interruption)
      let check = try CatalogueCheck(catalogue, files, path: path, unless: interruption)
      let found = check.findings
      return CatalogueReport(
        folder: store.folder, findings: check.diagnostics, errorCount: found.errorCount, warningCount: found.warningCount,
        otherErrorCount: found.otherErrorCount, catalogue: catalogue)
    } catch .invalid(let faults, let count, let otherCount) {
      return CatalogueReport(
        folder: store.folder, findings: faults, errorCount: count, warningCount: 0, otherErrorCount: otherCount, catalogue: nil)
    } catch {
      throw error
    }
  }
}

extension CatalogueReport {
  /// A check of a file that is no part of the catalogue must not say that nothing is wrong with it.
  fileprivate mutating func tellUnnamed(_ file: String, at path: String) {
    guard let catalogue, findings.isEmpty, file != "schema.json", !catalogue.schema.kinds.contains(where: { $0.file == file }) else {
      return
    }
    let text = SourceText(file: path, bytes: [])
    findings = [Diagnostic(CatalogueFinding.unnamedFile, at: 0..<0, in: text, hints: [CatalogueHint.nameFile(file)], severity: .warning)]
    warningCount = 1
  }
}
