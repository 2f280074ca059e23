import ArgumentParser
import CaseCatalogue
import CaseCore
import CaseEngine

/// `casebook diff OLD NEW`.
struct DiffCatalogues: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what is different between two catalogues, record by record.",
    discussion: """
      Records are matched by their identifiers, those inside others by their owners and titles. For minutes: --format markdown.

      Exit codes, as diff has them: 0 they are the same, 1 they are different; 65 one of them is invalid, 66 one cannot be opened.
      """)

  @ParentCommand var parent: Casebook

  @Argument(help: "The folder of the older catalogue.", completion: .directory)
  var old: String

  @Argument(help: "The folder of the newer catalogue.", completion: .directory)
  var new: String

  func run() throws {
    let program = Program(parent.options)
    try program.refuseFormatOfSources()
    let difference = CatalogueDifference(from: try program.catalogue(old), to: try program.catalogue(new))
    try program.print(Answer(difference, language: program.language, isShort: program.format == .table && program.width != nil))
    if !difference.isEmpty { throw ExitCode(1) }
  }
}
