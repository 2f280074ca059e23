import CaseCore
import CaseShell
import Testing

@Suite struct `What every session begins with` {
  private func begun(_ text: String, _ settings: Settings = Settings(language: .en)) throws -> Conversation {
    var conversation = try Conversation(["/config/init.casebook": text, "/config/other": "count source"], settings: settings)
    try conversation.session.begin()
    return conversation
  }

  @Test func `sets and names, and says nothing`() throws {
    var conversation = try begun("set format csv\nset echo off # less\nlet g = find element where group=halogen\n")
    #expect(conversation.world.takeOutput() + conversation.world.takeErrors() == "")
    #expect(try conversation.say("count $g") == "count\n2\n")
    #expect(!conversation.session.settings.echoes && !conversation.session.settings.isQuiet)
    // From here on it is told again.
    #expect(try conversation.fail("set format table").contains("format is now table"))
  }

  @Test func `is only warned of where it is wrong, and goes on`() throws {
    var conversation = try begun("set colour gray\ncount element as csv\nset format csv\nquit")
    let errors = conversation.world.takeErrors()
    #expect(errors.hasPrefix("/config/init.casebook:1:12: warning: expected on or off"), "\(errors)")
    #expect(conversation.world.takeOutput() == "count\n25\n")
    #expect(conversation.session.settings.format == .csv && !conversation.session.settings.keepsGoing && !conversation.session.hasQuit)
    #expect(try conversation.fail("count nothing").hasPrefix("error: "))
  }

  @Test func `finds scripts beside itself, and leaves the place as it was`() throws {
    var conversation = try begun("run other", Settings(language: .en, format: .csv))
    #expect(conversation.world.takeOutput() == "count\n6\n")
    #expect(try conversation.session.run(SourceText("run other")) == .cannotOpen)
  }

  @Test func `may be nothing`() throws {
    var conversation = try Conversation()
    try conversation.session.begin()
    conversation.world.configurationFolder = nil
    try conversation.session.begin()
    #expect(conversation.world.output + conversation.world.errors == "")
  }
}
