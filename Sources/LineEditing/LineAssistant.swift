/// What an editor asks whoever knows the language of its lines, while one is typed.
///
/// It is asked between two keys, so each answer must come at once; it must not read a line itself. Cursors and ranges are UTF-8 offsets
/// into the line.
public protocol LineAssistant {
  /// What may stand at the cursor: what Tab offers.
  func completions(of line: String, cursor: Int) -> Completions

  /// How parts of the line look; they may come in any order, and where two overlap the later one counts.
  ///
  /// The cursor is `nil` once the line has been entered and nothing more will be typed.
  func styles(of line: String, cursor: Int?) -> [StyledRange]

  /// Whether a line that was entered before may be hinted at: not where it would fail again.
  func isWorthHinting(_ line: String) -> Bool

  /// What may be entered where nothing is typed yet, shown as a hint; `nil` for nothing.
  var suggestion: String? { get }

  /// Whether Enter is to begin another line of the same text, for more must follow.
  func isUnfinished(_ line: String) -> Bool
}

/// A part of a line that has a look of its own.
public struct StyledRange: Equatable, Sendable {
  /// UTF-8 offsets into the line.
  public var range: Range<Int>

  /// SGR parameters, such as `1;36` for bold cyan.
  public var style: String

  public init(_ range: Range<Int>, style: String) {
    self.range = range
    self.style = style
  }
}

/// Knows nothing of the lines: they are plain text, and Enter enters them.
public struct NoAssistant: LineAssistant {
  public init() {}

  public func completions(of line: String, cursor: Int) -> Completions { .none(at: cursor) }
  public func styles(of line: String, cursor: Int?) -> [StyledRange] { [] }
  public func isWorthHinting(_ line: String) -> Bool { true }
  public func isUnfinished(_ line: String) -> Bool { false }
}

extension LineAssistant {
  public var suggestion: String? { nil }
}
