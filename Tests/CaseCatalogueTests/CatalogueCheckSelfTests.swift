import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `A check for records that say nothing new` {
  @Test func `tells references of a record to itself`() throws {
    try CheckFixture.expect(
      "warning selfReference",
      at:
        #"[{"id": "t1", "title": "A", "like": ["t2", ▸"t1"], "source": [{"source": "s1"}]}, {"id": "t2", "title": "B", "like": ["t1"], "source": [{"source": "s1"}]}]"#,
      in: "things.json")
  }

  @Test func `tells a figure about itself, and none whose owner is implied`() throws {
    try CheckFixture.expect(
      "warning selfReference",
      at: #"[{"id": "f1", "title": "A", "weight": 1, "owner": ▸"f1", "source": [{"source": "s1"}]}]"#, in: "figures.json")
    let fixture = try CheckFixture()
    try fixture.folder.write(
      #"[{"id": "t1", "title": "A", "source": [{"source": "s1"}], "figure": [{"title": "A", "weight": 1}]}]"#, to: "things.json")
    #expect(try fixture.findings().isEmpty)
  }

  @Test func `tells relations of a record to itself`() throws {
    try CheckFixture.expect(
      "warning selfRelation", at: #"[{"id": "l1", "from": "t0", "link": "beside", "to": ▸"t0"}]"#, in: "links.json")
  }

  @Test(arguments: [
    #""disputed": ["t0", "s1", ▸"t0"]"#, #""disputed": ["t0"], "touches": ["title", "colour", ▸"title"]"#,
    #""disputed": ["t0", ▸"t0", ▸"t0"], "touches": ["title"]"#,
  ]) func `tells what a disagreement lists twice`(marked: String) throws {
    let version = #"[{"says": "A", "source": [{"source": "s1"}]}]"#
    try CheckFixture.expect("warning listedTwice", at: "[{\"id\": \"d1\", \(marked), \"version\": \(version)}]", in: "disputes.json")
  }
}

@Suite struct `A check of units` {
  private func fixture(unit: String, mark: String) throws -> (fixture: CheckFixture, schema: String) {
    let marked = CheckFixture.schema.replacing(
      #"{"code": "kg", "dimension": "mass"}"#, with: #"{"code": "kg", "dimension": "mass"}, \#(mark){"code": "box"}"#)
    let fixture = try CheckFixture()
    try fixture.folder.write(
      #"[{"id": "f1", "title": "A", "weight": 1, "unit": "\#(unit)", "source": [{"source": "s1"}]}, {"id": "f2", "title": "B", "weight": 1, "unit": "\#(unit)", "source": [{"source": "s1"}]}]"#,
      to: "figures.json")
    return (fixture, marked)
  }

  @Test func `tells those without a dimension that figures use, once`() throws {
    let (fixture, schema) = try fixture(unit: "box", mark: "▸")
    try fixture.folder.write(schema.filter { $0 != "▸" }, to: "schema.json")
    let before = try #require(schema.prefix { $0 != "▸" }.split(separator: "\n", omittingEmptySubsequences: false).last)
    let line = schema.prefix { $0 != "▸" }.count { $0 == "\n" } + 1
    #expect(try fixture.findings() == ["schema.json:\(line):\(before.count + 1): warning unitWithoutDimension"])
  }

  @Test func `leaves those alone that no figure uses`() throws {
    let (fixture, schema) = try fixture(unit: "kg", mark: "")
    try fixture.folder.write(schema, to: "schema.json")
    #expect(try fixture.findings().isEmpty)
  }
}
