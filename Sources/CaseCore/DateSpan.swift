/// A span of days, both ends included: a year, a quarter, a month, a day, or from one to another.
///
/// A day is the number `year * 10_000 + month * 100 + day`: it orders as days do.
public struct DateSpan: Sendable, Hashable {
  /// The number of the first day.
  public var first: Int32

  /// The number of the last day, which is not before the first.
  public var last: Int32

  /// A span between two days by their numbers, which are taken to be days of the calendar.
  public init(first: Int32, last: Int32) {
    self.first = first
    self.last = last
  }

  /// The span from the beginning of one to the end of another; `nil` when that is backwards.
  public init?(from start: DateSpan, to end: DateSpan) {
    guard start.first <= end.last else { return nil }
    self.init(first: start.first, last: end.last)
  }

  /// A year, or the months from one to another of it; `nil` when there are no such months.
  public init?(year: Int, months: ClosedRange<Int> = 1...12) {
    guard (1...9999).contains(year), months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
    let lastDay = DateSpan.days(in: months.upperBound, of: year)
    self.init(first: Int32(year * 10_000 + months.lowerBound * 100 + 1), last: Int32(year * 10_000 + months.upperBound * 100 + lastDay))
  }

  /// One day; `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...DateSpan.days(in: month, of: year)).contains(day) else { return nil }
    let number = Int32(year * 10_000 + month * 100 + day)
    self.init(first: number, last: number)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }
}

extension DateSpan: CustomStringConvertible {
  /// A literal that means this span: `2025`, `2025H1`, `2025Q3`, `2025-07`, `2025-07-10`, `2016..2025-09`.
  ///
  /// A span without a name of its own goes from one name to another.
  public var description: String {
    if let name = wholeName { return name }
    let (start, end) = (Day(first), Day(last))
    if !start.isFirstOfMonth { return "\(start.text)..\(end.text)" }
    let endText = end.isLastOfMonth ? end.monthText : end.text
    guard start.month == 1, start.year != end.year else { return "\(start.monthText)..\(endText)" }
    return "\(start.yearText)..\(end.month == 12 && end.isLastOfMonth ? end.yearText : endText)"
  }

  /// The span by ISO 8601: a year, a month or a day, else the interval of its first and last day.
  public var iso8601: String {
    let (start, end) = (Day(first), Day(last))
    guard let name = wholeName else { return "\(start.text)/\(end.text)" }
    return name.utf8.contains { $0 == UInt8(ascii: "H") || $0 == UInt8(ascii: "Q") } ? "\(start.text)/\(end.text)" : name
  }

  /// The name of a span that is exactly a year, half, quarter, month or day.
  private var wholeName: String? {
    let (start, end) = (Day(first), Day(last))
    if first == last { return start.text }
    guard start.year == end.year, start.isFirstOfMonth, end.isLastOfMonth else { return nil }
    switch (start.month, end.month) {
    case (1, 12): return start.yearText
    case (1, 6), (7, 12): return "\(start.yearText)H\(start.month / 6 + 1)"
    case (1, 3), (4, 6), (7, 9), (10, 12): return "\(start.yearText)Q\(end.month / 3)"
    case _ where start.month == end.month: return start.monthText
    default: return nil
    }
  }

  /// A day, taken apart.
  private struct Day {
    let year: Int
    let month: Int
    let day: Int

    init(_ number: Int32) {
      year = Int(number / 10_000)
      month = Int(number / 100 % 100)
      day = Int(number % 100)
    }

    var isFirstOfMonth: Bool { day == 1 }
    var isLastOfMonth: Bool { day == DateSpan.days(in: month, of: year) }
    var yearText: String { year < 1000 ? String(String(10_000 + year).dropFirst()) : String(year) }
    var monthText: String { yearText + "-" + twoDigits(month) }
    var text: String { monthText + "-" + twoDigits(day) }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
  }
}
