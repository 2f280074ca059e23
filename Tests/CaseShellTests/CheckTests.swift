import CaseCatalogue
import CaseCore
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
    #expect(try session.check(nil).isSound)
    try folder.write(#"[{"id": "src-usgs"}]"#, to: "sources.json")
    #expect(try !session.check(nil).isSound)
    #expect(try !session.check(Word("sources.json", 6..<18)).isSound)
    #expect(try session.check(Word(CatalogueFolders.elements, 6..<18)).isSound)
  }

  @Test func `is a statement, which fails where there are errors`() throws {
    var conversation = try Conversation()
    #expect(try conversation.say("check").hasPrefix("Nothing is wrong\n"))
    let broken = CatalogueFolders.repository + "/Tests/CaseTestSupport/Broken"
    #expect(try conversation.session.run(SourceText("check \(broken)")) == .failed)
    #expect(try conversation.fail("check nothing.json").contains("nothing.json"))
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
