public import CaseQuery

/// What stands outside the catalogue and can be named in a statement: files, saved queries, topics of help.
///
/// It is asked between two keys, so each answer must come at once.
public protocol Surroundings {
  /// What may be written at a place of a statement.
  ///
  /// - Parameters:
  ///   - expected: `file`, `newName`, `pin` or `topic`.
  ///   - verb: What the statement begins with.
  ///   - typed: What stands there already; of a path, the folders in it say where to look.
  func offers(for expected: Expected, of verb: Keyword, typed: String) -> [Offer]

  /// The parameters of a script or a saved query, in its order; none where it cannot be read.
  func parameters(ofScript path: String) -> [ScriptParameter]
}

/// Something that may be written at a place.
public struct Offer: Sendable, Hashable {
  /// What is inserted, as a statement has to have it.
  public var text: String

  /// What else it may be found by.
  public var aliases: [String]

  /// What it is.
  public var note: String

  /// Whether a blank may follow: not behind a folder.
  public var isWhole: Bool

  public init(_ text: String, aliases: [String] = [], note: String = "", isWhole: Bool = true) {
    self.text = text
    self.aliases = aliases
    self.note = note
    self.isWhole = isWhole
  }
}

/// A `param` of a script.
public struct ScriptParameter: Sendable, Hashable {
  public var name: String

  /// The field that its value must be one of, by its own name.
  public var field: String?

  /// What it is where nothing is given.
  public var value: String?

  public init(_ name: String, field: String? = nil, value: String? = nil) {
    self.name = name
    self.field = field
    self.value = value
  }
}

/// Nothing stands outside.
public struct NoSurroundings: Surroundings {
  public init() {}

  public func offers(for expected: Expected, of verb: Keyword, typed: String) -> [Offer] { [] }
  public func parameters(ofScript path: String) -> [ScriptParameter] { [] }
}
