import CaseCore
import Testing

@testable import CaseShell

@Suite struct `A long answer at the prompt` {
  private func conversation(height: Int? = 10, _ files: [String: String] = [:]) throws -> Conversation {
    var conversation = try Conversation(files, settings: Settings(language: .en, width: 80, isTerminal: true, isQuiet: false))
    conversation.session.pastLines = []
    conversation.world.height = height
    return conversation
  }

  @Test func `is read in a pager, and its row count stands behind it`() throws {
    var conversation = try conversation()
    let said = try conversation.say("find element")
    #expect(conversation.world.pages.count == 1)
    #expect(conversation.world.pages[0].hasPrefix("Name"))
    #expect(said.hasPrefix("25 rows"))
    _ = try conversation.say("help where\nhelp")
    #expect(conversation.world.pages.count >= 2)
  }

  @Test(arguments: [
    ("find element show symbol limit 3", 10, 0), ("find element show symbol limit 6", 10, 0), ("find element show symbol limit 7", 10, 1),
  ])
  func `is printed where it fits on the screen with what stands below it`(statement: String, height: Int, pages: Int) throws {
    var conversation = try conversation(height: height)
    _ = try conversation.say(statement)
    #expect(conversation.world.pages.count == pages)
  }

  @Test func `is printed where that was asked for, in scripts, and where there is no terminal`() throws {
    var conversation = try conversation(["s": "find element"])
    _ = try conversation.say("run s")
    _ = try conversation.say("set pager off; find element")
    conversation.session.settings.usesPager = true
    conversation.session.settings.isTerminal = false
    _ = try conversation.say("find element")
    conversation.session.settings.isTerminal = true
    conversation.world.height = nil
    _ = try conversation.say("find element")
    conversation.world.height = 10
    conversation.session.pastLines = nil
    #expect(try conversation.say("find element").contains("Iron"))
    #expect(conversation.world.pages == [])
  }

  @Test func `is printed where there is no pager, which is told once`() throws {
    var conversation = try conversation()
    conversation.world.hasPager = false
    #expect(try conversation.say("find element").contains("Iron"))
    #expect(conversation.world.takeErrors() == "the pager lesss does not work, so that nothing is paged; set pager on tries again\n")
    #expect(try conversation.say("find element").contains("Iron"))
    #expect(conversation.world.takeErrors() == "")
    #expect(!conversation.session.settings.usesPager)
  }

  @Test func `is measured without its colours, and with the lines that the terminal breaks`() throws {
    var conversation = try conversation()
    conversation.world.width = 20
    conversation.session.settings.usesColor = true
    _ = try conversation.say("find element show symbol limit 4")
    #expect(conversation.world.pages == [])
    _ = try conversation.say("find element as json limit 4")
    #expect(conversation.world.pages.count == 1)
  }
}
