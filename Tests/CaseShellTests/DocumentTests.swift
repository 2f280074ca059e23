import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import Testing

/// What a document says about what made it.
@Suite struct DocumentTests {
  @Test(arguments: [
    ("find element where group=noble-gas as html to x.html", "find element where group=noble-gas as html"),
    ("count element by group | chart as html to \"a b.html\"", "count element by group | chart as html"),
    ("查找元素其中族类=稀有气体 导出为 html 到 x.html", "查找元素其中族类=稀有气体 导出为 html"),
    ("find element where title ~ to as html to x.html", "find element where title ~ to as html"),
    (
      "param name = GB; let x = find element where country=$name; find $x limit 2 as html to x.html",
      "param name = &quot;GB&quot;<br>let x = find element where country=$name<br>find $x limit 2 as html"
    ),
  ])
  func `the statement stands below the answer, without the file`(script: String, expected: String) throws {
    var conversation = try Conversation()
    _ = try conversation.say(script)
    let text = try #require(conversation.world.files.values.first)
    #expect(text.contains("<code>\(expected)</code>"), "\(text.suffix(600))")
  }

  @Test func `the last answer is told as the statement that gave it`() throws {
    var conversation = try Conversation()
    _ = try conversation.say("find element where country=GB")
    _ = try conversation.say("find $_ limit 2 as html to x.html")
    let text = try #require(conversation.world.files["x.html"])
    #expect(text.contains("<code>let _1 = find element where country=GB<br>find $_1 limit 2 as html"))
  }

  @Test func `a document that goes to a pipe says it, too`() throws {
    var conversation = try Conversation()
    let text = try conversation.say("count element as html")
    #expect(text.contains("<code>count element as html") && text.contains(conversation.session.engine.catalogue.edition.digest))
  }
}
