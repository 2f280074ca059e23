import CaseCore
import CaseTestSupport
import Testing

@testable import CaseCatalogue

@Suite struct `The reference of the format` {
  private let text: String

  init() throws {
    text = String(decoding: try TemporaryFolder.read("\(CatalogueFolders.repository)/Sources/CaseCatalogue/README.md"), as: UTF8.self)
  }

  /// The fenced blocks whose first line says something behind the language, with that.
  private var blocks: [(name: String, text: String)] {
    var blocks: [(name: String, text: String)] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == " " }
      if isInside {
        if bare == "```" { isInside = false } else { blocks[blocks.count - 1].text += line + "\n" }
      } else if bare.hasPrefix("```") {
        isInside = true
        blocks.append((String(bare.dropFirst(3)), ""))
      }
    }
    return blocks
  }

  @Test func `has a catalogue in which nothing is wrong`() throws {
    let folder = try TemporaryFolder()
    let files = blocks.filter { $0.name.hasPrefix("json ") && $0.name.hasSuffix(".json") && !$0.name.contains("template") }
    #expect(files.count == 6)
    for (name, text) in files { try folder.write(text, to: String(name.dropFirst(5))) }
    let report = try Catalogue.check(CheckTarget(folder: folder.path))
    #expect(report.findings.map { $0.message.text(in: .en) } == [])
    #expect(report.catalogue?.rowsByKind.map(\.count) == [3, 3, 1, 1, 2, 2])
    #expect(report.catalogue?.heldTotals.map(\.held) == [2])
  }

  @Test func `has a template that the shipped catalogue takes`() throws {
    let folder = try TemporaryFolder()
    let schema = try Catalogue.load(folder: CatalogueFolders.shipped).schema
    for file in ["schema.json"] + schema.kinds.compactMap(\.file) {
      try folder.write(try TemporaryFolder.read("\(CatalogueFolders.shipped)/\(file)"), to: file)
    }
    for (name, template) in blocks where name.hasPrefix("json template ") {
      let file = String(name.dropFirst("json template ".count))
      let records = String(decoding: try TemporaryFolder.read(folder.file(file)), as: UTF8.self)
      let end = try #require(records.lastIndex(of: "]"))
      try folder.write(String(records[..<end]) + ",\n" + template + "]", to: file)
    }
    let after = try Catalogue.check(CheckTarget(folder: folder.path))
    #expect(after.findings.map { $0.message.text(in: .en) } == [])
    #expect(after.errorCount == 0)
    #expect(after.catalogue?.row(withIdentifier: "case-template") != nil)
  }

  @Test(arguments: SchemaKey.allCases.map(\.rawValue) + SchemaReader.TypeName.allCases.map(\.rawValue)) func `names every key and type`(
    word: String
  ) {
    #expect(text.contains("`\(word)`"))
  }

  @Test func `has the limits of the reader`() {
    #expect(text.contains("\(SchemaReader.kindLimit) kinds, "))
    #expect(text.contains("identifiers of \(RecordReader.identifierLimit) bytes"))
    #expect(CatalogueLoader.byteLimit + 1 == 4 << 30)
  }
}
