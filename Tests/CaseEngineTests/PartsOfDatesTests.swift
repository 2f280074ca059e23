import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `Parts of dates` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("count source by year(published)", ["1956|1", "1957|1", "2003|1", "2016|1", "2022|1", "2024|1"]),
    ("count source by year", ["1956|1", "1957|1", "2003|1", "2016|1", "2022|1", "2024|1"]),
    ("by year(published) count source | where year = 2016", ["2016|1"]),
    // A date that is told less exactly stands under what is told of it.
    ("count source where published = 1956..1957 by month(published)", ["1956|1", "1957-10|1"]),
    ("count source where published = 2022..2024 by quarter(published)", ["2022Q2|1", "2024Q1|1"]),
    ("count source where published = 2022..2024 by half(published)", ["2022H1|1", "2024H1|1"]),
    ("count source by year(published) count", ["6"]),
    ("count source where published > 2020 by year(published), month(published) limit 9", ["2022|2022-05|1", "2024|2024-01|1"]),
    ("count source by year(published) sort by count desc, year desc limit 1", ["2024|1"]),
  ]) func `group rows in the order of time`(statement: String, lines: [String]) throws {
    #expect(try elements.lines(statement) == lines)
  }
}
