import CaseCore
import CaseShell
import Testing

@Suite struct `A saved query` {
  private static let csv = Settings(language: .en, format: .csv)
  private static func path(_ name: String) -> String { "/config/queries/\(name).casebook" }

  @Test(arguments: [
    ("count element where group=halogen", "count element where group=halogen\n"),
    (
      "let g = find element where group=halogen; let h = find $g limit 1; count $h",
      "let g = find element where group=halogen\nlet h = find $g limit 1\ncount $h\n"
    ),
    ("param x = 'noble gas'; find element where group=$x as json", "param x = \"noble gas\"\nfind element where group=$x as json\n"),
    ("find element limit 3\n\n| count by group", "find element limit 3\n| count by group\n"),
    ("find element limit 3; find $_ where $_ limit 2; find $_ limit 1", "let _1 = find element limit 3\nfind $_1 limit 1\n"),
    (
      "find element limit 3; find $_ limit 2; | limit 1; find ＄_ count",
      "let _1 = find element limit 3\nlet _2 = find $_1 limit 2\n| limit 1\nfind $_2 count\n"
    ),
    ("count element; let g = find source", "count element\n"),
  ]) func `has everything that it depends on, and is answered the same alone`(text: String, script: String) throws {
    var settings = `A saved query`.csv
    settings.keepsGoing = true
    var conversation = try Conversation(settings: settings)
    _ = try conversation.say(text)
    #expect(try conversation.session.run(SourceText("save my-1")) == .done)
    #expect(conversation.world.files[Self.path("my-1")] == script)
    #expect(conversation.world.folders == ["/config/queries"])
    var other = try Conversation(conversation.world.files, settings: `A saved query`.csv)
    #expect(try other.session.runScript("my-1", parameters: [:]) == .done, "\(other.world.errors)")
    let last = text.split(separator: "\n").last.map(String.init) ?? text
    #expect(other.world.takeOutput().hasSuffix(try conversation.say("run my-1")), "\(last)")
  }

  @Test func `may stand in the statement that saves it`() throws {
    var conversation = try Conversation(settings: `A saved query`.csv)
    #expect(try conversation.fail("let g = find element where group=halogen; 保存 卤素 = count $g as json") == "saved: run 卤素\n")
    #expect(try conversation.say("运行 卤素") == "[\n  {\"count\":2}\n]\n")
    #expect(try conversation.fail("save x = find element where group=halogn").contains("did you mean halogen?"))
    #expect(conversation.world.files[Self.path("x")] == nil)
  }

  @Test func `that takes the place of another says what that was`() throws {
    var conversation = try Conversation(settings: `A saved query`.csv)
    _ = try conversation.say("let g = find element; save x = find $g limit 2")
    _ = conversation.world.takeErrors()
    #expect(try conversation.fail("save x = count element") == "replaced x; it was: let g = find element; find $g limit 2\n")
    #expect(try conversation.say("run x") == "count\n25\n")
  }

  @Test func `takes other parameters when it is run`() throws {
    var conversation = try Conversation(settings: `A saved query`.csv)
    _ = try conversation.say("param g = halogen; count element where group=$g; save x")
    #expect(try conversation.say("run x g='noble gas'") == "count\n5\n")
    #expect(try conversation.session.run(SourceText("run x q=1")) == .failed)
  }

  @Test func `is listed with its text`() throws {
    var conversation = try Conversation(settings: `A saved query`.csv)
    _ = try conversation.say("queries")
    #expect(conversation.world.takeErrors().contains("no query was saved yet"))
    _ = try conversation.say("save b = find element; save a = count source; count element; save c")
    #expect(try conversation.say("queries").hasSuffix("name,query\na,count source\nb,find element\nc,count element\n"))
    #expect(try conversation.say("queries as table").hasSuffix("a  count source\nb  find element\nc  count element\n"))
    #expect(try conversation.say("已存 as json").contains(#"{"name":"a","query":"count source"}"#))
  }

  @Test func `gives way to a file of its name, and is looked for where there is none`() throws {
    var conversation = try Conversation(["x": "count source"], settings: `A saved query`.csv)
    _ = try conversation.say("save x = count element; save yellow = count element")
    #expect(try conversation.say("run x") == "count\n6\n")
    #expect(try conversation.session.run(SourceText("run yelow")) == .cannotOpen)
    #expect(conversation.world.takeErrors().contains("did you mean yellow?"))
  }

  @Test(arguments: [
    ("save x", "no query was answered yet"), ("count nothing; save x", "no query was answered yet"),
    ("save ../x = count element", "expected a name"),
    ("save x.y = count element", "a saved query is called by letters"),
    (
      "param p = halogen; find element where group=$p; param p = SE; find $_ where country=$p; save x",
      "two things that are both called p"
    ),
  ]) func `that cannot be kept is refused`(text: String, message: String) throws {
    var settings = `A saved query`.csv
    settings.keepsGoing = true
    var conversation = try Conversation(settings: settings)
    let errors = try conversation.fail(text)
    #expect(errors.contains(message), "\(errors)")
    #expect(conversation.world.files.isEmpty)
  }

  @Test func `is nowhere to be kept without a folder`() throws {
    var conversation = try Conversation(settings: `A saved query`.csv)
    conversation.world.configurationFolder = nil
    #expect(try conversation.fail("save x = count element").contains("there is no folder to save queries in"))
    #expect(try conversation.session.run(SourceText("queries")) == .done)
  }
}
