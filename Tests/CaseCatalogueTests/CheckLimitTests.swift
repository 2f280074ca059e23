import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `A check of one file` {
  /// A catalogue with more findings in its first file than are kept.
  private func fixture() throws -> CheckFixture {
    let fixture = try CheckFixture()
    let things = (0..<1_200).map { "{\"id\":\"t\($0)\",\"title\":\"\($0)\",\"source\":[{\"source\":\"s9\"}]}" }
    try fixture.folder.write("[" + things.joined(separator: ",\n") + "]", to: "things.json")
    try fixture.folder.write(
      """
      [{"id": "l1", "from": "t0", "link": "beside", "to": "t1"},
       {"id": "l2", "from": "t0", "link": "beside", "to": "t9999"},
       {"id": "l3", "from": "t0", "link": "beside", "to": "t1"}]
      """, to: "links.json")
    return fixture
  }

  @Test func `tells its findings, however many there are in others`() throws {
    let report = try fixture().report("links.json")
    #expect(report.findings.map(\.message.code) == ["noSuchRecord", "sameRelation"])
    #expect((report.errorCount, report.warningCount, report.otherErrorCount) == (1, 1, 1_200))
    #expect(report.findings.first?.hints.isEmpty == false)
  }

  @Test func `counts all of its findings`() throws {
    let report = try fixture().report("things.json")
    #expect(report.findings.count == 1_000)
    #expect((report.errorCount, report.warningCount, report.otherErrorCount) == (1_200, 0, 1))
  }

  @Test func `tells the faults that keep the catalogue from opening, however many there are in others`() throws {
    let fixture = try fixture()
    try fixture.folder.write("[" + (0..<1_200).map { "{\"id\":\"t\($0)\"}" }.joined(separator: ",") + "]", to: "things.json")
    try fixture.folder.write(#"[{"id": "l1"}]"#, to: "links.json")
    let report = try fixture.report("links.json")
    #expect(report.findings.map(\.message.code) == ["missingField", "missingField", "missingField"])
    #expect((report.errorCount, report.otherErrorCount) == (3, 1_200))
    #expect(report.catalogue == nil)
    #expect(try fixture.report("sources.json").findings.isEmpty)
    #expect(try fixture.report("sources.json").otherErrorCount == 1_203)
    #expect(try fixture.report().errorCount == 1_203)
  }

  @Test func `tells errors before warnings when there are too many`() throws {
    let fixture = try CheckFixture()
    let things = (0..<1_200).map { "{\"id\":\"t\($0)\",\"title\":\"A\"}" } + [#"{"id":"x","title":" ","source":[{"source":"s9"}]}"#]
    try fixture.folder.write("[" + things.joined(separator: ",\n") + "]", to: "things.json")
    let report = try fixture.report()
    #expect(report.findings.filter { $0.severity == .error }.map(\.message.code) == ["blankText", "noSuchSource"])
    #expect(report.findings.count == 1_000)
  }
}

@Suite struct `The place of a finding` {
  @Test func `is right inside a record of very many records`() throws {
    let figures = Array(repeating: #"{"title": "A", "weight": 1}"#, count: 1_100)
    let text =
      "[{\"id\": \"t1\", \"title\": \"A\", \"source\": [{\"source\": \"s1\"}], \"figure\": [\n\(figures.joined(separator: ",\n"))]}]"
    let fixture = try CheckFixture()
    try fixture.folder.write(text, to: "things.json")
    let report = try fixture.report()
    #expect(report.warningCount == 1_099)
    #expect(report.findings.map(fixture.told) == (3..<1_003).map { "things.json:\($0):1: warning sameFigure" })
    let message = report.findings.last?.message.text(in: .en).replacing(fixture.folder.path, with: "")
    #expect(message == "the figure is the same as t1#1 at /things.json:2:1")
  }

  @Test func `is the record where a key is written with escapes`() throws {
    try CheckFixture.expect(
      "error noSuchSource", at: #"[▸{"id": "t1", "title": "A", "sour\u0063e": [{"source": "s9"}]}]"#, in: "things.json")
  }
}
