import CaseQuery
import TextMeasure

/// What was typed of a word, and how freely it is compared.
struct TypedText {
  let text: String
  let offset: Int
  let folded: FoldedText
  let freedom: SearchableNames.Freedom

  /// A mark that opens a quotation which what was typed stands in.
  let quote: Unicode.Scalar?

  init(_ text: String, at offset: Int, _ freedom: SearchableNames.Freedom) {
    self.text = text
    self.offset = offset
    self.freedom = freedom
    folded = FoldedText(text)
    quote = text.unicodeScalars.first.flatMap { $0.closingQuote == nil ? nil : $0 }
  }

  /// Whether there is no blank in it.
  var isOneWord: Bool { !text.utf8.contains(UInt8(ascii: " ")) }

  var isEmpty: Bool { folded.bytes.isEmpty }
}
