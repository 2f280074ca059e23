import CaseCatalogue
import CaseTestSupport
import Testing

@Suite struct `A record inside another` {
  @Test(arguments: [
    (#"{"source": "s1"}, {"source": "s2"}"#, ["s1", "s2"]),
    (#"{"source": "s1"}, {"source": "s2", "fields": ["title"]}"#, ["s1"]),
    // Where one is said to support the figures, no other is taken for theirs.
    (#"{"source": "s1"}, {"source": "s2", "fields": ["title", "figure"]}"#, ["s2"]),
    (#"{"source": "s1", "fields": ["figure"]}, {"source": "s2"}, {"source": "s3", "fields": ["figure"]}"#, ["s1", "s3"]),
    (#"{"source": "s1", "fields": ["title"]}"#, []),
  ]) func `takes over the sources that are its own`(evidence: String, expected: [String]) throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(
      "[{\"id\": \"t1\", \"title\": \"A\", \"figure\": [{\"title\": \"B\", \"weight\": 1}], \"source\": [\(evidence)]}]", to: "things.json")
    let catalogue = try Catalogue.load(folder: fixture.folder.path)
    let (row, field) = (try #require(catalogue.row(withIdentifier: "t1#1")), catalogue.schema.fields.firstIndex { $0.name == "source" })
    guard case .evidence(let values) = catalogue.columns[try #require(field)] else {
      Issue.record("no evidence")
      return
    }
    #expect(values[row].map { catalogue.strings.string(at: $0.source) } == expected)
    #expect(values[row].allSatisfy { $0.fields.isEmpty })
  }
}
