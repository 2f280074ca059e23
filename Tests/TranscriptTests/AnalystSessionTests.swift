import CaseCatalogue
import CaseEngine
import CaseCore
import CaseShell
import CaseTestSupport
import Testing

/// What an analyst asks in a meeting, all of it in Chinese, with the slips that one makes; the answers stand below each line.
@Suite struct `An analyst's session` {
  @Test func `is answered as the transcript shows`() throws {
    let path = "\(CatalogueFolders.repository)/Tests/TranscriptTests/AnalystSession.txt"
    let world = DiskWorld(writesFiles: false)
    var session = Session(
      engine: Engine(try Catalogue.load(folder: CatalogueFolders.shipped)),
      settings: Settings(language: .zh, width: 100, isTerminal: true, isQuiet: true), world: world)
    let prompt = "casebook> "
    let statements = String(decoding: try world.read(path), as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix(prompt) }
    #expect(statements.count >= 40)
    var text = ""
    for statement in statements {
      _ = try session.run(SourceText(String(statement.dropFirst(prompt.count))))
      text += "\(statement)\n\(world.takeOutput())"
    }
    try Golden(path: path).expect(text)
  }
}
