/// Reads dates as people write them: `2025`, `2025-07-10`, `2025Q1`, `2025年上半年`, `2025年7-9月`, `10 July 2025`.
///
///     literal -> date [ SIGN ( date | end ) ]
///     date    -> YEAR [ 'Q' DIGIT | 'H' DIGIT | sep MONTH [ sep DAY ] | '年' [ chinese ] ] | english
///     sep     -> '-' | '/' | '.'
///     chinese -> ( '上' | '下' ) '半年' | [ '第' ] NUMBER '季度' | 'Q' DIGIT | MONTH '月' [ DAY ( '日' | '号' ) ]
///     english -> [ DAY ] MONTH-NAME [ DAY [ ',' ] ] YEAR | ( 'Q' | 'H' ) DIGIT YEAR
///     end     -> what lacks the year, or the year and the month, of the date before it
public struct DateLiteral: Sendable {
  /// What the literal means; `nil` where it has the shape of a date, but means no days.
  public var span: DateSpan? { try? meaning.get() }

  /// Why it means no days.
  public var fault: Fault? {
    guard case .failure(let fault) = meaning else { return nil }
    return fault
  }

  /// How many bytes of the text it takes.
  public let length: Int

  private let meaning: Result<DateSpan, Fault>

  /// What can be wrong with a text that has the shape of a date.
  public enum Fault: Error, Hashable {
    /// There is no year 0.
    case year

    /// A half, quarter or month that a year does not have, by its number.
    case half(Int)
    case quarter(Int)
    case month(Int)

    /// A day that the month does not have, and how many it has.
    case day(Int, year: Int, month: Int, count: Int)

    /// The end of a range lies before its beginning.
    case backwards

    /// A year of two digits.
    case shortYear

    /// A date that depends on today.
    case relative
  }

  /// Reads the longest date at the beginning of a text; `nil` where there is none.
  ///
  /// Digits and letters are ASCII ones: whoever takes full-width forms narrows them first. `..` between two dates that each have their year
  /// is left: they are two literals.
  public init?(prefixOf bytes: ArraySlice<UInt8>) {
    var scanner = DateScanner(bytes)
    if scanner.relativeDate() {
      (meaning, length) = (.failure(.relative), scanner.offset)
      return
    }
    guard let start = scanner.date() else { return nil }
    guard let end = scanner.end(of: start) else {
      (meaning, length) = (start.span, scanner.offset)
      return
    }
    length = scanner.offset
    meaning = start.span.flatMap { first in
      end.span.flatMap { last in DateSpan(from: first, to: last).map(Result.success) ?? .failure(.backwards) }
    }
  }
}

/// A date as it is written; the numbers are those of the text, whether the calendar has them or not.
struct WrittenDate {
  var year: Int
  var part: Part

  /// A reason for which it means nothing, whatever its numbers are.
  var fault: DateLiteral.Fault?

  /// What of the year is named.
  enum Part {
    case whole
    case half(Int)
    case quarter(Int)
    case month(Int)
    case day(Int, ofMonth: Int)
  }

  /// The days that it means.
  var span: Result<DateSpan, DateLiteral.Fault> {
    if let fault { return .failure(fault) }
    guard (1...9999).contains(year) else { return .failure(.year) }
    switch part {
    case .whole: return months(1...12, or: .year)
    case .half(let half): return (1...2).contains(half) ? months(half * 6 - 5...half * 6, or: .half(half)) : .failure(.half(half))
    case .quarter(let quarter):
      return (1...4).contains(quarter) ? months(quarter * 3 - 2...quarter * 3, or: .quarter(quarter)) : .failure(.quarter(quarter))
    case .month(let month): return months(month...month, or: .month(month))
    case .day(let day, let month):
      if let span = DateSpan(year: year, month: month, day: day) { return .success(span) }
      guard let whole = DateSpan(year: year, months: month...month) else { return .failure(.month(month)) }
      return .failure(.day(day, year: year, month: month, count: Int(whole.last % 100)))
    }
  }

  private func months(_ months: ClosedRange<Int>, or fault: DateLiteral.Fault) -> Result<DateSpan, DateLiteral.Fault> {
    DateSpan(year: year, months: months).map(Result.success) ?? .failure(fault)
  }
}
