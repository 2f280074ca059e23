/// What an assistant offers for the text before a cursor, as far as it can be put into the line.
struct CompletionOffer: Equatable {
  /// Where the typed text begins, as a UTF-8 offset into the line.
  let start: Int

  /// The text that a candidate takes the place of.
  let typed: String

  /// The candidates, at least one.
  let candidates: [Candidate]

  /// What the longest bar stands for; `nil` for the greatest count.
  let total: Int?

  /// Whether there are more candidates than these.
  let isCut: Bool

  /// Whether a space, or a sign that needs none before it, follows the cursor already.
  let isSpaced: Bool

  /// Checks what the caller offers for a line and a cursor; `nil` where nothing of it can be used.
  init?(line: String, cursor: Int, completions: Completions) {
    guard let typed = CompletionOffer.typed(in: line, before: cursor, from: completions.replaced.lowerBound),
      completions.replaced.upperBound == cursor
    else { return nil }
    let candidates = completions.candidates.compactMap(CompletionOffer.insertable)
    if candidates.isEmpty { return nil }
    start = completions.replaced.lowerBound
    self.typed = typed
    self.candidates = candidates
    total = completions.total
    isCut = completions.isCut
    // A word that follows has to be kept apart; a sign need not.
    let next = Array(line.utf8.dropFirst(cursor)).first
    isSpaced =
      next.map {
        $0 < 0x80 && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
      } ?? false
  }

  private init(_ offer: CompletionOffer, typed: String) {
    start = offer.start
    self.typed = typed
    candidates = offer.candidates
    total = offer.total
    isCut = offer.isCut
    isSpaced = offer.isSpaced
  }

  /// The same candidates for a text of which more is typed.
  func extended(to typed: String) -> CompletionOffer { CompletionOffer(self, typed: typed) }

  /// What a candidate leaves in the line: its text, and its space unless one follows.
  func taken(_ candidate: Candidate, beforeSpace: Bool = false) -> String {
    candidate.text + (candidate.appendsSpace && !isSpaced && !beforeSpace ? " " : "")
  }

  /// The longest beginning that all candidates share, if it goes on from what was typed; else what was typed.
  ///
  /// What was typed is never changed, not even its case. Of candidates that are not all of them nobody knows what they share.
  var common: String {
    if isCut { return typed }
    let common = commonPrefix(candidates.map(\.text))
    return common.count > typed.count && common.starts(with: typed) ? common : typed
  }

  /// The text between two offsets, unless one of them is no boundary between scalars of the line.
  static func typed(in line: String, before cursor: Int, from lower: Int) -> String? {
    let bytes = Array(line.utf8)
    guard lower >= 0, lower <= cursor, cursor <= bytes.count else { return nil }
    return String(validating: bytes[lower..<cursor], as: UTF8.self)
  }

  /// A candidate whose text could also be typed; one without any text would only delete.
  private static func insertable(_ candidate: Candidate) -> Candidate? {
    var candidate = candidate
    candidate.text = PastedText.cleaned(candidate.text)
    return candidate.text.isEmpty ? nil : candidate
  }
}

/// The longest beginning that all texts share, character by character: never a part of one.
func commonPrefix(_ texts: [String]) -> String {
  guard var prefix = texts.first else { return "" }
  for text in texts.dropFirst() {
    prefix = String(zip(prefix, text).prefix { $0 == $1 }.map(\.0))
  }
  return prefix
}
