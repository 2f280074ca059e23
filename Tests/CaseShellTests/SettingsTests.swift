import CaseCore
import CaseQuery
import Testing

@testable import CaseShell

@Suite struct `Settings of a session` {
  @Test func `are changed at once, and for the rest of the session`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, isQuiet: true))
    #expect(try conversation.say("set format csv; count element\n设置 格式 json; count element") == "count\n25\n[\n  {\"count\":25}\n]\n")
    #expect(try conversation.fail("set language zh; count nothing").hasPrefix("错误："))
    #expect(try conversation.fail("count nothing").hasPrefix("错误："))
    _ = try conversation.say("设置颜色开")
    #expect(try conversation.fail("count nothing").contains("\u{1B}["))
  }

  @Test func `are told with their choices, in either language`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, isQuiet: true))
    let english = try conversation.say("set")
    for setting in Setting.allCases {
      #expect(english.contains(setting.rawValue))
      for choice in setting.choices { #expect(english.contains(choice.name)) }
    }
    #expect(english.contains("editing    not set: "))
    #expect(try conversation.say("set editing vi; set editing").contains("editing  vi: "))
    let chinese = try conversation.say("set language zh; set")
    #expect(chinese.contains("语言  中文：答案与消息的语言；俄文时消息为英文\n      中文 英文 俄文\n"))
    #expect(chinese.contains("编辑  vi："))
  }

  @Test func `are a table for machines`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, format: .csv, isQuiet: true))
    let lines = try conversation.say("set").split(separator: "\n")
    #expect(lines.count == 1 + Setting.allCases.count)
    #expect(
      lines.prefix(2) == [
        "setting,value,choices,meaning",
        "language,en,\"zh; en; ru\",\"the language of answers and messages; with ru, messages are English\"",
      ])
    #expect(lines.contains { $0.hasPrefix("editing,,\"emacs; vi\",") })
    #expect(
      try conversation.say("set language zh; set format json; set language").hasPrefix(
        #"[\#n  {"setting":"language","value":"zh","choices":["zh","en","ru"],"#))
  }

  @Test func `are shown as a table where sources are cited`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, format: .bibtex, isQuiet: true))
    #expect(try conversation.say("set format").contains("format  bibtex: "))
  }

  @Test(arguments: Setting.allCases) func `are what they were changed to, each of them`(setting: Setting) throws {
    for choice in setting.choices {
      var conversation = try Conversation(settings: Settings(language: .en, format: .json, isQuiet: true))
      let answer = try conversation.say("set \(setting.rawValue) \(choice.name); set format jsonl; set \(setting.rawValue)")
      let value = setting == .format ? "jsonl" : choice.name
      #expect(answer.hasPrefix(#"{"setting":"\#(setting.rawValue)","value":"\#(value)","#), "\(answer)")
    }
  }

  @Test func `tell how wide the characters of ambiguous width are drawn`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, width: 40, isTerminal: true, isQuiet: true))
    // The line below the headings is made of such characters.
    let wide = try conversation.say("设置 歧义 宽; find element show title limit 1")
    #expect(wide != (try conversation.say("set ambiguous narrow; find element show title limit 1")))
  }

  @Test func `tell which signs stand here, and which in files`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, terminalCharset: .ascii, isQuiet: true))
    #expect(try conversation.say("set charset").contains("charset  auto: "))
    #expect(try conversation.say("count element to auto.txt; count element").hasSuffix("\nCount\n-----\n   25\n"))
    #expect(try conversation.say("set charset unicode; count element").hasSuffix("Count\n─────\n   25\n"))
    #expect(try conversation.say("设置 字符集 ascii; count element to ascii.txt; set charset auto; count element").hasSuffix("-----\n   25\n"))
    #expect(conversation.world.files["auto.txt"]?.contains("─────") == true)
    #expect(conversation.world.files["ascii.txt"]?.contains("-----") == true)
    #expect(try conversation.fail("count element to auto.txt").contains("\n  -> to! auto.txt"))
  }

  @Test func `tell how wide a line is, or that the terminal says so`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, width: 100, isTerminal: true, isQuiet: true))
    conversation.world.width = 90
    #expect(try conversation.say("set columns").contains("columns  auto: "))
    #expect(try conversation.say("set columns 44; set columns").contains("columns  44: "))
    #expect(conversation.session.settings.width == 44)
    #expect(try conversation.say("set format json; set columns").contains(#""value":"44","choices":["auto","10..10000"]"#))
    _ = try conversation.say("set columns auto")
    #expect(conversation.session.settings.width == 90)
    #expect(try conversation.fail("set columns 9").contains("it takes 10 to 10000"))
  }

  @Test func `tell whether long cells go on, and how numbers are written`() throws {
    var conversation = try Conversation(settings: Settings(language: .en, width: 20, isQuiet: true))
    #expect(try !conversation.say("find element where symbol = Fe show title, group").contains("…"))
    #expect(try conversation.say("set wrap off; find element where symbol = Fe show title, group").contains("…"))
    _ = try conversation.say("set numbers scaled")
    #expect(conversation.session.settings.numbers == .scaled)
  }

  @Test func `are confirmed, unless the session is quiet`() throws {
    var conversation = try Conversation(settings: Settings(language: .en))
    #expect(try conversation.fail("set format csv") == "format is now csv\n")
    #expect(try conversation.fail("set language zh") == "语言现为：中文\n")
    #expect(try conversation.fail("set quiet on; set color off") == "")
    #expect(conversation.world.output == "")
  }

  @Test func `of a script end with it, however it ends`() throws {
    var conversation = try Conversation(
      [
        "s": "set language zh; set format csv; run t; count element", "t": "set format json", "bad": "set language zh\ncount nothing",
        "q": "set format csv; quit",
      ],
      settings: Settings(language: .en, isQuiet: true))
    #expect(try conversation.say("run s") == "count\n25\n")
    #expect(try conversation.say("set format").contains("format  table: "))
    #expect(try conversation.fail("run bad").hasPrefix("bad:2:7: 错误："))
    #expect(try conversation.fail("count nothing").hasPrefix("error: "))
    _ = try conversation.say("run q")
    #expect(conversation.session.settings.format == .table)
  }

  @Test func `are what its caller's were when a script begins`() throws {
    var conversation = try Conversation(["s": "count element"], settings: Settings(language: .en, isQuiet: true))
    #expect(try conversation.say("set format csv; run s") == "count\n25\n")
  }

  @Test(arguments: [
    ("set langage en", "did you mean language?"),
    (
      "set langage en",
      "expected language, format, wrap, columns, numbers, pager, editing, ambiguous, charset, color, echo, quiet or zero, found 'langage'"
    ),
    ("set format jsn", "did you mean json"), ("set language fr", "expected zh, en or ru, found 'fr'"),
  ])
  func `that do not exist are told with those that do`(statement: String, part: String) throws {
    var conversation = try Conversation()
    #expect(try conversation.fail(statement).contains(part))
  }

  @Test func `may have titles and labels in Russian, with messages in English`() throws {
    var conversation = try Conversation(settings: Settings(language: .zh, format: .csv, isQuiet: true))
    #expect(try conversation.say("设置 语言 俄文; find element where symbol=Fe show group as table").contains("Переходный"))
    #expect(try conversation.fail("count nothing").hasPrefix("error: "))
    for name in ["ru", "russian", "русский"] {
      #expect(try conversation.session.run(SourceText("set language \(name)")) == .done)
      #expect(conversation.session.settings.language == .ru)
    }
  }

  @Test func `tell whether what was read otherwise is told`() throws {
    var conversation = try Conversation()
    #expect(conversation.session.settings.echoes)
    _ = try conversation.say("设置 回显 关")
    #expect(!conversation.session.settings.echoes)
    _ = try conversation.say("set echo on")
    #expect(conversation.session.settings.echoes)
  }
}
