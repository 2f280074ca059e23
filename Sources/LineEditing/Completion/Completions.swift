/// One way to complete what was typed.
public struct Candidate: Hashable, Sendable {
  /// What is inserted.
  public var text: String

  /// What is shown.
  public var label: String

  /// What is shown faintly beside the label: a kind, a count.
  public var note: String

  /// Whether a space follows when this is the only candidate.
  public var appendsSpace: Bool

  /// A candidate that is shown as what it inserts, unless a label says otherwise.
  public init(text: String, label: String? = nil, note: String = "", appendsSpace: Bool = false) {
    self.text = text
    self.label = label ?? text
    self.note = note
    self.appendsSpace = appendsSpace
  }
}

/// What can stand at the cursor instead of what was typed there.
public struct Completions: Equatable, Sendable {
  /// The typed text that a candidate takes the place of, in UTF-8 offsets into the line.
  ///
  /// It ends at the cursor. A candidate need not begin with it: `js` may become 金属.
  public var replaced: Range<Int>

  /// The candidates, best first.
  public var candidates: [Candidate]

  /// Candidates for a range of the line.
  public init(replaced: Range<Int>, candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// Nothing to offer at a cursor.
  public static func none(at cursor: Int) -> Completions { Completions(replaced: cursor..<cursor, candidates: []) }
}
