import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `A session's check` {
  @Test func `reads the catalogue as its files are now`() throws {
    let folder = try TemporaryFolder()
    for file in try ["schema.json"] + Catalogue.load(folder: CatalogueFolders.elements).schema.kinds.compactMap(\.file) {
      try folder.write(try TemporaryFolder.read("\(CatalogueFolders.elements)/\(file)"), to: file)
    }
    let session = try Conversation(folder: folder.path).session
    #expect(try session.check(nil).errorCount == 0)
    try folder.write(#"[{"id": "src-usgs"}]"#, to: "sources.json")
    #expect(try session.check(nil).errorCount > 0)
    #expect(try session.check(Word("sources.json", 6..<18)).errorCount > 0)
    #expect(try session.check(Word(CatalogueFolders.elements, 6..<18)).errorCount == 0)
  }

  @Test func `is a statement, which fails where there are errors`() throws {
    var conversation = try Conversation()
    #expect(try conversation.say("check").hasPrefix("Nothing is wrong\n"))
    let broken = CatalogueFolders.repository + "/Tests/CaseTestSupport/Broken"
    #expect(try conversation.session.run(SourceText("check \(broken)")) == .failed)
    #expect(try conversation.fail("check nothing.json").contains("nothing.json"))
  }

  @Test(arguments: ["gb7714", "bibtex"]) func `is no list of sources`(format: String) throws {
    var conversation = try Conversation()
    #expect(try conversation.fail("check as \(format)").contains("this answer has no sources that \(format) could cite"))
    #expect(try conversation.fail("check as \(format) to a.txt").contains("write it as table, card, list, csv"))
    #expect(conversation.world.files["a.txt"] == nil)
    // What the session writes its answers in is nobody's wish for a check.
    var session = try Conversation(settings: Settings(language: .en, format: Format(rawValue: format) ?? .table, isQuiet: true))
    #expect(try session.say("check").hasPrefix("Nothing is wrong\n"))
  }

  @Test func `says once which catalogue it is about`() throws {
    var conversation = try Conversation()
    let edition = conversation.session.engine.catalogue.edition.text(in: .en)
    let page = try conversation.say("check")
    #expect(page.hasPrefix("Nothing is wrong\nChecked: \(CatalogueFolders.elements) – \(edition)\n"))
    #expect(page.ranges(of: edition).count == 1)
    _ = try conversation.say("check as markdown to a.md")
    #expect(conversation.world.files["a.md"]?.ranges(of: edition).count == 1)
    #expect(try conversation.say("check as json").hasPrefix("{\"catalogue\":"))
  }

  @Test func `says where a file was named that is not there`() throws {
    let session = try Conversation().session
    #expect {
      try session.check(Word("sorces.json", 6..<17))
    } throws: { error in
      guard let problem = error as? Diagnostic else { return false }
      return problem.span == 6..<17 && problem.message.code == "cannotOpen"
    }
  }
}
