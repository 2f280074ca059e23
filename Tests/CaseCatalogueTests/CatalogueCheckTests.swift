import CaseCatalogue
import CaseCore
import CaseTestSupport
import Testing

@Suite struct `A check of a catalogue` {
  @Test func `finds nothing where nothing is wrong`() throws {
    let report = try CheckFixture().report()
    #expect(report.findings.isEmpty)
    #expect((report.errorCount, report.warningCount) == (0, 0))
  }

  @Test(arguments: [
    #"[{"id": "t1", "title": "A", "source": [{"source": ▸"s9"}]}]"#,
    #"[{"id": "t1", "title": "A", "source": [{"source": "s1"}, {"locator": "§1", "source": ▸"t1"}]}]"#,
    // What a figure takes over is told of its owner alone.
    #"[{"id": "t1", "title": "A", "source": [{"source": ▸"s9"}], "figure": [{"title": "B", "weight": 1}]}]"#,
    "[{\"id\": \"t1\", \"title\": \"A\", \"source\": [{\"source\": \"s1\"}],\n \"figure\": [{\"title\": \"B\", \"weight\": 1}, {\"title\": \"C\", \"weight\": 1, \"source\": [{\"source\": ▸\"s9\"}]}]}]",
  ]) func `tells sources that are not there`(marked: String) throws {
    let code = marked.contains("▸\"t1") ? "recordOfAnotherKind" : "noSuchSource"
    try CheckFixture.expect("error \(code)", at: marked, in: "things.json")
  }

  @Test func `tells references to records that are not there`() throws {
    try CheckFixture.expect(
      "error noSuchRecord",
      at:
        #"[{"id": "t0", "title": "甲", "source": [{"source": "s1"}]}, {"id": "t1", "title": "A", "like": ["t0", ▸"t2", ▸"t3"], "source": [{"source": "s1"}]}]"#,
      in: "things.json")
  }

  @Test func `tells references to records of another kind`() throws {
    try CheckFixture.expect(
      "error recordOfAnotherKind", at: #"[{"id": "t1", "title": "A", "like": [▸"s1"], "source": [{"source": "s1"}]}]"#, in: "things.json")
  }

  @Test func `tells a published total whose source is not there`() throws {
    let marked = CheckFixture.schema.replacing("\"source\": \"s1\"}]", with: "\"source\": ▸\"s2\"}]")
    try CheckFixture.expect("error noSuchSource", at: marked, in: "schema.json")
  }

  @Test func `tells an entry that is the name of no record`() throws {
    let marked = CheckFixture.schema.replacing("\"record\": \"s1\"", with: "\"record\": ▸\"t7\"")
    try CheckFixture.expect("error noSuchRecord", at: marked, in: "schema.json")
  }

  @Test func `tells relations to nothing`() throws {
    try CheckFixture.expect(
      "error noSuchRecord", at: #"[{"id": "l1", "from": ▸"t8", "link": "beside", "to": ▸"t9"}]"#, in: "links.json")
  }

  @Test(arguments: [
    (#"[▸"weight"]"#, "fieldOfNoRecord"), (#"["colour", ▸"unit"]"#, "fieldOfNoRecord"), (#"["colour", "title"]"#, ""),
  ]) func `tells fields that the records of a disagreement cannot have`(marked: String, code: String) throws {
    let version = #"[{"says": "A", "source": [{"source": "s1"}]}]"#
    try CheckFixture.expect(
      "error \(code)", at: "[{\"id\": \"d1\", \"disputed\": [\"t0\"], \"touches\": \(marked), \"version\": \(version)}]",
      in: "disputes.json")
  }

  @Test func `looks into the versions of a disagreement`() throws {
    try CheckFixture.expect(
      "error noSuchSource",
      at:
        #"[{"id": "d1", "disputed": ["t0"], "version": [{"says": "A", "source": [{"source": "s1"}]}, {"says": "B", "source": [{"source": ▸"s"}]}]}]"#,
      in: "disputes.json")
  }

  @Test func `hints at what is called nearly so`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(
      #"[{"id": "thing-one", "title": "A", "like": ["thing-onr"], "source": [{"source": "s1"}]}]"#, to: "things.json")
    #expect(try fixture.report().findings.first?.hints.first?.text(in: .en) == "close to it: thing-one")
  }

  @Test func `tells records without a source, and not kinds that have none`() throws {
    try CheckFixture.expect("warning unsupported", at: #"[▸{"id": "t1", "title": "A"}]"#, in: "things.json")
    let inside =
      #"[▸{"id": "t1", "title": "A", "figure": [▸{"title": "B", "weight": 1}, {"title": "C", "weight": 1, "source": [{"source": "s1"}]}]}]"#
    try CheckFixture.expect("warning unsupported", at: inside, in: "things.json")
  }

  @Test(arguments: [",", ".", ";", ":", "!", "?", "(", ")"]) func `tells half-width punctuation between Chinese characters`(sign: String)
    throws
  {
    try CheckFixture.expect(
      "warning halfWidthPunctuation",
      at: "[{\"id\": \"t1\", \"title\": \"甲▸\(sign)乙a\(sign)丙\(sign)b\", \"source\": [{\"source\": \"s1\"}]}]",
      in: "things.json")
  }

  @Test func `tells JSON files that no kind names`() throws {
    let fixture = try CheckFixture()
    for name in ["a.json", "b.txt", "b.JSON"] { try fixture.folder.write("[]", to: name) }
    #expect(try fixture.findings() == ["a.json:1:1: warning unnamedFile"])
  }

  @Test func `tells the faults that keep a catalogue from opening, and only them`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(#"[{"id": "t1", "title": 3, "like": ["t9"]}, {"title": ""}]"#, to: "things.json")
    let report = try fixture.report()
    #expect(report.findings.map(\.message.code) == ["wrongShape", "missingField", "emptyValue"])
    #expect(report.errorCount == 3)
    #expect(report.catalogue == nil)
  }

  @Test func `of a file tells what concerns it`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write(#"[{"id": "t1", "title": "A", "like": ["t9"]}]"#, to: "things.json")
    try fixture.folder.write(#"[{"id": "f1", "title": "A", "weight": 1, "source": [{"source": "s2"}]}]"#, to: "figures.json")
    #expect(try fixture.findings("figures.json") == ["figures.json:1:64: error noSuchSource"])
    let report = try fixture.report("sources.json")
    #expect(report.findings.isEmpty)
    #expect(report.otherErrorCount == 2)
    try fixture.folder.write("{", to: "schema.json")
    #expect(try fixture.findings("sources.json") == ["schema.json:1:2: error invalidJSON"])
  }

  @Test func `of a file that is no part of the catalogue says so`() throws {
    let fixture = try CheckFixture()
    try fixture.folder.write("text", to: "notes.txt")
    #expect(try fixture.findings("notes.txt") == ["notes.txt:1:1: warning unnamedFile"])
    #expect(try fixture.findings("things.json").isEmpty)
  }

  @Test func `of a file or folder that is not there says so`() throws {
    let fixture = try CheckFixture()
    #expect { try fixture.report("thinks.json") } throws: { ($0 as? LoadFailure)?.diagnostics.first?.message.code == "cannotOpen" }
    #expect { try Catalogue.check(CheckTarget(folder: "/nowhere")) } throws: { ($0 as? LoadFailure)?.count == 1 }
  }

  @Test func `keeps a thousand findings and counts the others`() throws {
    let fixture = try CheckFixture()
    let records = (0..<1_500).map { "{\"id\":\"t\($0)\",\"title\":\"\($0)\"}" }
    try fixture.folder.write("[" + records.joined(separator: ",\n") + "]", to: "things.json")
    let report = try fixture.report()
    #expect(report.findings.count == 1_000)
    #expect((report.errorCount, report.warningCount) == (0, 1_500))
  }

  @Test func `of the shipped catalogue finds no errors`() throws {
    let report = try Catalogue.check(CheckTarget(folder: CatalogueFolders.shipped))
    #expect(report.errorCount == 0, "\(report.findings.map { $0.message.text(in: .en) })")
  }
}

@Suite struct `The target of a check` {
  @Test func `is a folder, a file in one, or a file of the open catalogue`() throws {
    let folder = try CheckFixture().folder
    #expect(CheckTarget(path: folder.path, open: nil) == CheckTarget(folder: folder.path))
    #expect(CheckTarget(path: folder.file("things.json"), open: nil) == CheckTarget(folder: folder.path, file: "things.json"))
    #expect(CheckTarget(path: folder.file("more/things.json"), open: nil) == CheckTarget(folder: folder.path, file: "more/things.json"))
    #expect(CheckTarget(path: "things.json", open: folder.path) == CheckTarget(folder: folder.path, file: "things.json"))
    #expect(CheckTarget(path: "/nowhere/at/all", open: nil) == CheckTarget(folder: "/nowhere/at/all"))
  }
}
