import CaseCatalogue
import CaseCore
import CaseEngine
import CaseShell
import CaseTestSupport

/// A session over a catalogue in a world of memory.
struct Conversation {
  let world: MemoryWorld
  var session: Session

  /// Read once for all tests: it never changes.
  private static let elements = Result { Engine(try Catalogue.load(folder: CatalogueFolders.elements)) }

  init(
    _ files: [String: String] = [:], settings: Settings = Settings(language: .en, isQuiet: true), folder: String = CatalogueFolders.elements
  ) throws {
    world = MemoryWorld(files: files)
    let engine = folder == CatalogueFolders.elements ? try Conversation.elements.get() : Engine(try Catalogue.load(folder: folder))
    session = Session(engine: engine, settings: settings, world: world)
  }

  /// A conversation over a catalogue that is at hand.
  init(_ files: [String: String], settings: Settings, engine: Engine) {
    world = MemoryWorld(files: files)
    session = Session(engine: engine, settings: settings, world: world)
  }

  /// What a text is answered with.
  mutating func say(_ text: String) throws -> String {
    _ = try session.run(SourceText(text))
    return world.takeOutput()
  }

  /// What is told to be wrong with a text.
  mutating func fail(_ text: String) throws -> String {
    _ = try session.run(SourceText(text))
    return world.takeErrors()
  }
}
