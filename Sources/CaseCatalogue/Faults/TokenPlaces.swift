import CaseCore

/// Where the tokens of a tape stand in its file, found out as far as somebody asks.
///
/// What was found is kept: a record with many faults is read once, not once for each of them.
struct TokenPlaces {
  /// Where the tape's value begins in the file.
  let offset: Int
  private var scanner: JSONScanner

  /// By index of the tape, from `Tape.root` on; a number takes two, as it does there.
  private var spans: [SourceSpan] = []

  init(_ bytes: [UInt8], from offset: Int) {
    self.offset = offset
    scanner = JSONScanner(bytes, from: offset, maximumDepth: .max)
  }

  /// Where the value, key or bracket at an index of the tape stands.
  mutating func span(of index: Int, in tape: Tape) -> SourceSpan? {
    while Tape.root + spans.count <= index {
      let token = Tape.root + spans.count
      guard tape.token(at: token) != .end, let span = try? scanner.next() else { return nil }
      spans += repeatElement(span, count: tape.number(at: token) == nil ? 1 : 2)
    }
    return index < Tape.root ? nil : spans[index - Tape.root]
  }
}
