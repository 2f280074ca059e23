import CaseCore
import CaseShell
import Testing

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
    #expect(try conversation.session.run(SourceText("run none.casebook")) == .failed)
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
    #expect(try conversation.session.run(SourceText("run outer.casebook")) == .failed)
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

  @Test(arguments: [["a": "run a"], ["a": "run b", "b": "run a"]]) func `cannot run itself for ever`(files: [String: String]) throws {
    var conversation = try Conversation(files)
    #expect(try conversation.session.runScript("a", parameters: [:]) == .failed)
    #expect(conversation.world.errors.contains("scripts run each other too deeply"))
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
}
