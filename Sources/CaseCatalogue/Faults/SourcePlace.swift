public import CaseCore

/// A place in a file; its line is counted when it is told.
public struct SourcePlace: Message {
  public let source: SourceText
  public let offset: Int

  /// `file:line:column`.
  public func text(in language: Language) -> String {
    let location = source.location(of: offset)
    return "\(source.file ?? ""):\(location.line):\(location.column)"
  }
}
