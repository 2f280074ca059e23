import CaseCore
import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `The digest of a catalogue` {
  private static let schema = #"""
    {"title":"T","edition":"1","fields":[{"name":"id","type":"identifier"}],"kinds":[{"name":"a","file":"a.json","required":["id"]},{"name":"b","file":"b.json","required":["id"]}]}
    """#

  private func digest(a: String, b: String) throws -> String {
    let folder = try TemporaryFolder()
    for (name, text) in [("schema.json", Self.schema), ("a.json", a), ("b.json", b)] { try folder.write(text, to: name) }
    return try Catalogue.load(folder: folder.path).edition.digest
  }

  @Test func `is what xxhsum says of schema.json and the files in the schema's order`() throws {
    #expect(try digest(a: #"[{"id":"1"}]"#, b: "[]") == "b349dce2fc509ca6")
  }

  @Test func `is another for any other byte`() throws {
    let digests = [
      try digest(a: #"[{"id":"1"}]"#, b: "[]"), try digest(a: #"[{"id":"2"}]"#, b: "[]"), try digest(a: "[]", b: #"[{"id":"1"}]"#),
      try digest(a: #"[{"id":"1"}]"#, b: "[] "),
    ]
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.utf8.count == 16 })
  }
}
