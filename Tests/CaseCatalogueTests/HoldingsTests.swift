import CaseCatalogue
import CaseTestSupport
import Testing

@Suite struct `What a catalogue holds` {
  @Test func `is told beside published totals`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(#"[{"id": "t1", "title": "A", "colour": "red"}, {"id": "t2", "title": "B"}]"#, to: "things.json")
    let catalogue = try Catalogue.load(folder: fixture.folder.path)
    let total = try #require(catalogue.heldTotals.first)
    #expect((total.published.count, total.held, total.all) == (7, 1, 2))
  }

  @Test func `is told field by field, the emptiest first`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(
      #"[{"id": "t1", "title": "A", "colour": "red", "alias": ["x"]}, {"id": "t2", "title": "B", "colour": "red"}]"#, to: "things.json")
    let catalogue = try Catalogue.load(folder: fixture.folder.path)
    let told = catalogue.fillings.filter { $0.kind == 0 }.map { "\(catalogue.schema.fields[$0.field].name) \($0.filled)/\($0.total)" }
    #expect(told == ["like 0/2", "figure 0/2", "source 0/2", "alias 1/2", "colour 2/2"])
    #expect(!catalogue.fillings.contains { $0.kind == 1 })
  }

  @Test func `leaves entries of closed vocabularies unused`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(#"[{"id": "t1", "title": "A", "colour": "green"}]"#, to: "things.json")
    let catalogue = try Catalogue.load(folder: fixture.folder.path)
    #expect(catalogue.unusedEntries.map(\.vocabulary) == [0, 1])
    #expect(catalogue.unusedEntries.first?.entries == [0, 2])
  }
}
