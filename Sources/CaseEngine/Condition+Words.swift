import CaseQuery

extension Condition {
  /// The condition in plain form, with the fields' own names: `group = halogen and not (phase = gas or use is empty)`.
  var words: String {
    switch self {
    case .and(let a, let b): "\(a.words(insideOf: .and)) and \(b.words(insideOf: .and))"
    case .or(let a, let b): "\(a.words) or \(b.words)"
    case .not(let inner): "not \(inner.words(insideOf: .not))"
    case .isEmpty(let field, let negated): "\(field.text) is \(negated ? "not " : "")empty"
    case .comparison(let comparison): comparison.words
    }
  }

  /// The words in brackets where `and` or `not` would take a part of them for the whole.
  private func words(insideOf keyword: Keyword) -> String {
    switch (keyword, self) {
    case (_, .or), (.not, .and): "(\(words))"
    default: words
    }
  }
}

extension Comparison {
  fileprivate var words: String {
    let items = values.map { value in value.low.words + (value.high.map { ".." + $0.words } ?? "") }
    return (field.map { $0.text + " " } ?? "") + "\(`operator`.rawValue) \(items.joined(separator: ", "))"
  }
}

extension Operand {
  fileprivate var words: String {
    switch self {
    case .variable(let name): "$" + name.text
    case .word(let word): word.text.contains(where: { ",;|()=<>~".contains($0) }) ? "\"\(word.text)\"" : word.text
    }
  }
}
