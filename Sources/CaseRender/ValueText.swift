import CaseCore

extension Value {
  /// The value as people read it: digits in groups, names by their labels, nothing for what is missing.
  func text(in language: Language, numbers: NumberForm = .plain, charset: Charset = .unicode) -> String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .count(let count): count.grouped
    case .date(let span): span.description
    case .quantity(let quantity): quantity.text(in: language, numbers: numbers, charset: charset)
    case .name(let name): name.label
    case .list(let values):
      values.map { $0.text(in: language, numbers: numbers, charset: charset) }.joined(
        separator: RenderMessage.listSeparator.text(in: language))
    case .disputed(let value): value.text(in: language, numbers: numbers, charset: charset) + "*"
    case .excerpt(let excerpt): excerpt.text(in: charset)
    }
  }

  /// The value as a cell of a data file: names by their labels, digits ungrouped.
  var plainText: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .count(let count): String(count)
    case .date(let span): span.description
    case .quantity(let quantity): quantity.text
    case .name(let name): name.label
    case .list(let values): values.map(\.plainText).joined(separator: "; ")
    case .disputed(let value): value.plainText
    case .excerpt(let excerpt): excerpt.text
    }
  }
}

extension Excerpt {
  /// The text with its marks between quotes; marks that are no parts of it are left out.
  fileprivate func text(in charset: Charset) -> String {
    let signs = charset.quotes
    let bytes = text.utf8
    var result = ""
    var start = bytes.startIndex
    for mark in marks {
      guard let low = bytes.index(bytes.startIndex, offsetBy: mark.lowerBound, limitedBy: bytes.endIndex),
        let high = bytes.index(bytes.startIndex, offsetBy: mark.upperBound, limitedBy: bytes.endIndex), start <= low, low <= high
      else { continue }
      result += text[start..<low] + signs.open + text[low..<high] + signs.close
      start = high
    }
    return charset.ellipsized(result + text[start...])
  }
}

extension Charset {
  /// An excerpt with the signs of this charset for what is left out before and after it.
  fileprivate func ellipsized(_ text: String) -> String {
    guard self == .ascii else { return text }
    let (head, tail) = (text.hasPrefix("…"), text.count > 1 && text.hasSuffix("…"))
    return (head ? ellipsis : "") + text.dropFirst(head ? 1 : 0).dropLast(tail ? 1 : 0) + (tail ? ellipsis : "")
  }
}

extension Int {
  /// The number with its digits in groups of three, as `NumberText` groups them.
  var grouped: String { NumberText.grouped(self) }
}
