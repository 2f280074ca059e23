import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `An empty answer` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    (
      "find element where group = halogen and country = GB", "country = GB keeps none of the 2 rows that the rest leaves",
      "country there: France 1, Germany 1, Sweden 1", "find element where group = halogen"
    ),
    (
      "find element where phase = gas and discovered > 2000", "discovered > 2000 keeps none of the 9 rows that the rest leaves",
      "discovered there: 1898-07-12, 1898-05-30, 1898", "find element where phase = gas and discovered >= 1898-07-12"
    ),
  ]) func `tells which condition emptied it, what would match, and a query that has rows`(
    statement: String, culprit: String, nearest: String, correction: String
  ) throws {
    let outcome = try elements.outcome(statement)
    let notes = outcome.answer.notes.map { $0.text(in: .en) }
    #expect(outcome.answer.rowCount == 0)
    #expect(notes.contains(culprit), "\(notes)")
    #expect(notes.contains { $0.hasPrefix(nearest.prefix(26)) }, "\(notes)")
    #expect(try elements.outcome(try #require(outcome.correction)).answer.rowCount ?? 0 > 0)
    #expect(outcome.correction?.hasPrefix(correction.prefix(48)) == true, "\(outcome.correction ?? "")")
  }

  @Test(arguments: [
    (
      "count $gases where group = halogen and discovered > 1900 by country",
      "count $gases where group = halogen and discovered >= 1774 by country"
    ),
    ("find $gases where discovered > 1900 and title ~ o", "find $gases where discovered >= 1898-07-12 and title ~ o"),
  ]) func `of a named query is corrected where it was asked, not in the named one`(statement: String, correction: String) throws {
    let gases = try elements.query("find element where phase = gas sort by title limit 50")
    let environment = Environment(language: .en, queries: ["gases": gases])
    let outcome = try elements.outcome(statement, in: environment)
    #expect(outcome.answer.rowCount == 0)
    #expect(outcome.correction == correction)
    #expect(try elements.outcome(try #require(outcome.correction), in: environment).answer.rowCount ?? 0 > 0)
  }

  @Test(arguments: [
    "find element where abundance > 60%", "find element where discovered < 1700", "find measurement where value > 900000 °C",
    "find element where group = halogen and title ~ qq", "count element where group = halogen and phase = solid by country",
    "find element limit 3 where group = noble-gas and phase = solid", "find element where title = oxy",
  ]) func `offers a query that has rows`(statement: String) throws {
    let outcome = try elements.outcome(statement)
    #expect(outcome.answer.rowCount == 0)
    let correction = try #require(outcome.correction)
    #expect(try elements.outcome(correction).answer.rowCount ?? 0 > 0, "\(correction)")
  }

  @Test(arguments: [
    "find element where symbol = qq", "find element limit 0", "find element where group = halogen",
    "find element limit 0 where group = halogen",
  ])
  func `offers nothing where it knows nothing better`(statement: String) throws {
    #expect(try elements.outcome(statement).correction == nil)
  }
}
