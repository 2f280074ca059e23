import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport
import Testing

@Suite struct `Carets` {
  private let engine: Engine

  init() throws { engine = Engine(try Catalogue.load(folder: CatalogueFolders.shipped)) }

  /// A statement, the cells before what is wrong, and how many cells that takes.
  @Test(arguments: [
    ("find case where contry=UZ", 16, 6),
    ("find case where 国家=UZ and contry=KZ", 28, 6),
    ("查找案例其中国家=UZ 且 contry=KZ", 23, 6),
    ("查找　案例　其中　ｃｏｎｔｒｙ＝ＵＺ", 18, 12),
    ("查找案例其中国家=", 17, 1),
    ("find case where\tcontry=UZ", 16, 6),
    ("find case where title ~ “👩‍🌾” and contry=UZ", 33, 6),
    ("find case where title ~ “🇺🇿” and contry=UZ", 33, 6),
    ("find case where title ~ “e\u{301}a” and contry=UZ", 33, 6),
    ("find case where 👩‍🌾=1", 16, 2),
    ("find case where e\u{301}e\u{301}=1", 16, 2),
    ("find case where 国家=没有的国", 21, 8),
    ("find case where title ~ “👩‍🌾跨境” and 国家=没有的国", 42, 8),
    ("show 天津港，没有的港", 13, 8),
  ]) func `stand under what is wrong, by the cells before it`(statement: String, before: Int, count: Int) throws {
    let world = DiskWorld(writesFiles: false)
    var session = Session(engine: engine, settings: Settings(language: .zh, isQuiet: true), world: world)
    #expect(try session.run(SourceText(statement)) == .failed)
    let lines = world.errors.split(separator: "\n")
    #expect(
      lines.count > 2 && lines[2] == String(repeating: " ", count: before + 2) + String(repeating: "^", count: count), "\(world.errors)")
  }
}
