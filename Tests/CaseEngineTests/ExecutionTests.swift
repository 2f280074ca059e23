import CaseCore
import CaseQuery
import Testing

@testable import CaseEngine

@Suite struct `A query` {
  let elements: Elements

  init() throws { elements = try Elements() }

  private func environment(_ queries: [(String, String)], parameters: [String: String] = [:]) throws -> Environment {
    var environment = Environment(language: .en, parameters: parameters)
    for (name, text) in queries { environment.queries[name] = try elements.query(text) }
    return environment
  }

  @Test(arguments: [
    ("find element limit 0", ""), ("find element limit 2", "H He"), ("find element limit 2 where symbol = H", "H"),
    ("find element where symbol = He limit 5", "He"),
    ("find element sort by symbol limit 2 sort by symbol desc", "Ar Al"), ("find element show title where phase = liquid", "Br Hg"),
    ("查找元素其中族类=卤素按符号降序前1", "Cl"), ("show Iron, 金, element-h", "Fe Au H"), ("show Iron where symbol = H", ""), ("show iron 金", "Fe Au"),
  ]) func `is done clause by clause, from left to right`(statement: String, symbols: String) throws {
    #expect(try elements.symbols(statement) == symbols)
  }

  @Test func `prints what its kind shows, unless it says what`() throws {
    #expect(try elements.lines("find element where symbol = Ge") == ["Germanium|Ge|Metalloid|1886-02-06"])
    #expect(try elements.lines("find element where symbol = Ge show symbol, phase, symbol") == ["Ge|Solid|Ge"])
    #expect(try elements.lines("find element where symbol = Ge as csv") == ["element-ge|Germanium|Ge|Metalloid|1886-02-06"])
    #expect(
      try elements.lines("find element, source where id = element-ge, src-crc") == [
        "Germanium|Element", "CRC Handbook of Chemistry and Physics, 97th edition|Source",
      ])
    #expect(try elements.lines("find element, element where symbol = H").count == 1)
  }

  @Test(arguments: [("markdown", true), ("html", true), ("table", false), ("csv", false)])
  func `tells the sources of its rows on a page for others`(format: String, isTold: Bool) throws {
    let answer = try elements.answer("find element where group=halogen as \(format)")
    guard case .table(let table) = answer.sections[0].content else { return #expect(Bool(false), "no table") }
    #expect((table.columns.last?.key == "source") == isTold)
    #expect(answer.sources.isEmpty != isTold)
    if isTold { #expect(table.rows.allSatisfy { $0.count == table.columns.count && $0.last != .text("") }) }
    // Who asks for the sources gets them once: on a page as numbers.
    let asked = try elements.answer("find element where group=halogen show symbol, source as \(format)")
    #expect(asked.sources.isEmpty != isTold)
    guard case .table(let chosen) = asked.sections[0].content else { return #expect(Bool(false), "no table") }
    #expect(chosen.columns.prefix(2).map(\.key) == ["symbol", "source"])
    #expect(chosen.rows.allSatisfy { if case .text(let text) = $0[1] { text.hasPrefix("[") == isTold } else { !isTold } })
  }

  @Test(arguments: ["find element to a.csv as json", "find element as json to a.csv", "find element to a.csv limit 1 as json"])
  func `keeps its file, wherever its form is named`(statement: String) throws {
    let outcome = try elements.outcome(statement)
    #expect(outcome.format == .json)
    #expect(outcome.file?.file.text == "a.csv")
  }

  @Test func `says its format and its file`() throws {
    let outcome = try elements.outcome("find element as csv to out.csv")
    #expect(outcome.format == .csv)
    #expect(outcome.file?.file.text == "out.csv")
    #expect(try elements.outcome("stats Iron as json").format == .json)
    #expect(try elements.outcome("find element").format == nil)
  }

  @Test func `goes on from the last answer`() throws {
    var environment = Environment(language: .en)
    environment.last = try elements.outcome("find element where group = halogen").rows
    #expect(try elements.symbols("find $_ sort by symbol", in: environment) == "Br Cl")
    #expect(try elements.symbols("| where phase = liquid", in: environment) == "Br")
    #expect(try elements.lines("find $_ count", in: environment) == ["2"])
    environment.last = try elements.outcome("count element by phase").rows
    #expect(try elements.lines("find $_ where phase != solid sort by phase desc", in: environment) == ["Liquid|2", "Gas|9"])
    #expect(try elements.outcome("stats Iron", in: environment).rows == nil)
    #expect(try elements.outcome("stats Iron limit 2", in: environment).rows != nil)
    #expect(try #require(try elements.problem("show $_", in: environment)).message.code == "noRecordsIn")
  }

  @Test func `uses others by their names`() throws {
    let environment = try environment([
      ("gases", "find element where phase = gas show title as csv"), ("noble", "find $gases where group = noble-gas"),
      ("few", "find $noble limit 2"),
    ])
    #expect(try elements.symbols("find $noble", in: environment) == "He Ne Ar Kr Xe")
    #expect(try elements.symbols("show $few, Iron", in: environment) == "He Ne Fe")
    #expect(try elements.outcome("find $gases", in: environment).format == nil)
    #expect(try elements.lines("find $few", in: environment).first == "Helium|He|Noble gas|1868..1895")
    #expect(try elements.lines("count $gases by group limit 1", in: environment).count == 1)
  }

  @Test(arguments: [
    [("a", "find $a")], [("a", "show $a")], [("a", "find $b"), ("b", "find $a")], [("a", "show $b"), ("b", "count $a")],
    [("a", "stats $a")],
  ])
  func `that uses itself is refused`(queries: [(String, String)]) throws {
    let problem = try #require(try elements.problem("find $a limit 1", in: environment(queries)))
    #expect(problem.message.code == "queriesInEachOther")
    #expect(problem.span == 5..<7)
  }

  @Test func `that is wrong inside is told where its name stands`() throws {
    let environment = try environment([("wrong", "find element where group = halogn and symbol = Cl")])
    let problem = try #require(try elements.problem("find $wrong", in: environment))
    #expect(problem.message.code == "unknownName")
    #expect(problem.hints.map(\.code) == ["didYouMean", "seeValues"])
    #expect(problem.span == 5..<11)
  }

  @Test func `offers the names that there are`() throws {
    let problem = try #require(try elements.problem("find $gas", in: environment([("gases", "find element")])))
    #expect(problem.hints.map { $0.text(in: .en) } == ["did you mean $gases?"])
  }

  @Test(arguments: [
    (
      "find element where group = halogen and phase = gas and country = FR",
      ["group = halogen alone: 2 rows", "phase = gas alone: 9 rows", "country = FR alone: 3 rows"]
    ),
    ("find element where symbol = qq", ["none of 25 rows matches"]),
    ("find element limit 1 where symbol = qq", ["the only row does not match"]),
    (
      "find element where (phase=gas or use is empty) and not (symbol ~ e and symbol ~ r) and discovered = 1200..1300",
      [
        "phase = gas or use is empty alone: 20 rows", "not (symbol ~ e and symbol ~ r) alone: 25 rows",
        "discovered = 1200..1300 alone: 0 rows",
      ]
    ),
    ("find element where title = \"a,b\" and ~ 'x'", ["title = \"a,b\" alone: 0 rows", "~ x alone: 2 rows"]),
    ("find element where symbol = qq and use is not empty", ["symbol = qq alone: 0 rows", "use is not empty alone: 5 rows"]),
    ("find element limit 0 where symbol = qq", []),
  ]) func `that finds nothing tells what each condition finds alone`(statement: String, notes: [String]) throws {
    #expect(try elements.notes(statement).filter { $0.contains("alone") || $0.contains("match") } == notes)
  }

  @Test(arguments: [
    ("country != GB", "6 of these rows have no country"), ("not country = GB", "6 of these rows have no country"),
    ("country !~ 英", "6 of these rows have no country"),
    ("not (country = GB or country = SE)", "6 of these rows have no country"), ("not country != GB", nil),
    ("country != GB and country not in (SE)", "6 of these rows have no country"),
    ("phase != gas", nil), ("country is empty", nil),
  ]) func `that denies says how many rows have no value`(condition: String, note: String?) throws {
    #expect(try elements.notes("find element where \(condition) show symbol") == (note.map { [$0] } ?? []))
  }

  @Test func `that counts says what a reader must know of the kinds`() throws {
    #expect(try elements.notes("count measurement by property") == ["Melting and boiling points hold at normal pressure."])
    #expect(try elements.notes("count element by group") == [])
  }
}
