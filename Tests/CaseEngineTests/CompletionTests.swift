import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseEngine

@Suite struct `Completing a line` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func complete(_ line: String, _ language: Language = .en) -> Completion {
    elements.engine.completions(of: line, cursor: line.utf8.count, in: Environment(language: language))
  }

  @Test(arguments: [
    ("", ["find", "count"]), ("fi", ["find"]), ("查", ["查找", "查看"]), ("find ", ["element", "measurement", "source", "all", "where"]),
    ("find el", ["element"]), ("find 元", ["元素"]), ("find Эл", ["Элемент"]),
    ("find element where ", ["group", "discovered", "not"]), ("find element where gr", ["group"]), ("find element where 族", ["族类"]),
    ("find element where group=", ["Transition metal", "Halogen"]),
    ("find element where group=卤", ["Halogen"]), ("find element where group = gal", []), ("find element where group=Гал", ["Halogen"]),
    ("find element where group in (halogen, no", ["Noble gas", "Nonmetal"]),
    ("find element where group=halogen ", ["and", "or", "show", "sort"]), ("find element where group = Noble ", ["Noble gas"]),
    ("find element w", ["where"]), ("find element ", ["where", "count"]),
    ("find element show ", ["title"]), ("find element sort by dis", ["discovered"]), ("find element as ", ["csv", "markdown"]),
    ("find element as c", ["card", "csv", "csv bom"]), ("find element as csv t", ["to"]), ("set wr", ["wrap"]),
    ("set columns ", ["auto"]), ("set numbers ", ["plain", "scaled"]), ("set pager o", ["on", "off"]), ("show Ir", ["Iron"]),
    ("why Iron.sy", ["symbol"]),
    ("related Lead", ["Lead"]), ("compare hal", ["Halogen"]), ("conflicts Ox", ["Oxygen"]), ("wh", ["why"]), ("show 铁", ["Iron"]),
    ("stats Swe", ["Sweden"]), ("stats william r", ["William Ramsay"]), ("describe me", ["measurement"]), ("values gro", ["group"]),
    ("count element by gro", ["group"]),
    ("find element where discoverer = humphry ", ["Humphry Davy"]), ("查找元素其中族类=稀有", ["Noble gas"]), ("find element; find so", ["source"]),
    ("let x = find el", ["element"]), ("set ", ["language", "format", "editing"]), ("set la", ["language"]), ("设置 语", ["语言"]),
    ("设置 语言 英", ["英文"]), ("set quiet o", ["on", "off"]), ("set format =j", ["json", "jsonl"]), ("hist", ["history"]), ("设", ["设置"]),
    ("查找元素其中族类=卤素且", ["族类", "发现"]), ("查找元素按", ["发现", "族类", "年份"]), ("查找元素其中", ["族类", "非"]), ("查找", ["化学元素", "其中"]),
    ("count element by ", ["year", "group"]), ("count element by y", ["year"]), ("count element by 季", ["季度"]),
    ("count element by group sort by ", ["count", "group"]), ("find element sum abundance by group where s", ["sum"]),
    ("describe element where fil", ["filled"]), ("count element by group chart ", ["bar", "line"]), ("find $_ sort by ", ["title"]),
    ("history ir ", ["limit", "as"]), ("find element as 卡", ["卡片"]),
  ]) func `offers what may stand there`(line: String, some: [String]) {
    let texts = complete(line).candidates.map(\.text)
    if some.isEmpty { #expect(texts.isEmpty, "\(texts)") }
    #expect(some.allSatisfy(texts.contains), "\(texts)")
  }

  @Test(arguments: [
    ("find element", "where"), ("find element where group = gal", "count"), ("find element limit 5", "where"),
    ("find element where group=halogen ", "Halogen"), ("find element ", "elements"), ("show Iron ", "Iron"),
  ])
  func `does not offer again what is there`(line: String, text: String) {
    #expect(!complete(line).candidates.map(\.text).contains(text))
  }

  @Test func `counts the rows that the statement has so far`() {
    func count(_ line: String, _ text: String) -> Int? { complete(line).candidates.first { $0.text == text }?.count }
    #expect(count("find element where group=", "Noble gas") == 5)
    #expect(count("find where group=", "Noble gas") == 19)
    #expect(count("find element where phase=liquid | where group=", "Noble gas") == 0)
    #expect(count("count element where group=", "Noble gas") == 5)
    // Rows of no record, and those of an unknown query, are not counted.
    #expect(count("find element count by phase where phase=", "Gas") == nil)
    #expect(count("find $unknown where group=", "Noble gas") == nil)
    #expect(count("find ", "element") == 25)
  }

  @Test(arguments: [
    "find element where group=", "find element where group!=", "find element where not group=", "find element where phase=gas and group=",
    "find element where phase=gas and not group = ", "find element where group != halogen and phase = ", "count element where phase=",
    "find element where phase=gas | where group=", "find where kind=", "find element where discovered=",
    "find element where discovered >= ",
    "find element where discovered != ", "find element where (phase=gas or phase=liquid) and group=", "find element where discoverer = ",
    "find element limit 9 where group=", "find $gases where group=",
  ]) func `counts what the statement then leaves`(line: String) throws {
    let gases = try #require(parse(SourceText("find element where phase=gas"), lexicon: elements.engine.lexicon).first?.statement?.query)
    let environment = Environment(language: .en, queries: ["gases": gases])
    let completion = elements.engine.completions(of: line, cursor: line.utf8.count, in: environment)
    let counted = completion.candidates.filter { $0.count != nil }
    #expect(counted.count > 1)
    for candidate in counted {
      let text = line + candidate.text + (line.contains("(") && !line.contains(")") ? ")" : "")
      let query = try #require(parse(SourceText(text), lexicon: elements.engine.lexicon).first?.statement?.query, "\(text)")
      let outcome = try elements.engine.answer(query, in: environment)
      // A count is one row with the number in it.
      guard !text.hasPrefix("count") else { continue }
      #expect(outcome.answer.rowCount == candidate.count, "\(text)")
    }
  }

  @Test func `counts of a list and of alternatives what each stands for itself`() {
    func count(_ line: String, _ text: String) -> Int? { complete(line).candidates.first { $0.text == text }?.count }
    #expect(count("find element where group in (halogen, ", "Noble gas") == 5)
    #expect(count("find element where phase=liquid or group=", "Noble gas") == 5)
  }

  @Test(arguments: [
    "find element # |", "#|", "find el|ement", "find element where gro|up = halogen", "find element where discovered = 1774-|",
    "find element where title = xyzzy!|", "set zero q|", "set language x|", "find $x|", "find element where group > |",
    "find element where group=halogen # |",
  ]) func `offers nothing where nothing can be meant`(written: String) throws {
    let bar = try #require(written.firstIndex(of: "|"))
    let line = String(written[..<bar] + written[written.index(after: bar)...])
    let cursor = written[..<bar].utf8.count
    let completion = elements.engine.completions(of: line, cursor: cursor, in: Environment(language: .zh))
    #expect(completion.candidates.map(\.text) == [])
  }

  @Test(arguments: [
    ("find element where group = halgoen", "卤素"), ("find element where group = luusu", "卤素"),
    ("fidn", "find"), ("find elemnet", "element"), ("show Irno", "铁"), ("find element where gruop", "group"),
  ]) func `forgives one error where nothing else fits`(line: String, text: String) {
    let texts = complete(line, .zh).candidates.map(\.text)
    #expect(texts.contains(text), "\(texts)")
  }

  @Test(arguments: [
    ("find element where group=卤|", ["卤素"]), ("find element where group=ls|", ["卤素"]), ("find element where group=lusu|", ["卤素"]),
    ("find element where group=卤su|", ["卤素"]), ("find element where group=鹵|", ["卤素"]), ("find element where group=ｈａｌ|", ["卤素"]),
    ("find element where group=Гал|", ["卤素"]), ("find element where zulei|", ["族类"]), ("cz|", ["查找"]), ("find hxys|", ["化学元素"]),
    ("find element where \"gro|\"", []), ("find element where group=\"hal|\"", ["\"卤素"]), ("find element where group=“卤|", ["“卤素”"]),
    ("find element where discovered = 177|", ["1772", "1774"]), ("find element where abundance > 5|", ["5%"]),
  ]) func `inserts the catalogue's own name for what was typed in any way`(written: String, some: [String]) throws {
    let bar = try #require(written.firstIndex(of: "|"))
    let line = String(written[..<bar] + written[written.index(after: bar)...])
    let completion = elements.engine.completions(of: line, cursor: written[..<bar].utf8.count, in: Environment(language: .zh))
    let texts = completion.candidates.map(\.text)
    #expect(some.isEmpty ? texts.isEmpty : some.allSatisfy(texts.contains), "\(texts)")
  }

  @Test func `tells what a name stands for`() {
    func note(_ line: String, _ text: String) -> String? { complete(line).candidates.first { $0.text == text }?.note }
    #expect(note("find ", "element") == "Element")
    #expect(note("show Ir", "Iron") == "Element")
    #expect(note("pin Ir", "Iron") == "Element")
    #expect(note("pin find ", "element") == "Element")
    #expect(note("stats Swe", "Sweden") == "Country")
  }

  @Test func `tells what a setting is called in Chinese`() {
    #expect(complete("set la", .zh).candidates.map(\.note) == [Setting.language.meaning.zh])
    #expect(complete("set la", .en).candidates.map(\.note) == [Setting.language.meaning.en])
    #expect(complete("set color ", .zh).candidates.map { "\($0.text) \($0.note)" } == ["on 开", "off 关"])
  }

  @Test func `replaces what was typed, up to the cursor`() {
    let line = "find element where group=hal limit 3"
    let cursor = "find element where group=hal".utf8.count
    let completion = elements.engine.completions(of: line, cursor: cursor, in: Environment(language: .en))
    #expect(completion.candidates.map(\.text) == ["Halogen"])
    #expect(completion.replaced == cursor - 3..<cursor)
    // Inside a character nothing is known.
    #expect(elements.engine.completions(of: "find 元", cursor: 6, in: Environment(language: .en)).candidates.isEmpty)
  }

  @Test func `knows every label of a vocabulary by every beginning`() throws {
    for field in elements.schema.fields {
      guard case .vocabulary(let vocabulary, _) = field.type else { continue }
      let index = elements.engine.lexicon.index(.vocabulary(vocabulary))
      for entry in elements.schema.vocabularies[vocabulary].entries {
        for language in Language.allCases {
          let label = entry.label.text(in: language)
          for length in 0...label.count where length < 3 || length % 8 == 0 || length == label.count {
            let prefix = String(label.prefix(length))
            // A blank behind a whole name ends it.
            if prefix.last == " ", !index.targets(named: FoldedText(prefix).bytes[...]).isEmpty { continue }
            let line = "find where \(field.name)=\(prefix)"
            let completion = complete(line, language)
            #expect(completion.candidates.map(\.text).contains(label), "\(line)")
            #expect(completion.replaced == line.utf8.count - prefix.utf8.count..<line.utf8.count, "\(line)")
          }
        }
      }
    }
  }

  @Test(arguments: [CatalogueFolders.elements, CatalogueFolders.shipped]) func `offers nothing that does not parse`(folder: String) throws {
    let engine = Engine(try Catalogue.load(folder: folder))
    let schema = engine.catalogue.schema
    var lexicon = engine.lexicon
    lexicon.findsNearest = false
    let kind = schema.kinds[0].name
    var lines = [
      "", "find ", "count ", "stats ", "find \(kind) ", "find \(kind) where ", "find \(kind) sort by ", "find \(kind) count by ",
      "find \(kind) as ", "set ", "set format ", "设置 语", "history ", "values ", "describe ", "by ",
    ]
    lines += ["f", "查", "find \(kind) where not ", "find \(kind) where (", "show a", "stats c", "show 中", "stats 数"]
    for field in schema.fields {
      lines.append("find where \(field.name) ")
      if field.type.scope != nil {
        lines += [
          "find where \(field.name)=", "find where \(field.name) in (", "find where \(field.name) != a", "find where \(field.name) = 中",
        ]
      }
    }
    for line in lines {
      for language in [Language.zh, .en] {
        let completion = engine.completions(of: line, cursor: line.utf8.count, in: Environment(language: language))
        // Behind the first ones more of the same sort stand.
        for (number, candidate) in completion.candidates.enumerated() where number < 12 || number % 10 == 0 {
          let inserted = String(decoding: Array(line.utf8)[..<completion.replaced.lowerBound], as: UTF8.self) + candidate.text
          // What is wrong may only be that more must follow; behind "not" of "not in" that is one certain word.
          let isSound = try [inserted, inserted + " in ("].contains { text in
            let parsed = try #require(parse(SourceText(text), lexicon: lexicon).last)
            return parsed.problems.allSatisfy { ($0.span?.lowerBound ?? 0) >= text.utf8.count }
          }
          #expect(isSound, "\(inserted)")
        }
      }
    }
  }
}
