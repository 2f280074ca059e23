import CaseCore
import Testing

@testable import CaseShell

@Suite struct `A script` {
  private static let settings = Settings(language: .en, format: .csv, isQuiet: true)

  private func run(_ text: String, _ parameters: [String: String] = [:]) throws -> (status: Session.Status, world: MemoryWorld) {
    var conversation = try Conversation(["s.casebook": text], settings: `A script`.settings)
    return (try conversation.session.runScript("s.casebook", parameters: parameters), conversation.world)
  }

  @Test(arguments: [
    ("param g = halogen", [:], "2"), ("param g = halogen", ["g": "稀有气体"], "5"), ("param g", ["g": "Halogen"], "2"),
    ("param g = \"noble gas\"", [:], "5"), ("参数 g = 卤素", [:], "2"),
  ]) func `takes what is given, or else its defaults`(declaration: String, parameters: [String: String], count: String) throws {
    let (status, world) = try run(declaration + "\ncount element where group=$g\n", parameters)
    #expect(status == .done)
    #expect(world.output == "count\n\(count)\n")
  }

  @Test func `says which parameter it lacks, and how to give it`() throws {
    let (status, world) = try run("count element\nparam g\ncount source")
    #expect(status == .failed)
    #expect(world.output == "count\n25\n")
    #expect(world.errors.contains("s.casebook:2:7"))
    #expect(world.errors.contains("the parameter g has no default and was not given"))
    #expect(world.errors.contains("--set g=…"))
  }

  @Test func `refuses parameters that it does not name`() throws {
    let (status, world) = try run("param g = halogen\nparam p = gas\ncount element", ["q": "1"])
    #expect(status == .failed)
    #expect(world.output == "")
    #expect(world.errors.contains("s.casebook has no parameter q"))
    #expect(world.errors.contains("its parameters: g, p"))
    #expect(try run("count element", ["q": "1"]).world.errors.contains("it has none"))
  }

  @Test func `is told where it is wrong`() throws {
    let (status, world) = try run("# 注释\n\ncount element; find element where 族类=卤素且国家=瑞点\ncount source")
    #expect(status == .failed)
    #expect(world.errors.contains("s.casebook:3:44"), "\(world.errors)")
    #expect(world.errors.contains("瑞典"))
    #expect(try run("\ncount nothing\n").world.errors.contains("s.casebook:2:7"))
  }

  @Test func `that is not there cannot be opened`() throws {
    var conversation = try Conversation()
    #expect(try conversation.session.runScript("none.casebook", parameters: [:]) == .cannotOpen)
    #expect(conversation.world.takeErrors().contains("cannot open none.casebook: no such file"))
    #expect(try conversation.session.run(SourceText("run none.casebook")) == .cannotOpen)
    #expect(conversation.world.takeErrors().contains("cannot open none.casebook"))
  }

  @Test func `runs others that stand beside it`() throws {
    var conversation = try Conversation(
      [
        "a/outer.casebook": "run inner.casebook g=halogen\nrun deep/third.casebook\nrun /all.casebook",
        "a/inner.casebook": "param g = gas\ncount element where group=$g", "a/deep/third.casebook": "run ../inner.casebook g=noble-gas",
        "a/deep/../inner.casebook": "param g\ncount element where group=$g", "/all.casebook": "count element",
      ],
      settings: `A script`.settings)
    #expect(try conversation.session.run(SourceText("run a/outer.casebook")) == .done)
    #expect(conversation.world.takeErrors() == "")
    #expect(conversation.world.takeOutput() == "count\n2\ncount\n5\ncount\n25\n")
    // At the prompt the place is what it was.
    #expect(try conversation.session.run(SourceText("run outer.casebook")) == .cannotOpen)
  }

  @Test func `sees nothing of its caller but its parameters, and leaves only its last answer behind`() throws {
    var conversation = try Conversation(
      ["s.casebook": "param x = none\nlet inner = find element where phase=liquid\nfind $inner", "t.casebook": "find $outer"],
      settings: `A script`.settings)
    _ = try conversation.say("let outer = find element where phase=gas\nparam y = 1\nrun s.casebook x=1")
    #expect(try conversation.say("find $_ count") == "count\n2\n")
    #expect(try conversation.fail("find $inner").contains("$inner"))
    #expect(try conversation.fail("run t.casebook").contains("t.casebook:1:6"))
    #expect(try conversation.say("find $outer count") == "count\n9\n")
  }

  @Test(arguments: [
    (["a": "\nrun a"], "a:2:5: error: a would run itself for ever", []),
    (["a": "run b", "b": "count element\n  run a"], "b:2:7: error: a would run itself for ever", ["→ run from a:1:5\n"]),
    (["a": "run b", "b": "run c", "c": "run b"], "c:1:5: error: b would run", ["→ run from b:1:5\n", "→ run from a:1:5\n"]),
  ]) func `cannot run itself, directly or not`(files: [String: String], message: String, chain: [String]) throws {
    var conversation = try Conversation(files)
    #expect(try conversation.session.runScript("a", parameters: [:]) == .failed)
    #expect(conversation.world.errors.contains(message), "\(conversation.world.errors)")
    for place in chain { #expect(conversation.world.errors.contains(place), "\(conversation.world.errors)") }
  }

  @Test func `cannot be too deep inside others`() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<20).map { ("s\($0)", "run s\($0 + 1)") })
    var conversation = try Conversation(files)
    #expect(try conversation.session.run(SourceText("run s0")) == .failed)
    #expect(conversation.world.errors.contains("s15:1:5: error: scripts run each other too deeply"))
  }

  @Test func `inside another is told where it is wrong, and who ran it`() throws {
    var conversation = try Conversation(
      ["a": "count element\nrun b; run c", "b": "count source", "c": "# it\ncount nothing"], settings: `A script`.settings)
    #expect(try conversation.session.runScript("a", parameters: [:]) == .failed)
    let lines = conversation.world.takeErrors().split(separator: "\n")
    #expect(lines.first?.hasPrefix("c:2:7: error: ") == true)
    #expect(lines.last == "  → run from a:2:12")
    // Who typed it knows where it is run from.
    #expect(try !conversation.fail("run c").contains("run from"))
  }

  @Test func `comes from standard input, too`() throws {
    var conversation = try Conversation(["a": "run - g=halogen"], settings: `A script`.settings)
    conversation.world.input = "param g\ncount element where group=$g\ncount nothing"
    #expect(try conversation.session.runScript("-", parameters: ["g": "noble-gas"]) == .failed)
    #expect(conversation.world.takeOutput() == "count\n5\n")
    #expect(conversation.world.takeErrors().hasPrefix("stdin:3:7: error: "))
    #expect(try conversation.session.runScript("a", parameters: [:]) == .failed)
    #expect(conversation.world.takeOutput() == "count\n2\n")
    #expect(conversation.world.takeErrors().contains("run from a:1:5"))
    conversation.session.pastLines = []
    #expect(try conversation.fail("run -").contains("standard input is this prompt"))
  }

  @Test(arguments: [
    (Array("count element\ncount source # ".utf8) + [0xFF], "s:2:16"),
    (Array("count element where title ~ ".utf8) + [0xE4, 0xB8], "s:1:29"),
  ])
  func `with a byte that is no UTF-8 does not begin`(bytes: [UInt8], place: String) throws {
    var conversation = try Conversation(settings: `A script`.settings)
    #expect(try conversation.session.run(SourceText(file: "s", bytes: bytes)) == .failed)
    #expect(conversation.world.output == "")
    #expect(conversation.world.errors.hasPrefix("\(place): error: this byte is no UTF-8"), "\(conversation.world.errors)")
    #expect(conversation.world.errors.contains("save the script as UTF-8"))
  }

  @Test(arguments: [
    ("count element\nfind element where\n\n# the end\n", "s.casebook:2:19"), ("find element where group =\n", "s.casebook:1:27"),
    ("let a =\n", "s.casebook:1:8"), ("find element where (group = gas\n\n", "s.casebook:1:"),
    ("find element where title = \"a\n\n", "s.casebook:1:28"),
  ])
  func `that ends in the middle of a statement is told where that is`(text: String, place: String) throws {
    let (status, world) = try run(text)
    #expect(status == .failed)
    #expect(world.errors.hasPrefix(place), "\(world.errors)")
  }

  @Test func `ends its caller when it fails, but not when it quits`() throws {
    var conversation = try Conversation(
      ["bad": "count nothing", "quit": "count element\nquit\ncount source", "outer": "run quit\ncount source"],
      settings: `A script`.settings)
    #expect(try conversation.session.run(SourceText("run bad\ncount element")) == .failed)
    #expect(conversation.world.takeOutput() == "")
    #expect(try conversation.session.runScript("outer", parameters: [:]) == .done)
    #expect(conversation.world.takeOutput() == "count\n25\ncount\n6\n")
    #expect(try conversation.session.run(SourceText("run quit")) == .quit)
  }

  @Test func `goes on after what is wrong if told to, and has failed all the same`() throws {
    var conversation = try Conversation(
      ["s": "count nothing\ncount element\nparam g\ncount source"],
      settings: Settings(language: .en, format: .csv, isQuiet: true, keepsGoing: true))
    #expect(try conversation.session.runScript("s", parameters: [:]) == .failed)
    #expect(conversation.world.output == "count\n25\ncount\n6\n")
    #expect(conversation.world.errors.contains("s:1:7") && conversation.world.errors.contains("s:3:7"))
  }

  @Test func `goes on inside another, too, and has failed at its end, also where it quits`() throws {
    var conversation = try Conversation(
      ["a": "run b\ncount source\nquit", "b": "count nothing\ncount element"],
      settings: Settings(language: .en, format: .csv, isQuiet: true, keepsGoing: true))
    #expect(try conversation.session.runScript("a", parameters: [:]) == .failed)
    #expect(conversation.world.output == "count\n25\ncount\n6\n")
    #expect(conversation.world.errors.contains("b:1:7"))
    #expect(!conversation.session.hasQuit)
    #expect(try conversation.session.run(SourceText("count nothing; quit")) == .failed)
    #expect(conversation.session.hasQuit)
  }
}
