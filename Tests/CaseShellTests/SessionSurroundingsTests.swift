import CaseCore
import CaseEngine
import CaseQuery
import Testing

@testable import CaseShell

@Suite struct `What surrounds a session` {
  private static let files = [
    "a.casebook": "count element", "b.txt": "", ".hidden.casebook": "", "Examples/meet.casebook": "", "Examples/氧 气.casebook": "",
    "Examples/deep/x.casebook": "", "~/notes.casebook": "", "my work/schema.json": "{}", "my work/things.json": "[]", "other/b.csv": "",
    "/config/queries/halogens.casebook": "find element where group=halogen\n| count", "/config/queries/氧.casebook": "find $x",
    "bad\u{7}.casebook": "", "a.html": "", "a.md": "",
  ]

  private func offers(_ expected: Expected, of verb: Keyword, typed: String, _ files: [String: String] = files) throws -> [Offer] {
    try SessionSurroundings(session: Conversation(files).session).offers(for: expected, of: verb, typed: typed)
  }

  @Test(
    arguments: [
      (.run, "", ["a.casebook", "halogens", "氧", "Examples/", "\"my work/", "other/"]),
      (.run, "Examples/me", ["Examples/meet.casebook", "\"Examples/氧 气.casebook\"", "Examples/deep/"]),
      (.run, "\"Examples/", ["\"Examples/meet.casebook\"", "\"Examples/氧 气.casebook\"", "\"Examples/deep/"]),
      (.run, "~/", ["~/notes.casebook"]),
      (.run, ".h", [".hidden.casebook", "a.casebook", "halogens", "氧", "Examples/", "\"my work/", "other/"]), (.run, "nowhere/", []),
      (.run, "/locked/", []), (.open, "", ["\"my work/\"", "Examples/", "other/"]), (.open, "my work/", []),
      (.check, "my work/", ["\"my work/schema.json\"", "\"my work/things.json\""]), (.find, "other/", ["other/b.csv"]),
      (.find, "", ["Examples/", "\"my work/", "other/", "a.html", "a.md", "b.txt"]), (.let, "Examples/", ["Examples/deep/"]),
      (.brief, "", ["Examples/", "\"my work/", "other/", "a.html", "a.md"]),
    ] as [(Keyword, String, [String])])
  func `are files that a statement can name, as it names them`(verb: Keyword, typed: String, expected: [String]) throws {
    #expect(try offers(.file, of: verb, typed: typed).map(\.text) == expected)
  }

  @Test func `are what is pinned, by numbers and headings`() throws {
    var conversation = try Conversation()
    _ = try conversation.say("pin Iron as \"metal\"; pin count element")
    let offers = SessionSurroundings(session: conversation.session).offers(for: .pin, of: .unpin, typed: "")
    #expect(offers == [Offer("1", aliases: ["metal"], note: "metal"), Offer("2", aliases: ["count element"], note: "count element")])
  }

  @Test func `are found by their paths, also where these are quoted, and a folder is not the end of one`() throws {
    let offers = try offers(.file, of: .run, typed: "Examples/")
    #expect(offers.map(\.aliases) == [[], ["Examples/氧 气.casebook"], []])
    #expect(offers.map(\.isWhole) == [true, true, false])
  }

  @Test func `tell which folder is a catalogue, what a saved query asks, and what the files of the open catalogue hold`() throws {
    #expect(try offers(.file, of: .open, typed: "").map(\.note) == ["catalogue", "", ""])
    #expect(try offers(.newName, of: .save, typed: "").map(\.text) == ["halogens", "氧"])
    #expect(try offers(.newName, of: .save, typed: "").map(\.note) == ["find element where group=halogen", "find $x"])
    #expect(try offers(.newName, of: .let, typed: "") == [])
    #expect(try offers(.file, of: .check, typed: "").contains(Offer("elements.json", note: "Element")))
  }

  @Test func `are no more than can be looked through, those that begin as typed before others`() throws {
    let many = Dictionary(uniqueKeysWithValues: (0..<10_000).map { ("s\($0).casebook", "") } + [("zero.casebook", "")])
    let found = try offers(.file, of: .run, typed: "zer", many)
    #expect(found.count == 500)
    #expect(found.first?.text == "zero.casebook")
  }

  @Test(
    arguments: [
      (
        "halo", "param g : group = halogen\nparam n\nparam g = x\ncount element where group=$g",
        [
          ScriptParameter("g", field: "group", value: "halogen"), ScriptParameter("n"),
        ]
      ),
      ("halo", "param 族 : 族类 = \"noble gas\"; frob", [ScriptParameter("族", field: "group", value: "noble gas")]), ("halo", "", []),
    ] as [(String, String, [ScriptParameter])])
  func `know the parameters of a script and of a saved query`(name: String, text: String, expected: [ScriptParameter]) throws {
    for file in ["\(name)", "/config/queries/\(name).casebook"] {
      let surroundings = SessionSurroundings(session: try Conversation([file: text]).session)
      #expect(surroundings.parameters(ofScript: name) == expected, "\(file)")
    }
  }

  @Test(arguments: ["-", "nothing", "Examples/", "", "long"]) func `know none of what is no script`(path: String) throws {
    let long = "param x = 1\n" + String(repeating: "#", count: 1 << 18)
    let session = try Conversation(["Examples/a": "param x = 1", "long": long, "-": "param x = 1"]).session
    #expect(SessionSurroundings(session: session).parameters(ofScript: path) == [])
  }

  @Test func `are words that help explains, each of them`() throws {
    var conversation = try Conversation()
    for typed in ["", "查"] {
      let offers = SessionSurroundings(session: conversation.session).offers(for: .topic, of: .help, typed: typed)
      #expect(
        offers.contains { $0.text == (typed.isEmpty ? "find" : "查找") && $0.aliases.contains("列出") && $0.note.hasPrefix("lists records") })
      #expect(
        offers.contains { $0.text == (typed.isEmpty ? "dates" : "日期") } && offers.contains { $0.text == (typed.isEmpty ? "zero" : "零值") })
      #expect(Set(offers.map(\.text)).count == offers.count)
      for offer in offers {
        #expect(try conversation.session.run(SourceText("help \(offer.text)")) == .done, "\(offer.text)")
        #expect(!offer.note.isEmpty && !offer.note.contains("；"))
      }
    }
  }
}
