import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery
import CaseTestSupport
import Testing

/// Every problem that the parser and the engine can tell, each with a statement over the shipped catalogue that gives it.
@Suite struct `The table of errors` {
  /// Those of which some example has no hint, as reviewed: their own words tell what can stand there, or what cannot be asked at all.
  private static let withoutHint: Set = [
    "backwardsRange", "columnIsGone", "comparedWithItself", "countHasNoUnit", "expected", "expectedAtEnd", "expectedVariableName",
    "impossibleDate", "isParameter", "nameOfFile", "nestingTooDeep", "noCountByCount", "noLastAnswer", "noNumbers", "noRangeOf",
    "noRecordsIn",
    "notAQuantity", "nothingToSearch", "numberOutside", "numberTooLarge", "onlyEnds", "onlyQueriesAreExplained", "onlyQueriesArePinned",
    "onlyQueriesHaveNames",
    "oneValueOnly",
    "operatorDoesNotSuit", "quantityTooLarge", "queriesInEachOther", "queryIsNoWord", "tooManyToDraw", "tooManyWords", "unitsDiffer",
    "unknownEscape", "unknownField", "unknownName", "unknownVariable",
  ]

  private let path = "\(CatalogueFolders.repository)/Tests/TranscriptTests/ErrorTable.txt"
  private let engine: Engine
  private let rows: [[String]]

  init() throws {
    engine = Engine(try Catalogue.load(folder: CatalogueFolders.shipped))
    rows = String(decoding: try TemporaryFolder.read(path), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `tells what stands beside each statement`() throws {
    let table = rows.map { row in
      let problem = engine.firstProblem(of: row[1])
      #expect(problem?.message.code == row[0], "\(row[1])")
      return [row[0], row[1], problem?.message.text(in: .zh) ?? "", problem?.message.text(in: .en) ?? ""].joined(separator: "\t") + "\n"
    }
    try Golden(path: path).expect(table.joined())
  }

  @Test func `has every problem there is`() throws {
    let told = Set(rows.map { $0[0] })
    let form = try cases(of: "CaseQuery", from: "public enum QueryMessage", to: "case didYouMean")
    let meaning = try cases(of: "CaseEngine", from: "// Problems.", to: "// Ways out.")
    #expect(form.count > 10 && meaning.count > 30)
    #expect(form.union(meaning).subtracting(told) == [])
  }

  @Test func `has a hint for each but those that were reviewed`() {
    let without = Set(rows.filter { engine.firstProblem(of: $0[1])?.hints.isEmpty == true }.map { $0[0] })
    #expect(without == `The table of errors`.withoutHint)
  }

  /// The names of the cases between two lines of a library's messages.
  private func cases(of library: String, from first: String, to last: String) throws -> Set<String> {
    let text = String(decoding: try TemporaryFolder.read("\(CatalogueFolders.repository)/Sources/\(library)/Messages.swift"), as: UTF8.self)
    let lines = text.split(separator: "\n").drop { !$0.contains(first) }.prefix { !$0.contains(last) }
    return Set(
      lines.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("case ") }.map { line in
        String(line.dropFirst("case ".count).prefix { $0.isLetter })
      })
  }
}
