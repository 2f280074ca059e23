import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import Testing
import TextMeasure

@Suite struct `A session` {
  private static let csv = Settings(language: .en, format: .csv, isQuiet: true)

  @Test func `answers statements one after another`() throws {
    var conversation = try Conversation(settings: `A session`.csv)
    #expect(try conversation.say("find element where symbol=Fe show title\ncount element; # no more\n") == "title\nIron\ncount\n25\n")
    #expect(try conversation.session.run(SourceText("")) == .done)
    #expect(conversation.world.errors == "")
  }

  @Test func `remembers named queries, parameters and the last answer`() throws {
    var conversation = try Conversation(settings: `A session`.csv)
    _ = try conversation.say("let gases = find element where phase=gas\nparam g = noble-gas")
    #expect(try conversation.say("find $gases where group=$g and symbol=Kr show symbol") == "symbol\nKr\n")
    #expect(try conversation.say("find $_ count") == "count\n1\n")
    // At a prompt a parameter may be set anew.
    #expect(try conversation.say("param g = halogen; find $gases where group=$g show symbol") == "symbol\nCl\n")
    #expect(try conversation.say("令 卤 = 查找元素其中族类=卤素; 查找$卤 显示 symbol") == "symbol\nCl\nBr\n")
  }

  @Test func `stops at what is wrong, or goes on if told to`() throws {
    var conversation = try Conversation(settings: `A session`.csv)
    let text = "count element\nfind element where group=halogn\ncount source"
    #expect(try conversation.session.run(SourceText(text)) == .failed)
    #expect(conversation.world.takeOutput() == "count\n25\n")
    conversation.session.settings.keepsGoing = true
    #expect(try conversation.session.run(SourceText(text)) == .failed)
    #expect(conversation.world.takeOutput() == "count\n25\ncount\n6\n")
  }

  @Test func `ends when it is told to`() throws {
    var conversation = try Conversation()
    #expect(try conversation.session.run(SourceText("quit\ncount element")) == .quit)
    #expect(try conversation.session.run(SourceText("退出")) == .quit)
    #expect(conversation.world.output == "")
  }

  @Test func `tells a mistake with its place and a caret`() throws {
    var conversation = try Conversation()
    let errors = try conversation.fail("find element where group=halogn")
    #expect(errors.contains("'halogn' is no group"))
    #expect(errors.contains("find element where group=halogn"))
    #expect(errors.contains("did you mean halogen?"))
    #expect(try conversation.fail("find element whre group=halogen").contains("where"))
  }

  @Test func `points at the name of a query that is wrong inside`() throws {
    var conversation = try Conversation()
    #expect(try conversation.fail("let wrong = find element where group=halogn and symbol = Fe") == "")
    let errors = try conversation.fail("find $wrong")
    #expect(errors.contains("'halogn' is no group"))
    #expect(errors.contains("find $wrong\n"))
  }

  @Test func `says what each condition finds in the words of the language`() throws {
    var conversation = try Conversation()
    _ = try conversation.say("let dense = find element where group=halogen and symbol = Fe")
    let answer = try conversation.say("查找$dense")
    #expect(answer.contains("group = halogen alone: 2 rows"))
    #expect(answer.contains("symbol = Fe alone: 1 row"))
  }

  @Test func `writes answers to files`() throws {
    var conversation = try Conversation(settings: Settings(language: .en))
    #expect(try conversation.say("find element where country != GB and phase=gas show symbol as csv to gas.csv") == "")
    #expect(conversation.world.files["gas.csv"] == "symbol\nCl\n")
    #expect(conversation.world.takeErrors().contains("wrote gas.csv (1 row), out of: Chemical elements, edition 2024.1, digest "))
    _ = try conversation.say("find element as json to \"a b.json\"")
    #expect(conversation.world.files["a b.json"]?.hasPrefix("[") == true)
    let errors = try conversation.fail("find element as csv to /full/x.csv")
    #expect(errors.contains("cannot write /full/x.csv: no space"))
    #expect(try conversation.session.run(SourceText("find element as csv to /pipe/x.csv")) == .cannotWrite)
    #expect(conversation.world.takeErrors().contains("/pipe/x.csv is no regular file"))
  }

  @Test func `tells what a reader should know beside an answer for machines`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, isQuiet: true))
    _ = try conversation.say("find element where country != GB as csv to x.csv")
    #expect(conversation.world.takeErrors().contains("6 of these rows have no country"))
    #expect(try !conversation.say("find element where country != GB as csv").contains("these rows"))
    #expect(conversation.world.takeErrors().contains("6 of these rows have no country"))
    #expect(try conversation.say("find element where country != GB").contains("6 of these rows have no country"))
    #expect(conversation.world.takeErrors() == "")
  }

  @Test func `ends an answer with its row count: below it at a terminal, beside it in a pipe, nowhere when quiet`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, width: 80, isTerminal: true))
    #expect(try conversation.say("find element where symbol=Fe").contains("1 row"))
    #expect(conversation.world.takeErrors() == "")
    conversation.session.settings.isTerminal = false
    #expect(try !conversation.say("find element where symbol=Fe").contains("1 row"))
    #expect(conversation.world.takeErrors().contains("1 row"))
    conversation.session.settings.isQuiet = true
    #expect(try !conversation.say("find element where symbol=Fe").contains("1 row"))
    #expect(conversation.world.takeErrors() == "")
  }

  @Test(arguments: [(AmbiguousWidth.narrow, "Count\n─────\n   25\n", "\n  ^^^\n"), (.wide, "Count\n───\n   25\n", "\n  ^^^^^^\n")])
  func `measures answers and errors as the terminal draws them`(ambiguous: AmbiguousWidth, answer: String, carets: String) throws {
    var conversation = try Conversation(settings: Settings(language: .en, width: 80, ambiguous: ambiguous, isTerminal: true, isQuiet: true))
    #expect(try conversation.say("count element") == answer)
    #expect(try conversation.fail("Жук").contains(carets))
  }

  @Test(arguments: [WorldFailure.outputClosed, .cannotWrite(path: nil, reason: "no space")]) func `ends when nobody can read it`(
    failure: WorldFailure
  ) throws {
    var conversation = try Conversation(["a.casebook": "count element"])
    conversation.world.outputFailure = failure
    for text in ["count element", "run a.casebook", "help", "help find"] {
      do throws(WorldFailure) {
        _ = try conversation.session.run(SourceText(text))
        Issue.record("\(text) was answered")
      } catch {
        #expect(error == failure)
      }
    }
    #expect(conversation.world.errors == "")
  }

  @Test func `greets with what is loaded, what to try and how to leave`() throws {
    let conversation = try Conversation()
    let digest = conversation.session.engine.catalogue.edition.digest
    let english = banner(for: conversation.session.engine, language: .en).split(separator: "\n")
    #expect(
      english.prefix(2) == [
        "Chemical elements, edition 2024.1, digest \(digest)",
        "25 × Element, 95 × Measurement, 6 × Source",
      ])
    #expect(english.dropFirst(2).first == "Try: find element where group=noble-gas   show element-fe   count element by group")
    #expect(english.last == "Tab completes, help explains, quit or Ctrl-D leaves.")
    #expect(
      banner(for: conversation.session.engine, language: .zh).hasPrefix("化学元素（2024.1 版，校验值 \(digest)）\n化学元素 25，测量值 95，来源 6\n试试："))
  }
}
