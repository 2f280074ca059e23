import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `What explores a catalogue` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    ("describe where count > 20 show kind", ["element", "measurement"]),
    ("describe sort by count desc limit 1 show kind, count", ["measurement|95"]),
    ("describe element where type = vocabulary show field limit 2", ["group", "phase"]),
    ("describe element where field ~ symb show field, filled", ["symbol|100%"]), ("describe element where filled < 30% count", ["3"]),
    ("describe phase show kind, values", ["element|Solid 14+Gas 9+Liquid 2"]),
    ("values phase where count < 10 show phase", ["Gas", "Liquid"]),
    ("values phase where phase = 气体 show count", ["9"]), ("why Iron where field = symbol show value", ["Fe"]),
    ("why Iron where field ~ Group show field, value", ["Group|Transition metal"]),
    ("compare Iron, Gold where field ~ Phase", ["Phase|Solid|Solid"]), ("compare Iron, Gold limit 1 count", ["1"]),
    ("cite Iron where title ~ Atomic show title", ["Standard atomic weights of the elements 2021 (IUPAC Technical Report)"]),
    ("cite Iron count", ["3"]), ("conflicts where title ~ oxygen count", ["1"]),
    ("search metal where phase = solid count by group limit 1", ["Transition metal|4"]),
    ("related Iron where kind = measurement count", ["1"]),
    ("stats Iron where value > 1000 °C show value sort by value", ["1538°C", "2861°C"]),
    ("show Iron, Gold show symbol sort by symbol", ["Au", "Fe"]),
    ("stats element | where field = phase sort by count show value, count", ["Liquid|2", "Gas|9", "Solid|14"]),
  ]) func `takes clauses`(statement: String, lines: [String]) throws {
    #expect(try elements.lines(statement) == lines)
  }

  @Test(arguments: [
    ("describe element where group = gas", "columnIsGone"), ("why Iron sort by symbol", "columnIsGone"),
    ("compare Iron, Gold show about", "columnIsGone"),
  ]) func `has only its own columns`(statement: String, code: String) throws {
    let problem = try #require(try elements.problem(statement))
    #expect(problem.message.code == code)
    #expect(problem.span != nil)
  }

  @Test func `answers in its own way where only a form is asked for`() throws {
    for statement in ["describe element", "compare Iron, Gold", "why Iron", "stats Iron"] {
      #expect(try elements.answer(statement).sections.count == elements.answer("\(statement) as json").sections.count)
    }
  }
}
