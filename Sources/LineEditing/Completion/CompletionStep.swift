/// What a first Tab does.
enum CompletionStep: Equatable {
  case nothing

  /// A text takes the place of what was typed.
  case replace(typed: String, by: String)

  /// The candidates are shown, to be walked through.
  case choose(typed: String, among: [Candidate])

  /// Decides from the line, the cursor as a UTF-8 offset, and what the caller offers for them.
  init(line: String, cursor: Int, completions: Completions) {
    self = .nothing
    guard let typed = CompletionStep.typed(in: line, before: cursor, from: completions.replaced.lowerBound),
      completions.replaced.upperBound == cursor
    else { return }
    let candidates = completions.candidates.compactMap(CompletionStep.insertable)
    guard let first = candidates.first else { return }
    if candidates.count == 1 {
      let isSpaced = line.utf8.dropFirst(cursor).first == UInt8(ascii: " ")
      let text = first.text + (first.appendsSpace && !isSpaced ? " " : "")
      if text != typed { self = .replace(typed: typed, by: text) }
      return
    }
    let prefix = commonPrefix(candidates.map(\.text))
    if prefix.count > typed.count, prefix.starts(with: typed) {
      self = .replace(typed: typed, by: prefix)
    } else {
      self = .choose(typed: typed, among: candidates)
    }
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
