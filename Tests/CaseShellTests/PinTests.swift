import CaseCore
import Testing

@testable import CaseShell

@Suite struct `A pin` {
  private static let csv = Settings(language: .en, format: .csv)
  private static let path = "/state/pins/化学元素"

  private func conversation(_ files: [String: String] = [:], atPrompt: Bool = false) throws -> Conversation {
    var conversation = try Conversation(files, settings: `A pin`.csv)
    if atPrompt { conversation.session.pastLines = [] }
    return conversation
  }

  @Test(arguments: [
    ("pin Iron", "1,,show Iron"), ("pin Iron, Gold as \"metals\"", "1,metals,\"show Iron, Gold\""),
    ("pin count element by group as \"x\"", "1,x,count element by group"), ("count element; pin", "1,,count element"),
    ("find element limit 3; | count by group; pin as \"x\"", "1,x,find element limit 3 | count by group"),
    ("let g = find element; pin find $g limit 2", "1,,\"let g = find element; find $g limit 2\""),
    ("param e = Iron; pin $e", "1,,\"param e = \"\"Iron\"\"; show $e\""),
    ("count element to a.csv; pin", "1,,count element as csv"), ("pin count element as csv to b.csv as \"x\"", "1,x,count element as csv"),
    ("find element limit 2; pin | limit 1 as \"x\"", "1,x,find element limit 2 | limit 1"),
  ])
  func `is a statement with everything that it depends on`(text: String, line: String) throws {
    var conversation = try conversation()
    _ = try conversation.say(text)
    let expected = line.hasSuffix("as csv") ? line.replacing(" as csv", with: "") : line
    let listed = try conversation.say("pins")
    #expect(listed.split(separator: "\n").last.map(String.init)?.hasPrefix(expected) == true, "\(listed)")
  }

  @Test func `is told with its number and its heading`() throws {
    var conversation = try conversation()
    #expect(try conversation.fail("pin Iron") == "pinned as number 1: show Iron\n")
    #expect(try conversation.fail("pin Gold as \"gold\"") == "pinned as number 2: gold\n")
    #expect(try conversation.say("pins as table").hasSuffix("1  show Iron\n2  gold: show Gold\n"))
    #expect(try conversation.fail("unpin 1") == "unpinned 1, 1 left\n")
    #expect(try conversation.say("钉板 as json").contains(#"{"number":1,"heading":"gold","statement":"show Gold"}"#))
  }

  @Test(arguments: [("1", "b c d e"), ("2, 4", "a c e"), ("2..4", "a e"), ("1..2, 2..3", "d e"), ("all", ""), ("全部", "")])
  func `is taken away by its number`(numbers: String, left: String) throws {
    var conversation = try conversation()
    for heading in ["a", "b", "c", "d", "e"] { _ = try conversation.say("pin Iron as \"\(heading)\"") }
    #expect(try conversation.session.run(SourceText("unpin \(numbers)")) == .done)
    #expect(conversation.session.offeredPins.compactMap(\.heading).joined(separator: " ") == left)
  }

  @Test(arguments: [
    ("pin", "no query was answered yet that could be pinned"), ("pin Xyzzy", "Xyzzy"), ("pin find element where group=halogn", "halogen?"),
    ("unpin 1", "nothing is pinned as number 1"), ("pin Iron; unpin 2", "nothing is pinned as number 2"),
    ("pin Iron; unpin 0", "as number 0"),
    ("pin Iron; unpin 2..1", "as number 2"), ("pin Iron; unpin 1, 3", "as number 3"), ("pin Iron; unpin 1..3", "as number 3"),
    ("brief", "nothing is pinned yet"), ("pin find $_", "$_"),
  ])
  func `that is not there or cannot be made is told, and the others stay`(text: String, message: String) throws {
    var conversation = try conversation()
    let errors = try conversation.fail(text)
    #expect(errors.contains(message), "\(errors)")
    #expect(conversation.session.offeredPins.count == (text.hasPrefix("pin Iron") ? 1 : 0))
  }

  @Test func `at the prompt outlives the session, for its user's eyes only`() throws {
    var conversation = try conversation(atPrompt: true)
    _ = try conversation.say("pin Iron as \"iron\"")
    #expect(conversation.world.files == [`A pin`.path: "casebook pins 1\niron\tshow Iron\n"])
    #expect(conversation.world.privateFiles == [`A pin`.path] && conversation.world.folders == ["/state/pins"])
    var other = try self.conversation(conversation.world.files, atPrompt: true)
    #expect(try other.say("pins").hasSuffix("1,iron,show Iron\n"))
    // Another session may have pinned something meanwhile.
    other.world.files[`A pin`.path] = "casebook pins 1\n\tshow Gold\n"
    _ = try other.say("pin Copper")
    #expect(other.world.files[`A pin`.path] == "casebook pins 1\n\tshow Gold\n\tshow Copper\n")
  }

  @Test func `anywhere else ends with the session`() throws {
    var conversation = try conversation([`A pin`.path: "casebook pins 1\n\tshow Gold\n"])
    #expect(try conversation.say("pin Iron; pins").hasSuffix("1,,show Iron\n"))
    #expect(conversation.world.files == [`A pin`.path: "casebook pins 1\n\tshow Gold\n"])
    conversation.session.pastLines = []
    conversation.world.stateFolder = nil
    #expect(try conversation.say("pin Copper; pins").hasSuffix("1,,show Iron\n2,,show Copper\n"))
  }

  @Test func `of a script is the script's own`() throws {
    var conversation = try conversation(["s": "pins as csv; pin Gold; brief", "t": "run s"], atPrompt: true)
    _ = try conversation.say("pin Iron")
    let told = try conversation.say("run t")
    #expect(told.contains("number,heading,statement\n# Briefing") && told.contains("show Gold") && !told.contains("show Iron"), "\(told)")
    #expect(try conversation.say("pins").hasSuffix("1,,show Iron\n"))
  }

  @Test(arguments: ["mine", "casebook pins 1\n\tshow Gold", "casebook pins 1\nshow Gold\n"])
  func `is kept for the session only where the file is damaged, which stays as it is`(text: String) throws {
    var conversation = try conversation([`A pin`.path: text], atPrompt: true)
    let errors = try conversation.fail("pin Iron")
    #expect(errors.contains("warning: line ") && errors.contains("of the pins in \(`A pin`.path) cannot be read"), "\(errors)")
    #expect(errors.contains("kept for this session only"))
    // It is told once.
    #expect(try conversation.fail("pin Copper") == "pinned as number 2: show Copper\n")
    #expect(try conversation.say("unpin 1; pins").hasSuffix("1,,show Copper\n"))
    #expect(conversation.world.files == [`A pin`.path: text])
  }

  @Test func `that cannot be written is told and not made`() throws {
    var conversation = try conversation(atPrompt: true)
    conversation.world.stateFolder = "/full"
    #expect(try conversation.session.run(SourceText("pin Iron")) == .cannotWrite)
    #expect(conversation.world.takeErrors().contains("cannot write /full/pins/"))
    conversation.world.stateFolder = "/locked"
    #expect(try conversation.fail("pin Iron").contains("warning: cannot open /locked/pins/"))
    #expect(try conversation.say("pins").hasSuffix("1,,show Iron\n"))
  }
}
