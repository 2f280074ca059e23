/// How a comparison compares.
public enum Operator: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"
  case containsNot = "!~"

  /// Whether it takes a list of values.
  public var takesList: Bool {
    switch self {
    case .equal, .notEqual, .contains, .containsNot: true
    case .less, .lessOrEqual, .greater, .greaterOrEqual: false
    }
  }

  /// The operator that this one denies, for `!=` and `!~`.
  public var denied: Operator? {
    switch self {
    case .notEqual: .equal
    case .containsNot: .contains
    default: nil
    }
  }

  /// Every way to write it, as programs know it first.
  public var names: [String] { [rawValue] + Operator.spellings.filter { $1 == self && $0 != rawValue }.map(\.0) }

  /// Signs and words; one that begins with another stands before it.
  static let spellings = signs + words + naturalWords

  /// Signs; one that begins with another stands before it.
  static let signs: [(String, Operator)] = [
    ("!=", .notEqual), ("<>", .notEqual), ("!~", .containsNot), ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("==", .equal),
    ("≠", .notEqual), ("≤", .lessOrEqual), ("≥", .greaterOrEqual), ("=", .equal), ("<", .less), (">", .greater), ("~", .contains),
  ]

  /// Chinese words; one that begins with another stands before it.
  static let words: [(String, Operator)] = [
    ("不等于", .notEqual), ("不小于", .greaterOrEqual), ("不大于", .lessOrEqual), ("不包含", .containsNot), ("不属于", .notEqual),
    ("不是", .notEqual), ("不在", .notEqual), ("大于等于", .greaterOrEqual), ("大于或等于", .greaterOrEqual),
    ("小于等于", .lessOrEqual), ("小于或等于", .lessOrEqual), ("等于", .equal), ("大于", .greater), ("小于", .less), ("包含", .contains),
    ("属于", .equal), ("是", .equal), ("在", .equal),
  ]

  /// Further Chinese words, which end texts as often as they stand before a value: a line that ends in one is whole.
  static let naturalWords: [(String, Operator)] = [
    ("不超过", .lessOrEqual), ("不高于", .lessOrEqual), ("不多于", .lessOrEqual), ("至多", .lessOrEqual), ("不晚于", .lessOrEqual),
    ("不低于", .greaterOrEqual), ("不少于", .greaterOrEqual), ("至少", .greaterOrEqual), ("不早于", .greaterOrEqual),
    ("低于", .less), ("少于", .less), ("不足", .less), ("早于", .less), ("高于", .greater), ("超过", .greater), ("多于", .greater),
    ("晚于", .greater), ("不含有", .containsNot), ("不含", .containsNot), ("含有", .contains), ("含", .contains), ("不为", .notEqual),
    ("为", .equal),
  ]
}
