import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import Testing

@testable import CaseShell

@Suite struct `A file that an answer goes to` {
  private func conversation(atPrompt: Bool = false, _ files: [String: String] = [:]) throws -> Conversation {
    var conversation = try Conversation(files, settings: Settings(language: .en))
    if atPrompt { conversation.session.pastLines = [] }
    return conversation
  }

  @Test func `is not replaced unless that is said, and the error says how`() throws {
    var conversation = try conversation(["a.csv": "mine"])
    #expect(try conversation.session.run(SourceText("count element as csv to a.csv")) == .cannotWrite)
    let errors = conversation.world.takeErrors()
    #expect(errors.contains("a.csv is there already, and is not replaced\n"))
    #expect(errors.contains("→ to! a.csv replaces it\n"))
    #expect(conversation.world.files["a.csv"] == "mine")
    #expect(conversation.world.questions == [])
    #expect(try conversation.session.run(SourceText("count element as csv to! a.csv")) == .done)
    #expect(conversation.world.files["a.csv"] == "count\n25\n")
  }

  @Test(arguments: [("y", true), ("Yes", true), ("是", true), ("да", true), ("", false), ("n", false), ("what", false), (nil, false)])
  func `is replaced at the prompt by a yes, for which its user is asked once`(answer: String?, replaces: Bool) throws {
    var conversation = try conversation(atPrompt: true, ["a.csv": "mine"])
    conversation.world.answers = answer.map { [$0] } ?? []
    #expect(try conversation.session.run(SourceText("count element as csv to a.csv")) == .done)
    #expect(conversation.world.questions == ["a.csv is there already. Replace it? [y/N] "])
    #expect(conversation.world.files["a.csv"] == (replaces ? "count\n25\n" : "mine"))
    #expect(conversation.world.takeErrors().contains(replaces ? "wrote a.csv" : "a.csv is as it was\n"))
  }

  @Test func `is asked for by nobody in a script, even at the prompt`() throws {
    var conversation = try conversation(atPrompt: true, ["a.csv": "mine", "s": "count element to a.csv"])
    conversation.world.answers = ["y"]
    #expect(try conversation.fail("run s").contains("s:1:18: error: a.csv is there already"))
    #expect(conversation.world.questions == [])
  }

  @Test func `is written in the form of its ending`() throws {
    var conversation = try conversation()
    for (file, beginning) in [
      ("a.csv", "count\n25\n"), ("a.TSV", "count\n25\n"), ("a.json", "[\n"), ("a.jsonl", "{\"count\":25}\n"), ("a.md", "| Count |"),
      ("a.html", "<!DOCTYPE html>"), ("a.txt", "Count\n"),
    ] {
      _ = try conversation.say("count element to \(file)")
      #expect(conversation.world.files[file]?.hasPrefix(beginning) == true, "\(file): \(conversation.world.errors)")
    }
  }

  @Test func `begins with the mark of UTF-8 where a spreadsheet is to read it`() throws {
    var conversation = try conversation()
    _ = try conversation.say("count element as csv bom to a.csv")
    #expect(conversation.world.files["a.csv"] == "\u{FEFF}count\n25\n")
    #expect(try conversation.say("count element as csv bom") == "\u{FEFF}count\n25\n")
  }

  @Test(arguments: [
    ("/nowhere/a.csv", "folders are not made: make /nowhere/ first, or name another one"), ("out/", "name a file in it: to out/NAME.csv"),
    ("/locked/a.csv", "write it where you may, for example: to ~/NAME.csv"),
  ])
  func `that cannot be written is told with a way out`(path: String, hint: String) throws {
    var conversation = try conversation()
    #expect(try conversation.session.run(SourceText("count element as csv to \(path)")) == .cannotWrite)
    let errors = conversation.world.takeErrors()
    #expect(errors.contains("cannot write \(path): "))
    #expect(errors.contains("→ \(hint)\n"))
  }

  @Test(arguments: ["to=a.csv", "to =a.csv", "到：甲.csv", "到: 甲.csv", "as csv to! = a.csv", "to \"=a.csv\""])
  func `is named without the sign before it, unless that is quoted`(clause: String) throws {
    var conversation = try conversation()
    #expect(try conversation.session.run(SourceText("count element \(clause)")) == .done)
    #expect(conversation.world.files.keys.sorted() == [clause.contains("\"") ? "=a.csv" : clause.contains("甲") ? "甲.csv" : "a.csv"])
  }

  @Test(arguments: ["schema.json", "elements.json"], [false, true])
  func `is none of the open catalogue's`(name: String, atPrompt: Bool) throws {
    var conversation = try conversation(atPrompt: atPrompt)
    let path = conversation.session.engine.catalogue.folder + "/" + name
    conversation.world.answers = ["y", "y"]
    for clause in ["to!", "to"] {
      let errors = try conversation.fail("count element as json \(clause) \(path.quotedAsPath)")
      #expect(errors.contains("belongs to the open catalogue, and is not replaced\n"), "\(errors)")
      #expect(errors.contains("→ name another file\n"))
    }
    #expect(conversation.world.files.isEmpty && conversation.world.questions == [])
  }

  @Test(arguments: [
    ("as json to a.csv", "a.csv is written as json, though its ending stands for csv"), ("as csv to a.csv", nil),
    ("as csv bom to a.csv", nil),
    ("as list to a.txt", nil), ("as json to a.data", nil),
    ("as html to a.MD", "a.MD is written as html, though its ending stands for markdown"),
  ])
  func `of another form than its ending tells is written so, and that is told`(clause: String, note: String?) throws {
    var conversation = try conversation()
    let errors = try conversation.fail("count element \(clause)")
    #expect(errors.contains("stands for") == (note != nil) && errors.contains(note ?? ""), "\(errors)")
    #expect(conversation.world.files.count == 1)
  }

  @Test(arguments: [("a.xlsx", "as csv bom to a.csv"), ("b c.ods", "as csv bom to \"b c.csv\""), ("a.PDF", "as html to a.html")])
  func `of another program's own form is refused, and what it opens is named`(file: String, substitute: String) throws {
    var conversation = try conversation()
    for clause in ["to", "as csv to", "as html to!"] {
      let errors = try conversation.fail("find element \(clause) \"\(file)\"")
      #expect(errors.contains(substitute), "\(errors)")
    }
    #expect(conversation.world.files.isEmpty)
  }
}
