import CaseCatalogue
import CaseCore
import CaseEngine
import CaseTestSupport
import Testing

/// Statements that analysts may well write whose refusal does not help them yet.
///
/// They are pinned, so that whoever improves one sees it here.
@Suite struct `Poor messages` {
  @Test func `are what they were`() throws {
    let path = "\(CatalogueFolders.repository)/Tests/TranscriptTests/PoorMessages.txt"
    let engine = Engine(try Catalogue.load(folder: CatalogueFolders.shipped))
    let statements = String(decoding: try TemporaryFolder.read(path), as: UTF8.self).split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
    let table = statements.map { statement in
      let problem = engine.firstProblem(of: statement)
      #expect(problem != nil, "\(statement)")
      let told = ([problem?.message].compactMap(\.self) + (problem?.hints ?? [])).map { $0.text(in: .zh) }
      return ([statement] + told).joined(separator: "\t") + "\n"
    }
    try Golden(path: path).expect(table.joined())
  }
}
