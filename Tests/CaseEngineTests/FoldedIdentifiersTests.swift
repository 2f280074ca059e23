import CaseCatalogue
import CaseCore
import CaseQuery
import CaseTestSupport
import TextMeasure
import Testing

@testable import CaseEngine

@Suite struct `An identifier` {
  private static let loaded = Result {
    let things = [
      #"{"id": "a-1", "title": {"en": "First"}}"#, #"{"id": "A-1", "title": {"en": "Second"}}"#,
      #"{"id": "b--2", "title": {"en": "a-1"}}"#, #"{"id": "c3", "title": {"en": "a-1 and more"}}"#,
      #"{"id": "ｄ４", "title": {"en": "“A”-1"}}"#, #"{"id": "e5", "title": {"en": "ａ－１"}}"#,
    ]
    var files = SmallCatalogue.files
    let named = SmallCatalogue.schema.replacing(#""localized": true}"#, with: #""localized": true, "names": true}"#)
    files["schema.json"] = Array(named.utf8)
    files["things.json"] = Array("[\(things.joined(separator: ",\n"))]".utf8)
    return try Catalogue.load(files: files)
  }

  private let catalogue: Catalogue

  init() throws { catalogue = try `An identifier`.loaded.get() }

  @Test(arguments: [("a-1", [0, 1]), ("b-2", [2]), ("b--2", []), ("d4", [4]), ("c3", [3]), ("a", [])])
  func `is found in the form in which names are compared`(folded: String, rows: [Row]) throws {
    #expect(try FoldedIdentifiers(catalogue, unless: .never).rows(identified: folded) == rows)
  }

  @Test(arguments: [("a-1", ["a-1", "A-1"]), ("B--2", ["b--2"]), ("D4", ["ｄ４"]), ("nothing", [])])
  func `selects as a look at each would`(value: String, identifiers: [String]) throws {
    let engine = Engine(catalogue)
    let selection = Selection.some(try #require(catalogue.schema.identifierField), .text(.equal, [value.folded]))
    let rows = try engine.lexicon.names.sets.rows(selection, unless: .never)
    #expect(rows == (try RowSets(catalogue).rows(selection, unless: .never)))
    #expect(rows.rows.map(catalogue.identifier) == identifiers)
  }

  @Test(arguments: ["a-1", "a-1 and more", "A-1 and", "b-2", "d4", "c3", "first", "second", "e5 a-1", "red"])
  func `and every other name begins a text before names are folded as it does afterwards`(text: String) throws {
    let folded = text.foldedBytes
    for scope in [CatalogueNames.Scope.records([]), .records([0]), .records([2]), .things] {
      let few = try CatalogueNames(catalogue).index(scope, ofNamesBeginning: folded[...], unless: .never)
      let all = try CatalogueNames(catalogue).index(scope, unless: .never)
      let lengths = all.lengths(ofNamesBeginning: folded[...])
      #expect(few.lengths(ofNamesBeginning: folded[...]) == lengths)
      for length in lengths { #expect(few.targets(named: folded[..<length]) == all.targets(named: folded[..<length])) }
    }
  }
}
