public import CaseCore

/// What a JSON value is, or has to be.
public enum JSONShape: Message, Hashable {
  case object, array, text, number, boolean, null

  /// A whole number from 0.
  case count

  /// A text, or one for each of several languages.
  case localizedText

  /// An entry's code, or an object of the code and a role.
  case nameWithRole

  init(_ token: Tape.Token) {
    self =
      switch token {
      case .object: .object
      case .array: .array
      case .string: .text
      case .integer, .unsigned, .double: .number
      case .yes, .no: .boolean
      default: .null
      }
  }

  /// What a value that begins with a byte is.
  init?(firstByte: UInt8?) {
    switch firstByte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .text
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
    case UInt8(ascii: "n"): self = .null
    case nil: return nil
    default: self = .number
    }
  }

  public func text(in language: Language) -> String {
    let (zh, en) = words
    return language == .zh ? zh : en
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .object: ("对象 {…}", "an object {…}")
    case .array: ("列表 […]", "a list […]")
    case .text: ("文本", "a text")
    case .number: ("数字", "a number")
    case .boolean: ("true 或 false", "true or false")
    case .null: ("null", "null")
    case .count: ("非负整数", "a whole number from 0")
    case .localizedText: ("文本，或按语言写的对象 {\"zh\": …, \"en\": …}", "a text, or one for each language: {\"zh\": …, \"en\": …}")
    case .nameWithRole: ("代码，或 {\"name\": 代码, \"role\": 角色}", "a code, or {\"name\": code, \"role\": role}")
    }
  }
}
