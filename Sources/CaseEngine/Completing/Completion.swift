import CaseCore
import CaseCatalogue
import CaseQuery

/// What may stand at a cursor, and what of the line it would replace.
public struct Completion: Sendable {
  /// Bytes of the line; it ends at the cursor.
  public var replaced: Range<Int>
  public var candidates: [Candidate]

  /// How many rows the candidates' counts are parts of; `nil` where they are not parts of anything.
  public var total: Int?

  /// Whether there are more candidates than these.
  public var isCut = false

  public struct Candidate: Sendable, Hashable {
    /// What is inserted.
    public var text: String

    /// What is shown, and which bytes of it match what was typed.
    public var label: String
    public var matches: [Range<Int>] = []

    /// What it is: a kind, a word in another language.
    public var note: String

    /// How many rows it would leave, or have it.
    public var count: Int?
    public var appendsSpace: Bool
  }
}

extension Engine {
  /// Prepares the names and texts of the catalogue, so that the first completion and the first search need not wait for them.
  ///
  /// - Complexity: O(*n* log *n*) in their total length.
  public func prepare() {
    let scopes: [CatalogueNames.Scope] = [.kinds, .fields, .records([]), .things] + catalogue.schema.fields.compactMap(\.type.scope)
    for scope in scopes { _ = try? lexicon.names.searchable(scope, unless: .never) }
    for field in catalogue.schema.fields.indices { _ = try? lexicon.names.sets.present(field, unless: .never) }
    try? catalogue.texts.prepare(in: catalogue, unless: .never)
  }

  /// Whether the catalogue can take longer to ask than a key may wait.
  public var isLarge: Bool { catalogue.rowCount > 20_000 }

  /// After so many milliseconds a key is answered with what was found by then.
  public static let patience = 15.0

  /// What may stand at a cursor: words of the language, and names with the number of rows that they would leave.
  ///
  /// - Parameters:
  ///   - cursor: A byte offset into the line.
  ///   - forgives: Whether an error is forgiven where nothing fits.
  ///   - surroundings: What stands outside the catalogue and can be named in a statement.
  public func completions(
    of line: String, cursor: Int, in environment: Environment, forgives: Bool = true,
    with surroundings: any Surroundings = NoSurroundings()
  ) -> Completion {
    let typed = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
    guard typed.utf8.count == cursor else { return Completion(replaced: cursor..<cursor, candidates: []) }
    let source = SourceText(typed)
    let engine = whileTyping(in: environment)
    guard let parsed = parse(source, lexicon: engine.lexicon).last else { return Completion(replaced: cursor..<cursor, candidates: []) }
    let rest = String(decoding: Array(line.utf8).dropFirst(cursor), as: UTF8.self)
    var completer = Completer(engine, source, rest, parsed, environment, surroundings)
    return completer.completion(forgives: forgives)
  }
}
