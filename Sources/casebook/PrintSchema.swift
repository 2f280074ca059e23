import ArgumentParser
import CaseCatalogue
import CaseCore
import CaseRender
import CaseShell

/// `casebook schema as json-schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the catalogue's schema for other programs.", subcommands: [PrintSchema.self])

  @ParentCommand var parent: Casebook
}

/// What a schema can be printed as.
enum SchemaForm: String, ExpressibleByArgument, CaseIterable {
  case jsonSchema = "json-schema"
}

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "as", abstract: "Print the schema in another form.",
    discussion: """
      json-schema: a JSON Schema (draft 2020-12) by which editors complete and check the catalogue's files. It describes an object with a \
      member for each file; with --kind, one kind's file.
      """)

  @ParentCommand var parent: SchemaCommand

  @Argument(help: "The form: json-schema.")
  var form: SchemaForm

  @Option(help: "Describe only the file of this kind.")
  var kind: String?

  func run() throws {
    let program = Program(parent.parent.options)
    let schema = try program.catalogue(program.folder).schema
    let files = schema.kinds.filter { $0.file != nil }.map(\.name)
    if let kind, !files.contains(kind) { throw ValidationError("--kind takes one of: \(files.joined(separator: ", "))") }
    let document = schema.jsonSchema(of: kind.flatMap { name in schema.kinds.firstIndex { $0.name == name } }, in: program.language)
    try program.finish {
      try program.world.print(document.jsonText)
      return .done
    }
  }
}
