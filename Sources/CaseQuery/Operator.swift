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
  public var names: [String] { [rawValue] + (Operator.signs + Operator.words).filter { $1 == self && $0 != rawValue }.map(\.0) }

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
}
