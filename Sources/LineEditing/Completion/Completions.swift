/// One way to complete what was typed.
public struct Candidate: Hashable, Sendable {
  /// What is inserted.
  public var text: String

  /// What is shown.
  public var label: String

  /// The parts of the label that match what was typed, in UTF-8 offsets into it.
  public var matches: [Range<Int>]

  /// What is shown faintly beside the label: what it is.
  public var note: String

  /// How many things it stands for; shown as a number and as a bar.
  public var count: Int?

  /// Whether it leads nowhere, and is shown so.
  public var isFaint: Bool

  /// Whether a space follows it.
  public var appendsSpace: Bool

  /// A candidate that is shown as what it inserts, unless a label says otherwise.
  public init(
    text: String, label: String? = nil, matches: [Range<Int>] = [], note: String = "", count: Int? = nil, isFaint: Bool = false,
    appendsSpace: Bool = false
  ) {
    self.text = text
    self.label = label ?? text
    self.matches = matches
    self.note = note
    self.count = count
    self.isFaint = isFaint
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

  /// What the longest bar stands for; `nil` for the greatest count.
  public var total: Int?

  /// Whether there are more candidates than these.
  public var isCut: Bool

  /// Candidates for a range of the line.
  public init(replaced: Range<Int>, candidates: [Candidate], total: Int? = nil, isCut: Bool = false) {
    self.replaced = replaced
    self.candidates = candidates
    self.total = total
    self.isCut = isCut
  }

  /// Nothing to offer at a cursor.
  public static func none(at cursor: Int) -> Completions { Completions(replaced: cursor..<cursor, candidates: []) }
}
