/// Something that is told to a person, in whichever language is asked for.
///
/// Libraries tell what happened as cases of an enum with arguments, never as sentences; the words stand in each library's `Messages.swift`.
public protocol Message: Sendable {
  /// The words in a language; Russian falls back to English where a message has none.
  func text(in language: Language) -> String
}

extension Message {
  /// The name of the case, without its arguments, or of a type that is no enum: what tests and machines compare.
  public var code: String {
    let described = String(describing: self)
    return described.firstIndex(of: "(").map { String(described[..<$0]) } ?? described
  }
}

/// Text that is not ours to translate: data, a file's name, a system's own message.
public struct Verbatim: Message, Hashable {
  public let string: String

  /// A text as it stands.
  public init(_ string: String) { self.string = string }

  public func text(in language: Language) -> String { string }
}
