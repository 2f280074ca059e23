import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Numbers made of numbers` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("find element max abundance by group limit 2", ["Nonmetal|46.1%|1", "Metalloid|28.2%|1"]),
    ("find element where group = alkali-metal max abundance", ["2.36%|2"]),
    ("find element where group = alkali-metal avg abundance", ["2.225%|2"]),
    ("find element where group = alkali-metal min abundance", ["2.09%|2"]),
    ("find element median abundance", ["6.93%|6"]),
    ("find element where abundance > 5 median abundance", ["18.215%|4"]),
    ("find element where group = noble-gas sum abundance", []),
    ("find element where group = noble-gas sum abundance by group", []),
    // Parts of dates, and of derived rows.
    ("count element by group sum count", ["25|8"]),
    ("count element by group, phase max count by phase", ["Gas|5|3", "Solid|4|6", "Liquid|1|2"]),
    ("find element min discovered", ["1766|19"]), ("find element max discovered", ["1898-07-12|19"]),
    ("find element min discovered by record", ["Documented|1766|19"]),
  ]) func `are one for each group`(statement: String, lines: [String]) throws {
    let found = try elements.lines(statement)
    #expect(found == lines)
  }

  @Test func `never mix dimensions: each has a row, that of most figures first`() throws {
    let lines = try elements.lines("find measurement where about = iron sum value")
    #expect(lines == ["4399°C|2", "55.845u|1", "7.87g/cm³|1", ">2300亿t|1"])
  }

  @Test func `keep what a figure says of itself: over, nearly, about`() throws {
    #expect(try elements.lines("find measurement where about = iron max value").contains(">2300亿t|1"))
    // Of numbers of which only some are exact, the sum is only about so.
    #expect(try elements.lines("find measurement where about = tungsten sum value").first?.hasPrefix("~") == true)
  }

  @Test func `say what they leave out, and that sums may overlap`() throws {
    #expect(
      try elements.notes("find measurement where about = iron sum value").contains(
        "figures are added as published: see that they do not hold one another"))
    #expect(try elements.notes("find element avg abundance where avg > 0") == ["19 rows have no abundance, and are left out"])
  }

  @Test(arguments: [
    ("find element sum title", "noNumbers", ["numbersAre"]), ("find element sum discovered", "onlyEnds", []),
    ("count element by year(group)", "partOfNoDate", ["dateFieldsAre"]), ("count element, source by year", "noDateHere", ["dateFieldsAre"]),
    ("find element sum abundance", "noSumOfShares", ["measureShares"]),
    ("find element sum abundance by group", "noSumOfShares", ["measureShares"]),
    ("count element by phase sum phase", "noNumbers", ["numbersAre"]), ("count element by phase count by count", "noCountByCount", []),
  ]) func `are refused with a way out where there is nothing to compute with`(statement: String, code: String, hints: [String]) throws {
    let problem = try #require(try elements.problem(statement))
    #expect(problem.message.code == code)
    #expect(problem.hints.map(\.code) == hints)
    #expect(problem.span != nil)
  }

  @Test func `are columns that later clauses name`() throws {
    #expect(
      try elements.lines("find element avg abundance by group where avg > 10 sort by avg") == ["Metalloid|28.2%|1", "Nonmetal|46.1%|1"])
    #expect(try elements.lines("find element avg abundance by group show avg, group limit 1") == ["46.1%|Nonmetal"])
  }
}
