/// How what is painted looks.
public struct Appearance: Sendable {
  /// The prompt's style as SGR parameters, such as `1;36` for bold cyan; empty for none.
  public var promptStyle: String

  /// The prompt of a search through the history.
  public var searchPrompt: String

  /// Whether styles are used at all; without them a candidate is marked by `>` alone.
  public var usesColour: Bool

  /// An appearance; what is not given is bold, English and coloured.
  public init(promptStyle: String = "1", searchPrompt: String = "search: ", usesColour: Bool = true) {
    self.promptStyle = promptStyle
    self.searchPrompt = searchPrompt
    self.usesColour = usesColour
  }

  /// The parameters that are written for a style: none where there is no colour.
  func style(_ parameters: String) -> String { usesColour ? parameters : "" }
}
