import CaseCore

extension Value {
  /// The value as people read it: digits in groups, names by their labels, nothing for what is missing.
  func text(in language: Language) -> String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .count(let count): count.grouped
    case .date(let span): span.description
    case .quantity(let quantity): quantity.groupedText
    case .name(let name): name.label
    case .list(let values): values.map { $0.text(in: language) }.joined(separator: RenderMessage.listSeparator.text(in: language))
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
    }
  }
}

extension Int {
  /// The number with its digits in groups of three, as `NumberText` groups them.
  var grouped: String {
    // Beyond 2⁵³ a Double would change the digits.
    guard magnitude >= 10_000, let number = Double(exactly: self) else { return String(self) }
    return NumberText.grouped(number)
  }
}
