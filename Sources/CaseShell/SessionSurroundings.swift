import CaseCatalogue
import CaseCore
import CaseEngine
import CaseQuery

/// What can be named at a prompt and is not in the catalogue: files, saved queries, topics of help.
struct SessionSurroundings: Surroundings {
  let session: Session

  private var language: Language { session.settings.language }

  func offers(for expected: Expected, of verb: Keyword, typed: String) -> [Offer] {
    switch expected {
    case .file: paths(PathOffers(typed, in: session.world), of: verb)
    case .newName where verb == .save: savedQueries
    case .pin:
      session.offeredPins.prefix(PathOffers.limit).enumerated().map { Offer(String($0 + 1), aliases: [$1.name], note: $1.name) }
    case .topic: HelpTopic.offers(in: language, typed: typed)
    default: []
    }
  }

  func parameters(ofScript path: String) -> [ScriptParameter] {
    guard let source = session.script(at: path) else { return [] }
    return session.declaredParameters(of: source)
  }

  private func paths(_ paths: PathOffers, of verb: Keyword) -> [Offer] {
    switch verb {
    case .run: paths.files(endingIn: [Session.ending]) + (paths.isWithoutFolder ? savedQueries : []) + paths.folders()
    case .open: paths.catalogues(called: ShellMessage.catalogue.text(in: language), isEnd: true)
    case .check:
      paths.catalogues(called: ShellMessage.catalogue.text(in: language), isEnd: false) + paths.files(endingIn: [".json"])
        + (paths.isWithoutFolder ? filesOfCatalogue : [])
    case .brief: paths.folders() + paths.files(endingIn: Format.allCases.filter(\.isDocument).flatMap(\.endings))
    default: paths.folders() + paths.files(endingIn: SessionSurroundings.endings)
    }
  }

  /// What the names of files end in that answers are written to.
  private static let endings = Array(Set(Format.allCases.flatMap(\.endings)))

  /// The saved queries with their first lines.
  private var savedQueries: [Offer] {
    let names = (try? session.savedNames()) ?? []
    return names.prefix(PathOffers.limit).map { name in
      let bytes = session.path(ofQuery: name).flatMap { try? session.world.read($0) } ?? []
      return Offer(name.quotedAsPath, note: String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
  }

  /// The files of the catalogue that is open, which need not be named with their folder.
  private var filesOfCatalogue: [Offer] {
    session.engine.catalogue.schema.kinds.compactMap { kind in
      kind.file.map { Offer($0.quotedAsPath, note: kind.label.text(in: language)) }
    }
  }
}
