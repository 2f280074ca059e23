import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `A generated catalogue` {
  @Test func `is the same in a folder as in memory`() throws {
    let folder = try TemporaryFolder()
    let files = GeneratedCatalogue.files(thingCount: 300)
    try GeneratedCatalogue.write(thingCount: 300, to: folder.path)
    for (name, bytes) in files { #expect(try TemporaryFolder.read(folder.file(name)) == bytes, "\(name)") }
    #expect(try Catalogue.load(folder: folder.path).rowCount == Catalogue.load(files: files).rowCount)
  }

  @Test func `names its things by titles of their own in two languages`() throws {
    let catalogue = try Catalogue.load(files: GeneratedCatalogue.files(thingCount: 300))
    let title = try #require(catalogue.schema.nameFields.first)
    guard case .text(let texts) = catalogue.columns[title] else { throw TitlesAreNoTexts() }
    let titles = catalogue.rowsByKind[0].map { row in texts[Row(row)].map { catalogue.strings.string(at: $0.string) } }
    #expect(titles.count == 300)
    #expect(titles.allSatisfy { $0.count == 2 })
    #expect(Set(titles.joined()).count > 590)
  }

  private struct TitlesAreNoTexts: Error {}
}
