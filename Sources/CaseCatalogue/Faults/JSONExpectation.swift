public import CaseCore

/// What JSON must have at a place.
public enum JSONExpectation: Message, Hashable {
  case value, valueOrBracket, key, keyOrBrace, colon, commaOrBrace, commaOrBracket, end

  public func text(in language: Language) -> String {
    let (zh, en) = words
    return language == .zh ? zh : en
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .value: ("一个值", "a value")
    case .valueOrBracket: ("一个值或“]”", "a value or “]”")
    case .key: ("带引号的键", "a key in quotation marks")
    case .keyOrBrace: ("带引号的键或“}”", "a key in quotation marks or “}”")
    case .colon: ("“:”", "“:”")
    case .commaOrBrace: ("“,”或“}”", "“,” or “}”")
    case .commaOrBracket: ("“,”或“]”", "“,” or “]”")
    case .end: ("文件结尾", "the end of the file")
    }
  }
}
