import CaseCore
import Testing

@testable import CaseShell

@Suite struct `Making a briefing` {
  private func conversation(_ language: Language = .en) throws -> Conversation { try Conversation(settings: Settings(language: language)) }

  @Test func `tells each pin in order, under its heading, with the statement that makes it`() throws {
    var conversation = try conversation()
    conversation.world.today = DateSpan(year: 2026, month: 11, day: 22)
    _ = try conversation.say("pin count element by group limit 1 as \"how many\"; pin Iron; let g = find element where group=halogen")
    _ = try conversation.say("pin find $g show title")
    let lines = try conversation.say("brief as \"Meeting\"").split(separator: "\n").map(String.init)
    #expect(lines.prefix(3) == ["# Meeting", "2026-11-22", "## how many"])
    #expect(
      lines.filter { $0.hasPrefix("## ") } == [
        "## how many", "## Iron", "## let g = find element where group=halogen; find \\$g show title",
      ])
    #expect(lines.contains("let g = find element where group=halogen") && lines.contains("find $g show title"))
    #expect(lines.contains { $0.hasPrefix("[^1]: ") } && lines.contains { $0.contains("[^1]") && !$0.hasPrefix("[") })
    #expect(lines.contains { $0.hasPrefix("> ") && $0.contains("digest") })
  }

  @Test func `is written whole, and not over what is there`() throws {
    var conversation = try conversation()
    conversation.world.files["a.html"] = "mine"
    _ = try conversation.say("pin Iron; pin count element by group | chart")
    #expect(try conversation.session.run(SourceText("brief to a.html")) == .cannotWrite)
    #expect(conversation.world.files["a.html"] == "mine")
    _ = conversation.world.takeErrors()
    #expect(try conversation.fail("brief to! a.html").hasPrefix("wrote a.html, out of: "))
    let page = conversation.world.files["a.html"] ?? ""
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<svg ") && page.contains("<code>show Iron</code>"))
    _ = try conversation.say("brief to a.md")
    #expect(conversation.world.files["a.md"] == (try conversation.say("brief")))
  }

  @Test func `is not stopped by a pin that fails or finds nothing now`() throws {
    var conversation = try conversation()
    conversation.session.scope.pins["化学元素"] = [
      Pin(heading: "gone", script: "show Xyzzium"), Pin(heading: nil, script: "find element where group ="),
      Pin(heading: "none", script: "find element where discovered > 2020"), Pin(heading: "here", script: "show Iron"),
    ]
    #expect(try conversation.session.run(SourceText("brief")) == .done)
    let (text, errors) = (conversation.world.takeOutput(), conversation.world.takeErrors())
    #expect(text.contains("## gone\n\n- error: ") && text.contains("## find element where group =\n\n- error: "), "\(text)")
    #expect(text.contains("## none\n\nThis statement finds nothing in this edition.\n") && text.contains("## here\n"), "\(text)")
    #expect(errors.contains("warning: ") && errors.contains("this is number 1 of what is pinned (gone)"), "\(errors)")
    #expect(errors.contains("this is number 2 of") && errors.contains("warning: number 3 finds nothing now: none"), "\(errors)")
    #expect(!errors.contains("error: ") && !errors.contains("number 4"))
  }

  @Test func `takes of a pin's form only cards, for its own is that of a document`() throws {
    var conversation = try conversation()
    _ = try conversation.say(
      "pin find element limit 1 show title as json; pin find element limit 1 as card; pin cite Iron as bibtex; pin cite Iron")
    let text = try conversation.say("brief")
    #expect(!text.contains("{\"") && !text.contains("@online") && text.contains("- **Kind** Element"), "\(text)")
    #expect(text.components(of: "- **Sources** [^").count == 4, "\(text)")
  }

  @Test func `speaks the language of the session`() throws {
    var conversation = try conversation(.zh)
    #expect(try conversation.fail("简报").contains("还没有钉住过什么"))
    _ = try conversation.say("钉住 铁")
    #expect(try conversation.say("简报").hasPrefix("# 化学元素：简报\n\n## 铁\n"))
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
