import CaseCore

extension DateLiteral.Fault {
  /// What of a date the calendar does not have.
  func text(in language: Language) -> String { language == .zh ? chinese : english }

  private var english: String {
    switch self {
    case .year: "there is no year 0"
    case .half(let half): "there is no half \(half) of a year"
    case .quarter(let quarter): "there is no quarter \(quarter)"
    case .month(let month): "there is no month \(month)"
    case .day(_, let year, let month, let count): "month \(month) of \(year) has \(count) days"
    case .backwards: "the range ends before it begins"
    case .shortYear, .relative: "the year is not written in full"
    }
  }

  private var chinese: String {
    switch self {
    case .year: "没有公元 0 年"
    case .half(let half): "一年没有第 \(half) 个半年"
    case .quarter(let quarter): "没有第 \(quarter) 季度"
    case .month(let month): "没有 \(month) 月"
    case .day(_, let year, let month, let count): "\(year) 年 \(month) 月只有 \(count) 天"
    case .backwards: "区间的终点在起点之前"
    case .shortYear, .relative: "没有写明完整的年份"
    }
  }
}
