import CaseCore

extension Parser {
  /// Notes what is wrong and goes to where reading can begin anew: a `|`, or a word that may stand there; else to the end.
  mutating func recover(from failure: ParseFailure, at words: [Keyword]) {
    if let diagnostic = failure.diagnostic { problems.append(diagnostic) }
    guard failure.isLocal else { return position = input.count }
    var depth = 0
    while !isAtEnd() {
      if depth <= 0, input[position] == "|" || beginsAnew(words) { return }
      skipWord(&depth)
    }
  }

  /// Whether one of some words stands here; `by` is a value as well, and must be followed by a field.
  private mutating func beginsAnew(_ words: [Keyword]) -> Bool {
    guard let word = keyword(words, taking: false, mustFit: true) else { return false }
    return word != .by || lookingAhead { $0.keyword(.by) != nil && $0.field() != nil }
  }

  /// Goes behind the word, the sign or the quotation that stands here.
  private mutating func skipWord(_ depth: inout Int) {
    skipBlanks()
    if let end = input.endOfQuotation(at: position) { return position = end }
    if input[position] == "(" { depth += 1 }
    if input[position] == ")" { depth -= 1 }
    position = max(wordHere().upperBound, min(position + 1, input.count))
  }
}

extension ParseFailure {
  /// What is wrong was told where it was found.
  static let told = ParseFailure(diagnostic: nil)

  /// Whether what follows can be read in spite of it: behind a quotation that is never closed nothing is what it seems.
  fileprivate var isLocal: Bool {
    switch diagnostic?.message as? QueryMessage {
    case .unclosedQuote, .nestingTooDeep: false
    default: true
    }
  }
}
