/// Where and how a typed text was found in a text.
public struct SpellingMatch: Sendable, Equatable {
  /// How each character of a name was typed.
  public enum Way: Int, Sendable, Comparable {
    /// As it is written.
    case written

    /// By the first letter of each Chinese character's sound, and of each word.
    case initials

    /// By sounds, or in different ways one after another: 物liu.
    case sound

    /// With an error, or with characters that only sound alike.
    case nearly

    public static func < (a: Way, b: Way) -> Bool { a.rawValue < b.rawValue }
  }

  /// The number of the text.
  public var text: Int

  public var way: Way

  /// Whether it was found at the text's beginning.
  public var isAtStart: Bool

  /// The part of the folded text that was typed, counted in scalars; a character that was typed only in part is in it.
  public var range: Range<Int>
}
