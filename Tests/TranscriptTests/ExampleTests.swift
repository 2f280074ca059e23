import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `The examples` {
  @Test(arguments: ["briefing", "logistics", "tasks-2030", "tianjin-china", "disagreements", "questions"])
  func `print what stands beside them`(name: String) throws {
    let world = DiskWorld()
    var session = Session(
      engine: Engine(try Catalogue.load(folder: CatalogueFolders.shipped)), settings: Settings(language: .zh, isQuiet: true), world: world)
    #expect(try session.runScript("\(CatalogueFolders.repository)/Examples/\(name).casebook", parameters: [:]) == .done)
    #expect(world.errors == "")
    try Golden(path: "\(CatalogueFolders.repository)/Examples/\(name).expected.txt").expect(world.output)
  }

  @Test func `write the documents that stand beside them`() throws {
    let world = DiskWorld(writesFiles: false)
    var session = Session(
      engine: Engine(try Catalogue.load(folder: CatalogueFolders.shipped)), settings: Settings(language: .zh, isQuiet: true), world: world)
    #expect(try session.runScript("\(CatalogueFolders.repository)/Examples/reports.casebook", parameters: [:]) == .done)
    #expect(world.output == "" && world.errors == "")
    #expect(world.files.keys.sorted() == ["cases-by-field.html", "terminal.html"])
    for (name, text) in world.files {
      try Golden(path: "\(CatalogueFolders.repository)/Examples/\(name.dropLast(".html".count)).expected.html").expect(text)
    }
  }

  @Test func `make the briefing that stands beside them`() throws {
    let world = DiskWorld(writesFiles: false)
    var session = Session(
      engine: Engine(try Catalogue.load(folder: CatalogueFolders.shipped)), settings: Settings(language: .zh, isQuiet: true), world: world)
    #expect(try session.runScript("\(CatalogueFolders.repository)/Examples/meeting.casebook", parameters: [:]) == .done)
    #expect(world.errors == "" && world.files.keys.sorted() == ["meeting.html"])
    try Golden(path: "\(CatalogueFolders.repository)/Examples/meeting.expected.txt").expect(world.output)
    try Golden(path: "\(CatalogueFolders.repository)/Examples/meeting.expected.html").expect(world.files["meeting.html"] ?? "")
  }

  @Test(arguments: ["UZ", "哈萨克斯坦", "Россия"])
  func `take a country by any of its names`(country: String) throws {
    let world = DiskWorld()
    var session = Session(
      engine: Engine(try Catalogue.load(folder: CatalogueFolders.shipped)), settings: Settings(language: .en), world: world)
    let status = try session.runScript("\(CatalogueFolders.repository)/Examples/briefing.casebook", parameters: ["country": country])
    #expect(status == .done)
  }
}
