import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import Testing

@testable import CaseEngine

@Suite struct `A catalogue that nobody would make on purpose` {
  private static let thingCount = 500
  /// Read once for all tests.
  private static let loaded = (
    equal: Result { try engine((0..<thingCount).map { #"{"id": "t\#($0)", "title": {"en": "Same"}}"# }) },
    longList: Result {
      let tags = (0..<2_000).map { #""tag\#($0)""# }.joined(separator: ", ")
      return try engine([#"{"id": "t0", "title": {"en": "Listed"}, "tags": [\#(tags)]}"#, #"{"id": "t1", "title": {"en": "Other"}}"#])
    },
    manyNames: Result {
      try engine((0..<thingCount).map { #"{"id": "t\#($0)", "title": {"en": "Thing \#($0)"}, "tags": ["tag\#($0)"]}"# })
    }
  )

  /// What a thing is called names it, too.
  private static func engine(_ things: [String]) throws -> Engine {
    var files = SmallCatalogue.files
    let named = SmallCatalogue.schema.replacing(#""localized": true}"#, with: #""localized": true, "names": true}"#)
    files["schema.json"] = Array(named.utf8)
    files["things.json"] = Array("[\(things.joined(separator: ",\n"))]".utf8)
    return Engine(try Catalogue.load(files: files))
  }

  private func answer(_ statement: String, _ engine: Engine) throws -> Answer {
    let parsed = try #require(parse(SourceText(statement), lexicon: engine.lexicon).first)
    if let problem = parsed.problems.first { throw problem }
    guard case .query(let query) = parsed.statement else { throw Elements.NoQuery(statement: statement) }
    return try engine.answer(query, in: Environment(language: .en)).answer
  }

  private func lines(_ statement: String, _ engine: Engine) throws -> [String] {
    for section in try answer(statement, engine).sections {
      if case .table(let table) = section.content { return table.rows.map { $0.map(\.text).joined(separator: "|") } }
    }
    return []
  }

  @Test func `with one title for all things counts and describes it once`() throws {
    let engine = try `A catalogue that nobody would make on purpose`.loaded.equal.get()
    #expect(try lines("count thing by title", engine) == ["Same|500"])
    #expect(try lines("values title", engine) == ["Same|500"])
    #expect(try lines("describe thing", engine).contains { $0.hasPrefix("title|title|text|100%|") && $0.hasSuffix("|Same") })
    #expect(try answer("show Same", engine).rowCount == 500)
    #expect(try answer("show t499", engine).rowCount == 1)
  }

  @Test func `with a list of many values in one record counts each of them`() throws {
    let engine = try `A catalogue that nobody would make on purpose`.loaded.longList.get()
    #expect(try lines("count thing by tags", engine).count == 2_001)
    #expect(try lines("values tags", engine).count == 2_000)
    #expect(try lines("describe thing", engine).contains { $0.hasPrefix("tags|tags|vocabulary|50%|0%|tag0 1+tag1 1+tag10 1") })
    #expect(try answer("show t0", engine).rowCount == 1)
  }

  @Test func `with a name of its own for each record finds and completes them`() throws {
    let engine = try `A catalogue that nobody would make on purpose`.loaded.manyNames.get()
    #expect(try lines("values tags", engine).count == 500)
    #expect(try lines("count thing where tags=tag432", engine) == ["1"])
    #expect(try answer("stats tag432", engine).sections.isEmpty == false)
    let line = "find thing where tags=tag43"
    let completion = engine.completions(of: line, cursor: line.utf8.count, in: Environment(language: .en))
    let labels = completion.candidates.map(\.label)
    #expect(labels.contains("tag432") && labels.allSatisfy { $0.hasPrefix("tag43") }, "\(labels)")
  }
}
