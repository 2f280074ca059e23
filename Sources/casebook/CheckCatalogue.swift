import ArgumentParser
import CaseCatalogue
import CaseCore
import CaseEngine

/// `casebook check [FOLDER or FILE]`.
struct CheckCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell what is wrong with a catalogue, and what is missing from it.",
    discussion: """
      Without a path it checks the catalogue that would be opened; of a file, only what concerns it is told. Nothing is written.

      Exit codes: 0 nothing is wrong, or there are only warnings; 65 there are errors; 66 it cannot be opened.
      """)

  @ParentCommand var parent: Casebook

  @Argument(help: "A catalogue's folder, or one of its files.", completion: .file())
  var path: String?

  func run() throws {
    let program = Program(parent.options)
    try program.refuseFormatOfSources()
    let report = try program.report(path)
    try program.print(Answer(report, language: program.language, format: program.format))
    if report.errorCount > 0 { throw Program.Exit.invalidCatalogue }
  }
}
