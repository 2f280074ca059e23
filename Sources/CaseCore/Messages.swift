/// What every layer may have to tell.
public enum CoreMessage: Message, Hashable {
  /// A person asked to stop what was going on.
  case interrupted

  /// The label of numbers of sources that stand for nothing else.
  case sources

  public func text(in language: Language) -> String {
    switch self {
    case .interrupted: language == .zh ? "已中断" : "interrupted"
    case .sources: language == .zh ? "来源" : "Sources"
    }
  }
}
