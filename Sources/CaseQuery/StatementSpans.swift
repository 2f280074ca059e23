import CaseCore
import TextMeasure

/// The statements of a text, each with the blanks before it.
///
/// A `;`, a `。` or the end of a line closes a statement, unless a quote or bracket is open. A line also goes on in the next one where it
/// ends in `|`, `,`, `\`, an operator, or a word that needs another, and where the next line begins with `|`.
func statementSpans(in text: String) -> [SourceSpan] {
  var splitter = StatementSplitter(Input(text, base: 0))
  return splitter.spans()
}

/// Whether more must follow before the last statement of a text can be read: a quote or bracket is open, or it ends in what cannot end one.
public func isUnfinished(_ text: String) -> Bool {
  var splitter = StatementSplitter(Input(text, base: 0))
  _ = splitter.spans()
  return splitter.isUnfinished
}

private struct StatementSplitter {
  let input: Input
  private var index = 0
  private var start = 0
  private var brackets = 0

  /// Where the statement begins that is not blank, once that was asked for.
  private var first = 0

  /// Whether a quote was opened that nothing closes: a line may end it in a script, but whoever is typing may still be in it.
  private var quoteIsOpen = false

  /// Behind the last thing of the statement that is neither a blank nor a comment.
  private var contentEnd = 0

  init(_ input: Input) { self.input = input }

  mutating func spans() -> [SourceSpan] {
    var spans: [SourceSpan] = []
    while let next = input[index] {
      if next == "#", index == start || input.plain[index - 1].isBlank {
        while let inside = input[index], inside != "\n" { index += 1 }
        continue
      }
      if let end = input.endOfQuotation(at: index) {
        (index, contentEnd) = (end, end)
        continue
      }
      if input.opensQuotation(at: index), !beginsWithHelp() { quoteIsOpen = true }
      if next == ";" && brackets == 0 || next == "\n" && !goesOn() {
        spans.append(input.span(start..<index))
        (start, contentEnd, brackets) = (index + 1, index + 1, 0)
      } else if !next.isBlank {
        if next == "(" { brackets += 1 }
        if next == ")" { brackets = max(0, brackets - 1) }
        contentEnd = index + 1
      }
      index += 1
    }
    spans.append(input.span(start..<input.count))
    return spans
  }

  /// Whether the text cannot end where it does; meaningful once all has been read.
  var isUnfinished: Bool { mutating get { quoteIsOpen || goesOn() } }

  /// Whether the statement goes on behind the end of the line at `index`.
  private mutating func goesOn() -> Bool {
    guard contentEnd > start else { return false }
    // Help is asked for words and signs that would need another elsewhere.
    if beginsWithHelp() { return false }
    if brackets > 0 { return true }
    var next = index + 1
    while let scalar = input[next], scalar.isBlank, scalar != "\n" { next += 1 }
    if input[next] == "|" { return true }
    if ["|", ",", "\\", "=", "<", ">", "~", "≠", "≤", "≥"].contains(input.plain[contentEnd - 1]) { return true }
    // No further than any word of the language reaches: line ends may follow each other behind a word that has no end.
    var wordStart = contentEnd
    while wordStart > max(start, contentEnd - StatementSplitter.longestOpenWord - 1), !input.plain[wordStart - 1].isDelimiter {
      wordStart -= 1
    }
    let word = String(String.UnicodeScalarView(input.plain[wordStart..<contentEnd]))
    return StatementSplitter.openWords.contains(word) || StatementSplitter.openEndings.contains { word.hasSuffix($0) }
  }

  private mutating func beginsWithHelp() -> Bool {
    first = max(first, start)
    while let scalar = input[first], scalar.isBlank { first += 1 }
    return Keyword.help.names.contains { name in
      input.has(name, at: first) && input.mayCut(before: first + name.unicodeScalars.count)
    }
  }

  /// Words after which a statement cannot end.
  private static let openWords = Set([Keyword.and, .or, .not, .where, .by, .in].flatMap(\.names) + Operator.words.map(\.0))

  private static let longestOpenWord = openWords.map(\.unicodeScalars.count).max() ?? 0

  /// Those that may be glued to what stands before them; 非 and 并 are none, for a line may end in 是非 and in 合并.
  private static let openEndings =
    [Keyword.and, .or, .where].flatMap(\.names).filter { $0.unicodeScalars.allSatisfy(\.isHan) && $0 != "并" }
    + Operator.words.map(\.0).filter { $0.unicodeScalars.count > 1 }
}
