import TextMeasure

/// A text and a cursor in it, and where movements lead.
///
/// Places count scalars, as libedit does. The text may have several lines.
struct EditedText: Equatable {
  var text: String
  var cursor: Int

  var before: Substring { text[..<index] }
  var after: Substring { text[index...] }

  /// Whether nothing stands behind the cursor.
  var isAtEnd: Bool { index == text.endIndex }

  private var index: String.Index {
    let scalars = text.unicodeScalars
    return scalars.index(scalars.startIndex, offsetBy: cursor, limitedBy: scalars.endIndex) ?? scalars.endIndex
  }

  // MARK: Characters and words

  var characterLeft: Int { cursor - (before.last?.unicodeScalars.count ?? 0) }
  var characterRight: Int { cursor + (after.first?.unicodeScalars.count ?? 0) }

  /// Before the word that ends at the cursor, or that ends before what is no word.
  var wordLeft: Int { cursor - EditedText.wordLength(before.reversed()) }

  /// Behind the word that begins at the cursor, or behind what is no word.
  var wordRight: Int { cursor + EditedText.wordLength(after) }

  /// The scalars of what is no word and of the word behind it: a word also ends between Chinese and other writing.
  static func wordLength(_ characters: some Sequence<Character>) -> Int {
    var length = 0
    var word: Writing?
    for character in characters {
      let writing = Writing(character)
      if let word, word != writing { break }
      if word == nil, writing != .none { word = writing }
      length += character.unicodeScalars.count
    }
    return length
  }

  /// What a character is to the ends of words.
  private enum Writing {
    case none, han, letters

    init(_ character: Character) {
      if character.unicodeScalars.first?.isHan == true {
        self = .han
      } else {
        self = character.isLetter || character.isNumber || character == "_" ? .letters : .none
      }
    }
  }

  // MARK: Lines

  /// The start of the line; where the cursor stands there, the start of the text.
  var lineStart: Int { lineLeft.isEmpty ? 0 : cursor - lineLeft.unicodeScalars.count }

  /// The end of the line; where the cursor stands there, the end of the text.
  var lineEnd: Int { cursor + (lineRight.isEmpty ? after : lineRight).unicodeScalars.count }

  /// What a cut up to the end of the line takes: the line break, where nothing else is left of the line.
  var cutEnd: Int { lineRight.isEmpty ? characterRight : lineEnd }

  /// What a cut back to the start of the line takes: the line break, where nothing else is left of the line.
  var cutStart: Int { lineLeft.isEmpty ? characterLeft : lineStart }

  /// The same cells of the line above; `nil` in the first line.
  var lineUp: Int? {
    let line = lineLeft
    guard line.startIndex > text.startIndex else { return nil }
    let above = text[..<text.index(before: line.startIndex)]
    let start = above.lastIndex(where: \.isLineBreak).map(text.index(after:)) ?? text.startIndex
    return place(in: above[start...], at: line.visibleWidth())
  }

  /// The same cells of the line below; `nil` in the last line.
  var lineDown: Int? {
    guard let lineBreak = after.firstIndex(where: \.isLineBreak) else { return nil }
    let below = text[text.index(after: lineBreak)...]
    return place(in: below.prefix { !$0.isLineBreak }, at: lineLeft.visibleWidth())
  }

  /// The parts of the cursor's line.
  private var lineLeft: Substring { before.lastIndex(where: \.isLineBreak).map { before[before.index(after: $0)...] } ?? before }
  private var lineRight: Substring { after.prefix { !$0.isLineBreak } }

  /// The place in a line where a number of cells is full, or the line's end.
  private func place(in line: Substring, at width: Int) -> Int {
    var left = width
    let end = line.firstIndex { character in
      left -= VisibleForm(character).width
      return left < 0
    }
    return text[..<(end ?? line.endIndex)].unicodeScalars.count
  }
}
