import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `The reference of the language` {
  private let lines: [Substring]

  init() throws {
    let bytes = try TemporaryFolder.read("\(CatalogueFolders.repository)/Sources/CaseQuery/README.md")
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `has only examples that are answered`() throws {
    let engine = Engine(try Catalogue.load(folder: CatalogueFolders.shipped))
    let world = DiskWorld(writesFiles: false)
    var session = Session(engine: engine, settings: Settings(language: .zh, isQuiet: true), world: world)
    let examples = fenced("casebook")
    #expect(examples.count > 40)
    for example in examples {
      let parsed = parse(SourceText(example), lexicon: engine.lexicon)
      #expect(parsed.count == 1, "\(example)")
      #expect(parsed.flatMap(\.problems).map(\.message.code) == [], "\(example)")
      #expect(try session.run(SourceText(example)) == .done, "\(example)")
      #expect(!world.takeOutput().contains("错误："), "\(example)")
    }
  }

  @Test func `has the words of the language`() {
    let table = lines.drop { $0 != "## Words" }.drop { $0 != "| --- | --- |" }.dropFirst().prefix { $0.hasPrefix("|") }
    #expect(Array(table).map(String.init) == Keyword.allCases.map { "| `\($0.rawValue)` | \($0.names.joined(separator: " ")) |" })
  }

  @Test func `has the settings`() {
    let table = lines.drop { $0 != "## Settings and history" }.drop { $0 != "| --- | --- | --- | --- |" }.dropFirst().prefix {
      $0.hasPrefix("|")
    }
    let rows = Setting.allCases.map { setting in
      let range = setting.range.map { ["`\($0.lowerBound)`..`\($0.upperBound)`"] } ?? []
      let choices = (setting.choices.map { (["`\($0.name)`"] + $0.names.dropFirst()).joined(separator: " ") } + range).joined(
        separator: ", ")
      return "| `\(setting.rawValue)` | \(setting.names.joined(separator: " ")) | \(choices) | \(setting.meaning.text(in: .en)) |"
    }
    #expect(Array(table).map(String.init) == rows)
  }

  @Test func `has the formats`() {
    let formats = Format.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    #expect(lines.contains { $0.contains("one of \(formats);") })
  }

  /// The lines of the blocks that are fenced as a language.
  private func fenced(_ language: String) -> [String] {
    var blocks: [String] = []
    var isInside = false
    for line in lines {
      if line.hasPrefix("```") { isInside = line == "```\(language)" } else if isInside { blocks.append(String(line)) }
    }
    return blocks
  }
}
