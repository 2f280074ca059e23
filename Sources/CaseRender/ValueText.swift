import CaseCore

extension Value {
  /// The value as people read it: digits in groups, names by their labels, nothing for what is missing.
  func text(in language: Language, numbers: NumberForm = .plain) -> String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .count(let count): count.grouped
    case .date(let span): span.description
    case .quantity(let quantity): quantity.text(in: language, numbers: numbers)
    case .name(let name): name.label
    case .list(let values):
      values.map { $0.text(in: language, numbers: numbers) }.joined(separator: RenderMessage.listSeparator.text(in: language))
    case .disputed(let value): value.text(in: language, numbers: numbers) + "*"
    case .excerpt(let excerpt): excerpt.text(marking: ("«", "»"))
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
  /// The text with its marks between two signs; marks that are no parts of it are left out.
  fileprivate func text(marking signs: (open: String, close: String)) -> String {
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
    return result + text[start...]
  }
}

extension Int {
  /// The number with its digits in groups of three, as `NumberText` groups them.
  var grouped: String { NumberText.grouped(self) }
}
