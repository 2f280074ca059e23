import CaseCore
import Testing

@testable import CaseShell

@Suite struct `The history of a session` {
  private static let lines = [
    "find element", "查找元素其中族类=卤素", "let a =\n  find element\n  limit 3", "FIND  ELEMENT where symbol = Fe", "查找 \u{1B}[31m 繁體字",
  ]

  /// A conversation at a prompt where some lines were entered.
  private func conversation(_ lines: [String]? = lines, format: Format = .csv) throws -> Conversation {
    var conversation = try Conversation(settings: Settings(language: .en, format: format, width: 60, isQuiet: true))
    conversation.session.pastLines = lines
    return conversation
  }

  @Test func `lists what was entered with its numbers, the newest last`() throws {
    var conversation = try conversation(["a", "b", "a"])
    #expect(try conversation.say("history") == "number,line\n1,a\n2,b\n3,a\n")
    #expect(try conversation.say("history as json to h.json") == "")
    #expect(conversation.world.files["h.json"]?.contains(#"{"number":3,"line":"a"}"#) == true)
  }

  @Test(arguments: [
    ("history element", [1, 3, 4]), ("history FIND Ｅｌｅｍｅｎｔ", [1, 3, 4]), ("历史 族類", [2]), ("历史繁体", [5]),
    ("history \"find element\"", [1, 3, 4]),
    ("history element limit 2", [3, 4]), ("history limit 1", [5]), ("history limit 0", []), ("history limit 99", [1, 2, 3, 4, 5]),
    ("history where symbol", [4]), ("history nothing", []), ("history \"\"", [1, 2, 3, 4, 5]),
  ])
  func `finds the lines that hold every word, however they are written`(statement: String, numbers: [Int]) throws {
    var conversation = try conversation(format: .json)
    let answer = try conversation.say(statement)
    #expect(answer.split(separator: "number\":").dropFirst().map { Int($0.prefix { $0.isNumber }) } == numbers)
  }

  @Test func `shows a person each line whole, and no control character as it is`() throws {
    var conversation = try conversation(format: .table)
    #expect(
      try conversation.say("history limit 3") == """
        3  let a =
             find element
             limit 3
        4  FIND  ELEMENT where symbol = Fe
        5  查找 ␛[31m 繁體字

        """)
    let long = String(repeating: "long ", count: 30)
    conversation.session.pastLines = [long]
    #expect(try conversation.say("history").split(separator: " ").count == 31)
  }

  @Test(arguments: [Format.csv, .table]) func `says why it is empty`(format: Format) throws {
    func told(_ lines: [String]?, _ statement: String, _ files: [String: String] = [:]) throws -> String {
      var conversation = try conversation(lines, format: format)
      conversation.world.files = files
      let answer = try conversation.say(statement)
      return answer + conversation.world.takeErrors()
    }
    #expect(try told(nil, "history").contains("a history is kept only of lines"))
    #expect(try told(["a"], "run s", ["s": "history"]).contains("a history is kept only of lines"))
    #expect(try told([], "history").contains("no line was entered yet"))
    #expect(try told(["a"], "history b c").contains("no line holds b, c"))
    #expect(try !told(["a"], "history limit 0").contains("no line"))
  }

  @Test func `has no sources`() throws {
    var conversation = try conversation()
    #expect(try conversation.fail("history as gb7714").contains("this answer has no sources that gb7714 could cite"))
  }
}
