import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `An interrupted statement` {
  /// Read once for all tests: it never changes.
  private static let loaded = Result { try Catalogue.load(files: GeneratedCatalogue.files(thingCount: 600)) }

  private let catalogue: Catalogue

  init() throws { catalogue = try `An interrupted statement`.loaded.get() }

  private func conversation(_ files: [String: String] = [:], keepsGoing: Bool = false) -> Conversation {
    let settings = Settings(language: .zh, isQuiet: true, keepsGoing: keepsGoing)
    // Of its own: what one statement has looked up, another need not ask for.
    return Conversation(files, settings: settings, engine: Engine(catalogue))
  }

  private static let statements =
    Format.allCases.map { "find thing as \($0.rawValue)" }
    + [
      "find thing where title ~ lantern", "search lantern", "stats thing by title", "show $_", "find thing as csv to things.csv",
      "find thing as json to things.json", "run script.casebook", "let reds = find thing\nfind $reds as tsv",
      "check \(CatalogueFolders.elements)",
    ]

  @Test(arguments: statements) func `says so and nothing else, and leaves everything as it was`(statement: String) throws {
    let script = ["script.casebook": "param x = 1\nlet all = find thing\nfind $all as csv\nfind $all where colour = red"]
    // What the catalogue itself keeps once it was looked up is not looked up again.
    var first = conversation(script)
    _ = try first.say("let blue = find thing where colour = blue; find $blue limit 7")
    _ = try first.session.run(SourceText(statement))
    let asked = CountedInterruption()
    var usual = conversation(script)
    _ = try usual.say("let blue = find thing where colour = blue; find $blue limit 7")
    usual.world.interruption = asked.interruption
    _ = try usual.session.run(SourceText(statement))
    let (output, files) = (usual.world.takeOutput(), usual.world.files)
    #expect(asked.count > 0)
    // How many questions sorting asks depends on the order that it begins with, which is another one each time.
    let last = max(1, asked.count * 3 / 4)
    for number in Set([1, 2, 5, last]) where number <= last {
      var conversation = conversation(script, keepsGoing: number % 2 == 0)
      _ = try conversation.say("let blue = find thing where colour = blue; find $blue limit 7")
      conversation.world.interruption = CountedInterruption(at: number).interruption
      #expect(try conversation.session.run(SourceText(statement)) == .interrupted, "question \(number) of \(asked.count)")
      #expect(conversation.world.takeErrors().hasSuffix("已中断\n"))
      #expect(output.hasPrefix(conversation.world.takeOutput()))
      #expect(conversation.world.files == script)
      conversation.world.interruption = .never
      #expect(try conversation.say("count $_ as csv") == "count\n7\n")
      #expect(try conversation.fail("find $all").contains("$all"))
      // It is answered as ever when it is asked again.
      _ = try conversation.say("find $blue limit 7")
      _ = try conversation.session.run(SourceText(statement))
      #expect(conversation.world.takeOutput() == output)
      #expect(conversation.world.files == files)
    }
  }

  @Test func `ends a script with all that called it`() throws {
    var conversation = conversation(["a": "run b\ncount thing", "b": "find thing\ncount thing"], keepsGoing: true)
    conversation.world.interruption = CountedInterruption(at: 12).interruption
    #expect(try conversation.session.runScript("a", parameters: [:]) == .interrupted)
    #expect(conversation.world.errors == "已中断\n")
  }
}
