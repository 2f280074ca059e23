import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `Opening another catalogue` {
  private static let settings = Settings(language: .en, format: .csv)

  @Test func `goes on with it, and says which it is`() throws {
    var conversation = try Conversation(settings: `Opening another catalogue`.settings)
    _ = try conversation.say("let all = find all; find element")
    _ = conversation.world.takeErrors()
    #expect(try conversation.session.run(SourceText("open \(CatalogueFolders.shipped)")) == .done)
    #expect(conversation.world.takeErrors().contains("edition"))
    #expect(conversation.session.engine.catalogue.folder == CatalogueFolders.shipped)
    #expect(try conversation.fail("| count").contains("there is no answer yet"))
    #expect(try conversation.fail("save x").contains("no query was answered yet"))
    #expect(try conversation.fail("expect 1").contains("no answer above"))
    // A named query is only words.
    #expect(try conversation.session.run(SourceText("find $all limit 1")) == .done)
    #expect(try conversation.fail("find element").contains("expected"))
  }

  @Test func `reads what follows with its names`() throws {
    var conversation = try Conversation(settings: `Opening another catalogue`.settings)
    let text = "count element; 打开 \(CatalogueFolders.shipped); count case; open '\(CatalogueFolders.elements)'; count element"
    #expect(try conversation.session.run(SourceText(text)) == .done)
    #expect(conversation.world.output == "count\n25\ncount\n82\ncount\n25\n")
  }

  @Test func `reads the same one again`() throws {
    var conversation = try Conversation(settings: `Opening another catalogue`.settings)
    #expect(try conversation.session.run(SourceText("count element; reload; expect 1")) == .failed)
    #expect(conversation.world.errors.contains("Chemical elements, edition 2024.1, digest"))
    #expect(try conversation.session.run(SourceText("重载")) == .done)
  }

  @Test(arguments: [
    ("\(CatalogueFolders.repository)/Tests/CaseTestSupport/Broken", Session.Status.failed, "things.json:2:3: error: "),
    ("/nowhere", .cannotOpen, "cannot open /nowhere/schema.json"),
  ]) func `with faults leaves the one that is open`(folder: String, status: Session.Status, message: String) throws {
    var conversation = try Conversation(settings: `Opening another catalogue`.settings)
    _ = try conversation.say("find element limit 3")
    #expect(try conversation.session.run(SourceText("open '\(folder)'")) == status)
    let errors = conversation.world.takeErrors()
    #expect(errors.contains(message), "\(errors)")
    #expect(errors.contains("still open: Chemical elements"))
    #expect(try conversation.say("find $_ count") == "count\n3\n")
  }

  @Test func `in a script ends with it`() throws {
    var conversation = try Conversation(
      ["s": "open \(CatalogueFolders.shipped)\ncount case"], settings: `Opening another catalogue`.settings)
    _ = try conversation.say("find element limit 3")
    #expect(try conversation.say("run s; find $_ count; count element") == "count\n82\ncount\n3\ncount\n25\n")
  }
}
