/// A part of the calendar that dates are grouped by.
public enum DatePart: String, Sendable, CaseIterable {
  case year, half, quarter, month

  /// What it may be called, the English name first.
  public var names: [String] {
    switch self {
    case .year: ["year", "年份", "年度", "年"]
    case .half: ["half", "半年"]
    case .quarter: ["quarter", "季度", "季"]
    case .month: ["month", "月份", "月"]
    }
  }

  private var monthCount: Int {
    switch self {
    case .year: 12
    case .half: 6
    case .quarter: 3
    case .month: 1
    }
  }

  /// The part of the calendar that a span of days lies in; the span itself where it is longer than that.
  public func span(around date: DateSpan) -> DateSpan {
    let month = Int(date.first) / 100 % 100
    let first = (month - 1) / monthCount * monthCount + 1
    guard let part = DateSpan(year: Int(date.first) / 10_000, months: first...first + monthCount - 1), date.last <= part.last else {
      return date
    }
    return part
  }

  /// The part that follows one; `nil` at the end of the calendar.
  public func next(after span: DateSpan) -> DateSpan? {
    let (year, month) = (Int(span.last) / 10_000, Int(span.last) / 100 % 100)
    let first = month % 12 + 1
    return DateSpan(year: month == 12 ? year + 1 : year, months: first...first + monthCount - 1)
  }
}
