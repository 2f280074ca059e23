/// Reads dates as people write them.
///
///     date    -> YEAR [ 'Q' DIGIT | 'H' DIGIT | '-' MONTH [ '-' DAY ] | '年' [ chinese ] ]
///     chinese -> ( '上' | '下' ) '半年' | [ '第' ] ( 一…四 | DIGIT ) '季度' | MONTH '月' [ DAY ( '日' | '号' ) ]
public struct DateLiteral: Sendable {
  /// What the literal means; `nil` where it has the shape of a date, but the calendar has no such day, month, quarter or half.
  public let span: DateSpan?

  /// How many bytes of the text it takes.
  public let length: Int

  /// Reads the longest date at the beginning of a text; `nil` where there is none.
  ///
  /// Digits and letters are ASCII ones: whoever takes full-width forms narrows them first.
  public init?(prefixOf bytes: ArraySlice<UInt8>) {
    var scanner = ByteScanner(bytes)
    guard let year = scanner.digits(4...4) else { return nil }
    span = scanner.partOfYear().span(ofYear: year)
    length = scanner.offset
  }
}

/// What of a year a date names; the numbers are as written.
private enum PartOfYear {
  case whole
  case half(Int)
  case quarter(Int)
  case month(Int)
  case day(Int, ofMonth: Int)

  func span(ofYear year: Int) -> DateSpan? {
    switch self {
    case .whole: DateSpan(year: year)
    case .half(let half): DateSpan(year: year, months: half * 6 - 5...half * 6)
    case .quarter(let quarter): DateSpan(year: year, months: quarter * 3 - 2...quarter * 3)
    case .month(let month): DateSpan(year: year, months: month...month)
    case .day(let day, let month): DateSpan(year: year, month: month, day: day)
    }
  }
}

/// Reads bytes from left to right.
private struct ByteScanner {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// How many bytes were read.
  var offset: Int { index - bytes.startIndex }

  /// A whole number of so many digits, all that stand there.
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let run = bytes[index...].prefix { (0x30...0x39).contains($0) }
    guard count.contains(run.count) else { return nil }
    index = run.endIndex
    return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether a text, or else the other, stands there.
  mutating func take(_ text: String, or other: String? = nil) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return other.map { take($0) } ?? false }
    index += text.utf8.count
    return true
  }

  /// Reads something whole, or nothing at all.
  mutating func attempt<Found>(_ read: (inout ByteScanner) -> Found?) -> Found? {
    let start = self
    let found = read(&self)
    if found == nil { self = start }
    return found
  }

  /// What follows the digits of a year.
  mutating func partOfYear() -> PartOfYear {
    if take("年") { return chinesePartOfYear() }
    return attempt { $0.take("Q", or: "q") ? $0.digits(1...1).map(PartOfYear.quarter) : nil }
      ?? attempt { $0.take("H", or: "h") ? $0.digits(1...1).map(PartOfYear.half) : nil }
      ?? attempt { scanner in
        guard scanner.take("-"), let month = scanner.digits(1...2) else { return nil }
        return scanner.attempt { $0.take("-") ? $0.digits(1...2).map { .day($0, ofMonth: month) } : nil } ?? .month(month)
      } ?? .whole
  }

  /// What follows `2025年`.
  private mutating func chinesePartOfYear() -> PartOfYear {
    if take("上半年") { return .half(1) }
    if take("下半年") { return .half(2) }
    return attempt { scanner in
      _ = scanner.take("第")
      guard let quarter = scanner.quarterNumber(), scanner.take("季度") else { return nil }
      return .quarter(quarter)
    }
      ?? attempt { scanner in
        guard let month = scanner.digits(1...2), scanner.take("月") else { return nil }
        return scanner.attempt { scanner in
          guard let day = scanner.digits(1...2), scanner.take("日", or: "号") else { return nil }
          return .day(day, ofMonth: month)
        } ?? .month(month)
      } ?? .whole
  }

  private mutating func quarterNumber() -> Int? {
    for (index, name) in ["一", "二", "三", "四"].enumerated() where take(name) { return index + 1 }
    return digits(1...1)
  }
}
