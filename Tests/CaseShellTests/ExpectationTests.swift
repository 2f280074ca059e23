import CaseCore
import CaseShell
import Testing

@Suite struct `An expectation` {
  private static let settings = Settings(language: .en, format: .csv, isQuiet: true)

  @Test(arguments: [
    ("count element", "expect 1 row"), ("find element where group=halogen", "expect 2 rows"), ("查找元素其中族类=卤素", "预期2行"),
    ("find element where group=halogen", "expect >= 2; expect <= 2; expect > 1; expect < 3; expect != 3"),
    ("count element by group", "expect > 3 rows"), ("find element where symbol=Fe and group=halogen", "expect empty; 预期为空"),
    ("find element", "expect not empty; expect 25"), ("show Fe", "expect 1"), ("find element as csv to x.csv", "expect 25"),
    ("find element limit 3; let x = find element", "expect 3"), ("history", "expect empty"),
  ])
  func `that holds says nothing`(statement: String, expectation: String) throws {
    var conversation = try Conversation(settings: `An expectation`.settings)
    _ = try conversation.say(statement)
    _ = conversation.world.takeErrors()
    #expect(try conversation.session.run(SourceText(expectation)) == .done)
    #expect(conversation.world.output + conversation.world.errors == "")
  }

  @Test(arguments: [
    ("expect 3 rows", "expected 3 rows, the answer above has 2"), ("expect >= 3", "expected at least 3 rows, the answer above has 2"),
    ("expect 1", "expected 1 row, the"), ("expect empty", "expected no rows, the"), ("expect != 2", "expected not 2 rows, the"),
    ("expect < 2", "expected fewer than 2 rows, the"), ("expect <= 1", "expected at most 1 row, the"),
    ("expect > 2", "expected more than 2 rows, the"),
  ])
  func `that does not hold tells what was found`(expectation: String, message: String) throws {
    var conversation = try Conversation(settings: `An expectation`.settings)
    #expect(try conversation.fail("find element where group=halogen; \(expectation)").contains(message))
    // The answer above is still the same.
    #expect(try conversation.session.run(SourceText("expect 2 rows")) == .done)
  }

  @Test(arguments: [
    ("预期 3 行", "预期 3 行，上面的结果有 2 行"), ("预期为空", "预期为空，上面的结果有 2 行"), ("预期不小于3行", "预期不少于 3 行"),
  ])
  func `is told in Chinese`(expectation: String, message: String) throws {
    var conversation = try Conversation(settings: Settings(language: .zh, isQuiet: true))
    #expect(try conversation.fail("查找元素其中族类=卤素；\(expectation)").contains(message))
  }

  @Test func `stops a script at its own place`() throws {
    var conversation = try Conversation(
      ["s": "find element where symbol=Fe and group=halogen\n\nexpect not empty\ncount element"], settings: `An expectation`.settings)
    #expect(try conversation.session.runScript("s", parameters: [:]) == .failed)
    #expect(conversation.world.errors.contains("s:3:8: error: expected some rows, the answer above has none\n"))
    #expect(!conversation.world.output.contains("25"))
  }

  @Test func `is for the answer of a script, too`() throws {
    var conversation = try Conversation(["s": "find element limit 4"], settings: `An expectation`.settings)
    #expect(try conversation.session.run(SourceText("find element limit 2; run s; expect 4 rows")) == .done)
  }

  @Test(arguments: [
    ("expect 3", "there is no answer above"), ("let x = find element; expect 3", "there is no answer above"),
    ("why Fe.symbol; expect 3", "the answer above has no rows"), ("describe; describe nothing; expect 3", "there is no answer above"),
    ("find element; count nothing; expect 25", "there is no answer above"),
  ])
  func `needs an answer that has rows`(text: String, message: String) throws {
    var settings = `An expectation`.settings
    settings.keepsGoing = true
    var conversation = try Conversation(settings: settings)
    let errors = try conversation.fail(text)
    #expect(errors.contains(message))
    #expect(errors.contains("write the query before it"))
  }
}
