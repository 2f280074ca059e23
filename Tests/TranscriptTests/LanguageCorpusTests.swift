import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport
import Testing

/// Statements that analysts write, over the shipped catalogue: `ok` must be answered, `err` must be refused with words.
@Suite struct `The corpus of statements` {
  @Test func `is answered or refused as it says`() throws {
    let world = DiskWorld(writesFiles: false)
    let engine = Engine(try Catalogue.load(folder: CatalogueFolders.shipped))
    let text = String(decoding: try world.read("\(CatalogueFolders.repository)/Tests/TranscriptTests/LanguageCorpus.txt"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
    #expect(lines.count > 200)
    // One session: `$uz` and `$_` go on from earlier lines.
    var session = Session(engine: engine, settings: Settings(language: .en, isQuiet: true), world: world)
    for line in lines {
      let (verdict, statement) = (line[0], String(line[1]))
      let status = try session.run(SourceText(statement))
      #expect((status == .failed) == (verdict == "err"), "\(statement)")
      #expect(world.errors.contains("error: ") == (verdict == "err"), "\(statement): \(world.errors)")
      _ = world.takeOutput()
    }
  }
}
