/// A path as a statement has it, perhaps half typed.
public struct WrittenPath: Sendable {
  /// Without quotes and escapes.
  public let path: String

  /// Whether a quotation opens, which need not be closed yet.
  public let isQuoted: Bool

  public init(_ written: String) {
    let scalars = Array(written.unicodeScalars)
    guard let closing = scalars.first?.closingQuote else {
      (path, isQuoted) = (written, false)
      return
    }
    var path = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in scalars.dropFirst() {
      if !isEscaped, scalar.closes.contains(closing) { break }
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { path.append(scalar) }
    }
    (self.path, isQuoted) = (String(path), true)
  }

  /// How another path is written in the place of this one: in quotes where this one is, or where it must be.
  ///
  /// - Parameter isWhole: Whether nothing more will be typed; else a quotation is left open.
  public func writing(_ path: String, isWhole: Bool = true) -> String {
    let written = isQuoted ? path.quoted : path.quotedAsPath
    return isWhole || written == path ? written : String(written.dropLast())
  }
}
