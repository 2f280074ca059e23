import CaseCatalogue
import CaseCore
import Testing

@testable import CaseEngine

@Suite struct `The evidence of a fact` {
  let elements: Elements

  init() throws { elements = try Elements() }

  @Test(arguments: [
    // A single source supports everything.
    ("element-fe", "symbol", ["src-crc"], true),
    // Several sources, none of which says what it supports.
    ("element-ga", "symbol", ["src-crc", "src-weeks"], false),
    // Sources that say what they support, and nothing else.
    ("element-w", "discovered", ["src-weeks"], true), ("element-w", "phase", ["src-crc"], true), ("element-w", "symbol", [], false),
  ])
  func `is what names the field, else what names none`(record: String, field: String, sources: [String], isCertain: Bool) throws {
    let evidence = elements.catalogue.evidence(of: try elements.row(record), try elements.field(field))
    #expect(evidence.items.map { elements.catalogue.strings.string(at: $0.source) } == sources)
    #expect(evidence.isCertain == isCertain)
  }
}
