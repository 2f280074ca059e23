import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `What refers to records` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test func `is found as a look at every column would find it`() throws {
    let catalogue = elements.catalogue
    let references = try References(catalogue, unless: .never)
    for target in 0..<catalogue.rowCount {
      let origins = (0..<catalogue.rowCount).filter { row in
        catalogue.columns.contains { column in
          switch column {
          case .reference(let values): values[row].contains { catalogue.row(withIdentifier: $0) == target }
          case .evidence(let values): values[row].contains { catalogue.row(withIdentifier: $0.source) == target }
          default: false
          }
        }
      }
      #expect(try references.rows(to: [target], unless: .never) == origins)
    }
  }

  @Test func `is told once of several`() throws {
    let references = try References(elements.catalogue, unless: .never)
    let (iron, source) = (try elements.row("element-fe"), try elements.row("src-crc"))
    let each = try [iron, source].map { try references.rows(to: [$0], unless: .never) }
    #expect(try references.rows(to: [iron, source], unless: .never) == Set(each.flatMap { $0 }).sorted())
    #expect(try references.rows(to: [Row](), unless: .never).isEmpty)
  }

  @Test func `is found out once`() throws {
    let made = MadeOnce<Int>()
    #expect(made.known == nil)
    #expect(throws: Diagnostic.self) {
      try made.value(unless: .never) { () throws(Diagnostic) in throw Diagnostic(CoreMessage.interrupted) }
    }
    #expect(made.known == nil)
    #expect(try made.value(unless: .never) { 1 } == 1)
    #expect(try made.value(unless: .never) { 2 } == 1)
  }
}
