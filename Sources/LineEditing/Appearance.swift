public import TextMeasure

/// How what is painted looks.
public struct Appearance: Sendable {
  /// The prompt's style as SGR parameters, such as `1;36` for bold cyan; empty for none.
  public var promptStyle: String

  /// What stands before each further line of a text, where a row has room for it.
  public var continuationPrompt: String

  /// The prompt of a search through the history.
  public var searchPrompt: String

  /// Whether colours are used; without them only what is bold, faint, underlined or reversed is so.
  public var usesColour: Bool

  /// The cells of characters that are wide on some terminals and narrow on others.
  public var ambiguous: AmbiguousWidth

  /// Whether bars and what stands for a cut end are drawn in ASCII.
  public var usesASCII: Bool

  /// An appearance; what is not given is bold, English, coloured and narrow.
  public init(
    promptStyle: String = "1", continuationPrompt: String = "", searchPrompt: String = "search: ", usesColour: Bool = true,
    ambiguous: AmbiguousWidth = .narrow, usesASCII: Bool = false
  ) {
    self.promptStyle = promptStyle
    self.continuationPrompt = continuationPrompt
    self.searchPrompt = searchPrompt
    self.usesColour = usesColour
    self.ambiguous = ambiguous
    self.usesASCII = usesASCII
  }

  /// The style of what is no part of the line: hints, notes, marks.
  static let faint = "2"

  /// The style of the chosen candidate, and of the part of a candidate that was typed.
  static let chosen = "7"
  static let matched = "1;4"

  /// The style of a bar.
  static let bar = "36"

  /// The style of what leads nowhere: underlined, too, for who does not see red.
  public static let failure = "4;31"

  /// The parameters that are written for a style: without colours those that are none.
  func style(_ parameters: String) -> String {
    guard !usesColour else { return parameters }
    return parameters.split(separator: ";").filter { $0.count == 1 }.joined(separator: ";")
  }
}
