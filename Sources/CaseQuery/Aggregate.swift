/// How several numbers become one.
public enum Aggregate: String, Sendable, CaseIterable {
  case sum, avg, min, max, median

  var keyword: Keyword {
    switch self {
    case .sum: .sum
    case .avg: .avg
    case .min: .min
    case .max: .max
    case .median: .median
    }
  }

  init?(_ keyword: Keyword) {
    guard let found = Aggregate.allCases.first(where: { $0.keyword == keyword }) else { return nil }
    self = found
  }
}
