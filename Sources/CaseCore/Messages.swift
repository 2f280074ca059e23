/// What every layer may have to tell.
public enum CoreMessage: Message, Hashable {
  /// A person asked to stop what was going on.
  case interrupted

  public func text(in language: Language) -> String {
    switch self {
    case .interrupted: language == .zh ? "已中断" : "interrupted"
    }
  }
}
