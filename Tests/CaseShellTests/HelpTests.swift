import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseTestSupport
import Testing
import TextMeasure

@testable import CaseShell

@Suite struct `Help` {
  @Test(arguments: HelpTopic.allCases, [Language.zh, .en]) fileprivate func `explains every word by all its names`(
    topic: HelpTopic, language: Language
  ) throws {
    var conversation = try Conversation(settings: Settings(language: language, isQuiet: true))
    for word in topic.words {
      let answer = try conversation.say("help \(word)")
      #expect(answer.contains(topic.summary(language).prefix(12)), "help \(word)")
      #expect(conversation.world.takeErrors() == "", "help \(word)")
    }
  }

  @Test(arguments: Keyword.allCases) func `knows every word of the language by all its names, and lists it`(keyword: Keyword) throws {
    var conversation = try Conversation()
    for name in keyword.names {
      #expect(try conversation.session.run(SourceText("help \(name)")) == .done, "help \(name) \(conversation.world.takeErrors())")
      #expect(HelpTopic.allCases.contains { $0.words.contains(name) }, "\(name)")
    }
    #expect(HelpGroup.allCases.flatMap { $0.words(in: .en) }.contains(keyword.rawValue))
  }

  private static let forms =
    Operator.allCases.flatMap(\.names) + Setting.allCases.flatMap(\.names) + Format.allCases.flatMap(\.names) + [
      "2025", "2025-07", "2025-07-10", "2025Q1", "2025H1", "2025年7月10日", "2025年上半年", "42", "-3.5", "35,000", "1_000", "5 kg", "12.2%", "$_",
      "$name", "＄名称", "|", "｜", "\"", "'", "“", "「", "“甲”", "(", "）", ",", "、", "..", "至", "＞＝", "not in", "is not empty", "为空", "不为空",
      "sort by",
      "SORT", "ｓｏｒｔ", "date", "单位", "keys", "\\",
    ]

  @Test(arguments: forms, [Language.zh, .en]) func `knows every sign, setting, format and form of a value`(form: String, language: Language)
    throws
  {
    var conversation = try Conversation(settings: Settings(language: language, isQuiet: true))
    #expect(try conversation.session.run(SourceText("help \(form)")) == .done, "\(conversation.world.errors)")
    #expect(conversation.world.errors == "")
    #expect(conversation.world.output.contains(language == .zh ? "含义" : "Meaning"), "\(conversation.world.output)")
  }

  @Test(arguments: [CatalogueFolders.shipped], [Language.zh, .en]) func `knows quantities in the units of the catalogue`(
    folder: String, language: Language
  ) throws {
    var conversation = try Conversation(settings: Settings(language: language, isQuiet: true), folder: folder)
    for form in ["13.5亿元", "1万P", "455万个", "1.35 billion yuan"] {
      #expect(try conversation.say("help \(form)").contains("13.5亿元\n"), "\(form)")
    }
  }

  @Test(arguments: [Language.zh, .en, .ru], ["help", "help  ", "帮助"]) func `fits on a screen, and can be read on a narrow one`(
    language: Language, statement: String
  ) throws {
    for (width, height) in [(80, 22), (40, 60)] {
      var conversation = try Conversation(settings: Settings(language: language, width: width, isTerminal: true, isQuiet: true))
      let lines = try conversation.say(statement).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= height, "\(lines.joined(separator: "\n"))")
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      let text = lines.joined(separator: " ")
      for keyword in Keyword.allCases { #expect(text.contains(keyword.rawValue), "\(keyword)") }
    }
  }

  @Test(arguments: [CatalogueFolders.elements, CatalogueFolders.shipped], [Language.zh, .en])
  fileprivate func `gives examples that run`(folder: String, language: Language) throws {
    var conversation = try Conversation(settings: Settings(language: language, isQuiet: true), folder: folder)
    let names = HelpExamples(conversation.session.engine.catalogue, language: language)
    for topic in HelpTopic.allCases {
      for example in topic.examples(names) {
        #expect(try conversation.session.run(SourceText(example)) == .done, "\(example): \(conversation.world.takeErrors())")
      }
    }
    for example in conversation.session.engine.catalogue.schema.examples {
      #expect(try conversation.session.run(SourceText(example)) == .done, "\(example): \(conversation.world.takeErrors())")
    }
  }

  @Test(arguments: [("help element", "symbol"), ("help 族类", "group"), ("help discovered", "date"), ("help Измерение", "value")])
  func `describes kinds and fields`(statement: String, part: String) throws {
    var conversation = try Conversation()
    #expect(try conversation.say(statement).contains(part))
  }

  @Test(arguments: [
    ("help whre", "did you mean where?"), ("help x", "there is no help for 'x'"), ("help zzzzzz", "there is no help for 'zzzzzz'"),
    ("help element as csv", "there is no help"),
  ])
  func `says when there is none`(statement: String, part: String) throws {
    var conversation = try Conversation()
    #expect(try conversation.fail(statement).contains(part))
  }
}
