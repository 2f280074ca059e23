import CaseCore
import TextMeasure

/// The statements of a text, each with the blanks before it.
///
/// A `;`, a `。` or the end of a line closes a statement. A line goes on in the next one while a quote or bracket is open, where it ends in
/// `|`, `,`, `\`, an operator, or a word that needs another, and where the next line begins with `|`.
func statementSpans(in source: SourceText) -> [SourceSpan] {
  // Bytes that are no UTF-8 become U+FFFD and would move every offset behind them; such a text is read as one statement of its own.
  let text = source[0..<source.bytes.count]
  guard text.utf8.count == source.bytes.count else { return [0..<source.bytes.count] }
  let input = Input(text, base: 0)
  var spans: [SourceSpan] = []
  var start = 0
  var brackets = 0
  var index = 0
  while let next = input[index] {
    if next == "#", index == 0 || input.plain[index - 1].isBlank || input.plain[index - 1] == ";" {
      while let inside = input[index], inside != "\n" { index += 1 }
      continue
    }
    if let end = endOfQuote(at: index, in: input) {
      index = end
      continue
    }
    switch next {
    case "(": brackets += 1
    case ")": brackets = max(0, brackets - 1)
    case ";":
      spans.append(input.span(start..<index))
      (start, brackets) = (index + 1, 0)
    case "\n" where brackets == 0 && !goesOn(input, start: start, lineEnd: index):
      spans.append(input.span(start..<index))
      start = index + 1
    default: break
    }
    index += 1
  }
  spans.append(input.span(start..<input.count))
  return spans
}

/// The place behind a quotation that opens here and is closed somewhere.
private func endOfQuote(at index: Int, in input: Input) -> Int? {
  guard let closing = input.scalars[index].closingQuote else { return nil }
  let isPlain = closing == "\"" || closing == "'"
  if isPlain, index > 0, !input.plain[index - 1].isDelimiter, !input.plain[index - 1].isHan { return nil }
  var end = index + 1
  while end < input.count {
    if input.scalars[end] == "\\" { end += 1 } else if input.scalars[end] == closing { return end + 1 }
    end += 1
  }
  return nil
}

/// Whether the statement that began at `start` goes on behind the end of a line.
private func goesOn(_ input: Input, start: Int, lineEnd: Int) -> Bool {
  var next = lineEnd + 1
  while let scalar = input[next], scalar.isBlank { next += 1 }
  if input[next] == "|" { return true }
  var end = lineEnd
  // A comment at the line's end is not what the line ends in.
  var lineStart = lineEnd
  while lineStart > start, input.plain[lineStart - 1] != "\n" { lineStart -= 1 }
  for index in lineStart..<lineEnd where input.plain[index] == "#" && (index == start || input.plain[index - 1].isBlank) {
    end = index
    break
  }
  while end > start, input.plain[end - 1].isBlank { end -= 1 }
  guard end > start else { return false }
  if ["|", ",", "\\", "=", "<", ">", "~", "≠", "≤", "≥"].contains(input.plain[end - 1]) { return true }
  var wordStart = end
  while wordStart > start, !input.plain[wordStart - 1].isDelimiter { wordStart -= 1 }
  let word = String(String.UnicodeScalarView(input.plain[wordStart..<end]))
  return [Keyword.and, .or, .not, .where, .by].contains { $0.names.contains(word) }
}
