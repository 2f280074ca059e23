import ArgumentParser
import CaseCore

/// What every way of starting understands.
struct Options: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The catalogue's folder.", discussion: "Else CASEBOOK_CATALOG, ./Catalog, or the one that was installed.", valueName: "folder"))
  var catalog: String?

  @Option(help: "How answers are written: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: FormatOption?

  @Option(help: "The language of answers and messages: zh, en or ru; else that of LANG.")
  var language: AnswerLanguage?

  @Option(help: "Colour: auto, always or never; auto obeys NO_COLOR.")
  var color: ColorChoice = .auto

  @Option(help: "The width that tables are fitted to, in cells; else the terminal's.")
  var width: Int?

  @Flag(help: "Leave out the banner, row counts and times.")
  var quiet = false

  @Flag(help: "Go on after a statement that failed; the exit code is still 1.")
  var keepGoing = false

  func validate() throws {
    if catalog == "" { throw ValidationError("--catalog takes a folder") }
    if let width, !(10...10_000).contains(width) { throw ValidationError("--width takes 10 to 10000 cells") }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

enum AnswerLanguage: String, ExpressibleByArgument, CaseIterable {
  case zh, en, ru
}

/// How answers are written; the parser of options may not know the library's own type.
struct FormatOption: ExpressibleByArgument {
  let format: Format
  static let allValueStrings = Format.allCases.map(\.rawValue)

  init?(argument: String) {
    guard let format = Format(rawValue: argument) else { return nil }
    self.format = format
  }
}
