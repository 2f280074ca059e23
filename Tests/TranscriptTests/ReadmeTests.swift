import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `The README` {
  /// The tour is one session at a terminal of 100 cells, without row counts and times.
  @Test func `shows what the program answers`() throws {
    let path = "\(CatalogueFolders.repository)/README.md"
    let world = DiskWorld()
    var session = Session(
      engine: Engine(try Catalogue.load(folder: CatalogueFolders.shipped)),
      settings: Settings(language: .zh, width: 100, isTerminal: true, isQuiet: true),
      world: world)
    let prompt = "casebook> "
    var text = ""
    var isTour = false
    var isAnswer = false
    for line in String(decoding: try world.read(path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isTour = line == "```casebook"
        isAnswer = false
      }
      if isTour, line.hasPrefix(prompt) {
        text += "\(line)\n"
        _ = try session.run(SourceText(String(line.dropFirst(prompt.count))))
        text += world.takeOutput()
        isAnswer = true
      } else if !isTour || !isAnswer {
        text += "\(line)\n"
      }
    }
    try Golden(path: path).expect(String(text.dropLast()))
  }
}
