import CaseCatalogue
import CaseCore
import CaseEngine
import CaseTestSupport
import Testing

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

  @Test(arguments: [Language.zh, .en]) func `lists all its topics`(language: Language) throws {
    var conversation = try Conversation(settings: Settings(language: language, isQuiet: true))
    for statement in ["help", "help  ", "帮助"] {
      let answer = try conversation.say(statement)
      for topic in HelpTopic.allCases { #expect(answer.contains(topic.title)) }
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
