import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

/// A statement with a mark `▸…◂` around what is wrong, and what is said of it.
private struct Wrong: CustomTestStringConvertible, Sendable {
  let marked: String
  let code: String
  let hints: [String]

  init(_ marked: String, _ code: String, _ hints: [String] = []) {
    self.marked = marked
    self.code = code
    self.hints = hints
  }

  var testDescription: String { "\(code): \(marked)" }
  var text: String { marked.filter { $0 != "▸" && $0 != "◂" } }

  var span: SourceSpan? {
    guard marked.contains("▸") else { return nil }
    let start = marked.prefix { $0 != "▸" }.utf8.count
    return start..<start + marked.drop { $0 != "▸" }.dropFirst().prefix { $0 != "◂" }.utf8.count
  }
}

@Suite struct `The words of a statement` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    Wrong("find element where ▸value◂ > 3", "fieldOfNoKind", ["fieldIsOf"]),
    Wrong("find source sort by ▸group◂", "fieldOfNoKind", ["fieldIsOf"]),
    Wrong("count source by ▸phase◂", "fieldOfNoKind", ["fieldIsOf"]),
    Wrong("count element by group where ▸phase◂ = gas", "columnIsGone"),
    Wrong("count element by group sort by ▸title◂", "columnIsGone"),
    Wrong("count element by group show ▸title◂", "columnIsGone"),
    Wrong("count element by group count by ▸count◂", "noCountByCount"),
    Wrong("find element where group = ▸halogn◂", "unknownName", ["didYouMean", "seeValues"]),
    Wrong("find element where group = ▸qqqqqq◂", "unknownName", ["seeValues"]),
    Wrong("find element where country = ▸\"\"◂", "unknownName", ["seeValues"]),
    Wrong("show ▸Irn◂", "unknownName", ["didYouMean"]),
    Wrong("stats ▸qqqqqq◂", "unknownName"),
    Wrong("find element where group = ▸metal◂", "ambiguousName", ["takeAll"]),
    Wrong("find element where country = ▸国◂", "ambiguousName", ["takeAll"]),
    Wrong("show ▸现◂", "ambiguousName", ["takeAll"]),
    Wrong("find element where ▸group > halogen◂", "operatorDoesNotSuit"),
    Wrong("find element where ▸discovered ~ 18◂", "operatorDoesNotSuit"),
    Wrong("find element where ▸abundance !~ 1◂", "operatorDoesNotSuit"),
    Wrong("find element where title = ▸a..b◂", "noRangeOf"),
    Wrong("find element where group = ▸gas..halogen◂", "noRangeOf"),
    Wrong("find element where ~ ▸a..b◂", "noRangeOf"),
    Wrong("find element where ▸figure = 3◂", "onlyEmptiness", ["recordsOfTheirOwn"]),
    Wrong("find element where discovered = ▸long ago◂", "notADate", ["dateForms"]),
    Wrong("find element where discovered = ▸1900-02-29◂", "impossibleDate"),
    Wrong("find element where discovered = ▸1900-13◂", "impossibleDate"),
    Wrong("find element where discovered = ▸1900..1800◂", "backwardsRange"),
    Wrong("find element where discovered = ▸1900年9-7月◂", "backwardsRange"),
    Wrong("find element where discovered = ▸yesterday◂", "relativeDate", ["datesAreAbsolute"]),
    Wrong("find element where discovered = ▸last year◂ and group = halogen", "relativeDate", ["datesAreAbsolute"]),
    Wrong("查找元素其中发现=▸去年◂且族类=卤素", "relativeDate", ["datesAreAbsolute"]),
    Wrong("find element where discovered = ▸去年以来◂", "relativeDate", ["datesAreAbsolute"]),
    Wrong("find element where discovered = ▸1900年至今◂", "relativeDate", ["datesAreAbsolute"]),
    Wrong("find element where discovered > ▸86年◂", "shortYear", ["datesAreAbsolute"]),
    Wrong("find element where discovered = 1886..▸90◂", "shortYear", ["datesAreAbsolute"]),
    Wrong("find element where discovered = ▸July◂", "notADate", ["dateForms"]),
    Wrong("find element where abundance > ▸much◂", "notAQuantity"),
    Wrong("find where value > ▸5 parsec◂", "unknownUnit", ["unitsAre"]),
    Wrong("find where value = ▸1 t .. 5 °C◂", "unitsDiffer"),
    Wrong("find where value = ▸9..5 t◂", "backwardsRange"),
    Wrong("find where growth > ▸3 t◂", "unitOfNoFigure", ["unitsAre"]),
    Wrong("find where growth = ▸1..3 t◂", "unitOfNoFigure", ["unitsAre"]),
    Wrong("count element by group where count > ▸5 t◂", "countHasNoUnit"),
    Wrong("count element by group where count > ▸5 parsec◂", "unknownUnit"),
    Wrong("find where value = ▸万◂", "notAQuantity"),
    Wrong("find where value > ▸1e400◂", "quantityTooLarge"),
    Wrong("find where value > ▸\(String(repeating: "9", count: 400))◂ and growth > 1", "quantityTooLarge"),
    Wrong("find where value > ▸1e306 t◂", "quantityTooLarge"),
    Wrong("find where value > ▸3万4◂", "unknownUnit", ["unitsAre"]),
    Wrong("find element where group = ▸$x◂", "unknownVariable"),
    Wrong("find ▸$x◂ where group = halogen", "unknownVariable"),
    Wrong("show ▸$x◂", "unknownVariable"),
    Wrong("find ▸$_◂", "noLastAnswer"),
    Wrong("describe element where ▸group◂ = halogen", "columnIsGone"),
  ]) fileprivate func `that mean nothing are told with their place and the way out`(wrong: Wrong) throws {
    let problem = try #require(try elements.problem(wrong.text))
    #expect(problem.message.code == wrong.code)
    #expect(problem.span == wrong.span)
    #expect(problem.hints.map(\.code) == wrong.hints)
    for message in [problem.message] + problem.hints {
      for language in Language.allCases { #expect(!message.text(in: language).isEmpty) }
    }
  }

  @Test func `name a field that is of no kind only where it matters`() throws {
    #expect(try elements.problem("find element, measurement where value > 3 t") == nil)
    #expect(try elements.problem("find where publisher is empty") == nil)
    let problem = try #require(try elements.problem("find element, source where value > 3"))
    #expect(problem.message.text(in: .en) == "element, source has no field 'value'")
    #expect(problem.hints.first?.text(in: .zh) == "它是 measurement 的字段")
  }

  @Test(arguments: [
    ("group = 卤", "group = Halogen"), ("group = noble", "group = Noble gas"), ("country = 瑞", "country = Sweden"),
    ("above = sili", "above = Silicon"),
  ])
  func `that are a part of exactly one name are read as it, and the statement can be told in plain form`(
    condition: String, read: String
  ) throws {
    let query = try elements.query("find element where \(condition) show symbol")
    let readings = try elements.engine.answer(query, in: Environment(language: .en)).readings
    #expect(query.plainText(readings) == "find element where \(read) show symbol")
  }

  @Test func `that are names are not read otherwise`() throws {
    #expect(try elements.outcome("find element where group = 卤素 and title ~ o").readings.isEmpty)
  }

  @Test func `that several names hold are listed`() throws {
    let problem = try #require(try elements.problem("find element where group = metal"))
    guard case EngineMessage.ambiguousName(let text, let field, let names, let total)? = problem.message as? EngineMessage else {
      Issue.record("\(problem.message)")
      return
    }
    #expect((text, field?.name) == ("metal", "group"))
    #expect(names == ["Alkali metal", "Metalloid", "Transition metal", "Post-transition metal"])
    // A part that letters make begins a word: not so in "nonmetal".
    #expect(total == 4)
    #expect(try elements.symbols("find element where group ~ metal").split(separator: " ").count == 17)
  }

  @Test func `that several things bear mean all of them`() throws {
    // 来源 is a label of the kind and of a field; 发现 is a role and a field.
    #expect(try elements.identifiers("find 来源").count == 6)
    #expect(try elements.identifiers("show mercury, 汞, Hg") == ["element-hg"])
  }

  @Test(arguments: [("$g", "Cl Br"), ("($g, actinide)", "Cl Br U")]) func `may stand for parameters`(value: String, symbols: String) throws
  {
    let environment = Environment(language: .en, parameters: ["g": "卤素", "x": "halogn"])
    #expect(try elements.symbols("find element where group = \(value)", in: environment) == symbols)
    let problem = try #require(try elements.problem("find element where group = $x", in: environment))
    #expect(problem.message.code == "unknownName")
    #expect(problem.span == 27..<29)
  }

  @Test(arguments: [
    ("1..2十亿t", ["resources-pb"]), ("1十亿..3十亿t", ["resources-pb"]), ("1 billion t .. 3", ["resources-pb"]),
    ("100万..1000万t", ["production-pb"]),
  ]) func `share the unit of a range between its ends`(range: String, identifiers: [String]) throws {
    #expect(try elements.identifiers("find measurement where value = \(range)") == identifiers)
  }

  @Test func `name the units that figures have, the most used first`() throws {
    let problem = try #require(try elements.problem("find where value > 5 parsec"))
    #expect(problem.hints.first?.text(in: .en) == "units of the figures here: °C u g/cm³ t")
  }
}
