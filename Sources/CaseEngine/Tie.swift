import CaseCore

/// What ties a record to another.
enum Tie: Message, Equatable {
  /// A relation that the other record has to this one, or this one to it.
  case relation(LocalizedText, isReverse: Bool)

  /// A field of one that names the other.
  case reference(LocalizedText, isReverse: Bool)

  /// A value of a field that both have, or that is the name of one of them.
  case shared(LocalizedText, LocalizedText)

  func text(in language: Language) -> String {
    switch self {
    case .relation(let label, let isReverse), .reference(let label, let isReverse): (isReverse ? "← " : "→ ") + label.text(in: language)
    case .shared(let field, let value):
      language == .zh ? "\(field.text(in: .zh))：\(value.text(in: .zh))" : "\(field.text(in: language)): \(value.text(in: language))"
    }
  }

  /// The same, seen from the other record.
  var reversed: Tie {
    switch self {
    case .relation(let label, let isReverse): .relation(label, isReverse: !isReverse)
    case .reference(let label, let isReverse): .reference(label, isReverse: !isReverse)
    case .shared: self
    }
  }

  /// Whether the other record says it.
  var isReversed: Bool {
    switch self {
    case .relation(_, let isReverse), .reference(_, let isReverse): isReverse
    case .shared: false
    }
  }

  /// Whether it is a relation, which says more than a reference.
  var isRelation: Bool { if case .relation = self { true } else { false } }

  /// Whether somebody says that the two belong together; else they only have something in common.
  var isTold: Bool {
    switch self {
    case .relation, .reference: true
    case .shared: false
    }
  }
}
