import CaseCatalogue
import CaseTestSupport
import Testing

@Suite struct `A vocabulary` {
  @Test func `keeps how its Chinese names are read`() throws {
    let fixture = try FaultFixture()
    let schema = SmallCatalogue.schema.replacing(
      "{\"code\": \"maker\"}", with: "{\"code\": \"maker\", \"label\": {\"zh\": \"重女\"}, \"pinyin\": [\"chong nv\", \"zhong nv\"]}")
    #expect(try fixture.faults(of: schema.utf8, in: "schema.json") == [])
    let entries = try Catalogue.load(folder: fixture.folder.path).schema.vocabularies.flatMap(\.entries)
    #expect(entries.first { $0.code == "maker" }?.pinyin == ["chong nv", "zhong nv"])
    #expect(entries.first { $0.code == "owner" }?.pinyin == [])
  }
}
