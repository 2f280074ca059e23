/// Something that is wrong with a query, a script, a schema or data, and the way out of it.
public struct Diagnostic: Error {
  /// Whether it stops what was asked for.
  public enum Severity: String, Sendable { case error, warning }

  public var severity: Severity
  public var message: any Message

  /// Where it is: bytes of `source`, or of the text that was parsed while `source` is not filled in.
  public var span: SourceSpan?

  /// The text that `span` speaks of.
  public var source: SourceText?

  /// Ways out, best first.
  public var hints: [any Message]

  /// Something that is wrong; an error unless it is said to be a warning.
  public init(
    _ message: any Message, at span: SourceSpan? = nil, in source: SourceText? = nil, hints: [any Message] = [],
    severity: Severity = .error
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.source = source
    self.hints = hints
  }
}
