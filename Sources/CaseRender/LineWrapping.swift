import CaseCore
import TextMeasure

/// Breaks text into lines that fit a width.
///
/// Words are kept whole where they fit; Chinese may break between any two characters, but no line begins with closing punctuation or ends with
/// opening punctuation.
struct LineWrapping {
  /// The cells of a line; `nil` where only the text's own line breaks count.
  let width: Int?

  let ambiguous: AmbiguousWidth
  var charset = Charset.unicode

  /// The lines of a text, of which each is safe to write.
  func lines(of text: String) -> [VisibleText] {
    if let plain = VisibleText(plain: text, ambiguous: ambiguous, charset: charset), plain.width <= width ?? .max { return [plain] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph -> [VisibleText] in
      let visible = VisibleText(String(paragraph), ambiguous: ambiguous, charset: charset)
      guard let width, visible.width > width else { return [visible] }
      return wrap(visible.string, to: max(1, width))
    }
  }

  private func wrap(_ text: String, to width: Int) -> [VisibleText] {
    let characters = Array(text)
    var lines: [VisibleText] = []
    var (start, index, column) = (0, 0, 0)
    var breakable = 0
    while index < characters.count {
      let cells = characters[index].displayWidth(ambiguous: ambiguous)
      if index > start, LineWrapping.canBreak(characters[index - 1], characters[index]) { breakable = index }
      // Spaces may hang over the edge: they are dropped there.
      if column + cells > width, characters[index] != " " {
        let end = breakable > start ? breakable : max(index, start + 1)
        lines.append(line(characters[start..<end]))
        (start, index, column) = (end, end, 0)
        breakable = end
        continue
      }
      column += cells
      index += 1
    }
    if start < characters.count { lines.append(line(characters[start...])) }
    return lines
  }

  private func line(_ characters: ArraySlice<Character>) -> VisibleText {
    let end = characters.lastIndex { $0 != " " }.map { $0 + 1 } ?? characters.startIndex
    return VisibleText(String(characters[..<end]), ambiguous: ambiguous, charset: charset)
  }

  private static func canBreak(_ before: Character, _ after: Character) -> Bool {
    if after == " " { return false }
    if before == " " { return true }
    // What breaks anywhere is Chinese: a Russian word stays whole, however wide its letters are drawn.
    guard before.displayWidth == 2 || after.displayWidth == 2 else { return false }
    return !opening.contains(before) && !closing.contains(after)
  }

  private static let opening: Set<Character> = ["（", "《", "〈", "「", "『", "【", "“", "‘", "«", "(", "[", "{"]
  private static let closing: Set<Character> = [
    "、", "，", "。", "；", "：", "！", "？", "）", "》", "〉", "」", "』", "】", "”", "’", "»", "…", "·",
    ",", ".", ";", ":", "!", "?", ")", "]", "}", "%",
  ]
}
