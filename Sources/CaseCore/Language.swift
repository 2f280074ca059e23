/// A language in which the catalogue's texts, and most of the program's own, are written.
public enum Language: String, Sendable, CaseIterable {
  case zh, en, ru
}

/// A text in one or more languages.
public struct LocalizedText: Sendable, Hashable {
  public var zh: String?
  public var en: String?
  public var ru: String?

  /// A text in the languages that are given.
  public init(zh: String? = nil, en: String? = nil, ru: String? = nil) {
    self.zh = zh
    self.en = en
    self.ru = ru
  }

  /// The text in exactly this language.
  public subscript(language: Language) -> String? {
    get {
      switch language {
      case .zh: zh
      case .en: en
      case .ru: ru
      }
    }
    set {
      switch language {
      case .zh: zh = newValue
      case .en: en = newValue
      case .ru: ru = newValue
      }
    }
  }

  /// Every text that there is, Chinese first.
  public var all: [String] { [zh, en, ru].compactMap { $0 } }

  /// Whether there is no text in any language.
  public var isEmpty: Bool { zh == nil && en == nil && ru == nil }
}

extension LocalizedText: Message {
  /// The text in a language, or else in Chinese, English or Russian, whichever there is.
  public func text(in language: Language) -> String { self[language] ?? zh ?? en ?? ru ?? "" }
}
