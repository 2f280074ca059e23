import CaseCatalogue
public import CaseCore
import CaseQuery

/// A field as messages call it: in Chinese as its heading does, in other languages as statements do; either can be typed.
public struct FieldName: Message, Hashable, ExpressibleByStringLiteral {
  let name: String
  let chineseLabel: String

  init(_ name: String, chineseLabel: String) {
    self.name = name
    self.chineseLabel = chineseLabel
  }

  /// A field that is called the same in every language.
  public init(stringLiteral name: String) { self.init(name, chineseLabel: name) }

  public func text(in language: Language) -> String { language == .zh ? chineseLabel : name }
}

extension Schema {
  /// What messages call a field, or a column that a statement made.
  func fieldName(_ name: String) -> FieldName {
    let label = field(named: name).flatMap { fields[$0].label.zh } ?? OwnColumn(rawValue: name)?.text(in: .zh)
    return FieldName(name, chineseLabel: label ?? name)
  }
}
