import CaseCatalogue
import CaseEngine
import CaseTestSupport
import Testing

@testable import casebench

@Suite struct `The questions of the benchmarks` {
  @Test(arguments: Question.all.map(\.statement))
  func `have an answer over a generated catalogue`(statement: String) throws {
    let engine = Engine(try Catalogue.load(files: GeneratedCatalogue.files(thingCount: 300)))
    let asking = Asking(engine: engine, text: statement, runs: 1, patience: .seconds(1))
    let rows = try asking.rows()
    #expect(rows.count == (try asking.timing().rowCount))
    #expect(!rows.isEmpty)
  }

  @Test func `have names of their own`() { #expect(Set(Question.all.map(\.name)).count == Question.all.count) }
}
