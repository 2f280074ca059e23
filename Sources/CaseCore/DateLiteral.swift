/// Reads dates as people write them.
///
///     date    -> YEAR | YEAR '-' MONTH | YEAR '-' MONTH '-' DAY | YEAR 'Q' 1…4 | YEAR 'H' 1…2 | YEAR '年' [ chinese ]
///     chinese -> MONTH '月' [ DAY ( '日' | '号' ) ] | ( '上' | '下' ) '半年' | [ '第' ] ( 一…四 | 1…4 ) '季度'
public struct DateLiteral {
  /// What the literal means; `nil` where it has the shape of a date, but the calendar has no such day.
  public let span: DateSpan?

  /// How many bytes of the text it takes.
  public let length: Int

  /// Reads the longest date at the beginning of a text; `nil` where there is none.
  public init?(prefixOf bytes: ArraySlice<UInt8>) {
    var scanner = ByteScanner(bytes)
    guard let year = scanner.digits(4...4) else { return nil }
    if scanner.take("年") {
      let rest = DateLiteral.chinese(year, &scanner)
      (span, length) = (rest ?? DateSpan(year: year), scanner.offset)
      return
    }
    let afterYear = scanner
    if scanner.takeAny("Qq"), let quarter = scanner.digits(1...1) {
      span = (1...4).contains(quarter) ? DateSpan(year: year, months: quarter * 3 - 2...quarter * 3) : nil
    } else if scanner.reset(to: afterYear), scanner.takeAny("Hh"), let half = scanner.digits(1...1) {
      span = (1...2).contains(half) ? DateSpan(year: year, months: half * 6 - 5...half * 6) : nil
    } else if scanner.reset(to: afterYear), scanner.take("-"), let month = scanner.digits(1...2) {
      let afterMonth = scanner
      if scanner.take("-"), let day = scanner.digits(1...2) {
        span = DateSpan(year: year, month: month, day: day)
      } else {
        scanner = afterMonth
        span = (1...12).contains(month) ? DateSpan(year: year, months: month...month) : nil
      }
    } else {
      scanner = afterYear
      span = DateSpan(year: year)
    }
    length = scanner.offset
  }

  /// Reads a whole text as a date, or as two of them with a `/` between, as data files write a span.
  public static func span(ofData text: some StringProtocol) -> DateSpan? {
    let bytes = Array(text.utf8)
    let ends = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { part -> DateSpan? in
      guard let literal = DateLiteral(prefixOf: part), literal.length == part.count else { return nil }
      return literal.span
    }
    switch ends.count {
    case 1: return ends[0]
    case 2:
      guard let start = ends[0], let end = ends[1] else { return nil }
      return DateSpan(from: start, to: end)
    default: return nil
    }
  }

  /// What follows `2025年`; takes nothing and gives `nil` where nothing of a date follows.
  private static func chinese(_ year: Int, _ scanner: inout ByteScanner) -> DateSpan? {
    let start = scanner
    for (word, months) in [("上半年", 1...6), ("下半年", 7...12)] where scanner.take(word) { return DateSpan(year: year, months: months) }
    _ = scanner.take("第")
    for (index, names) in [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]].enumerated() {
      for name in names {
        let beforeName = scanner
        if scanner.take(name), scanner.take("季度") { return DateSpan(year: year, months: index * 3 + 1...index * 3 + 3) }
        scanner = beforeName
      }
    }
    scanner = start
    guard let month = scanner.digits(1...2), scanner.take("月"), (1...12).contains(month) else {
      scanner = start
      return nil
    }
    let afterMonth = scanner
    if let day = scanner.digits(1...2), scanner.take("日") || scanner.take("号") {
      return DateSpan(year: year, month: month, day: day)
    }
    scanner = afterMonth
    return DateSpan(year: year, months: month...month)
  }
}

/// Reads bytes from left to right.
struct ByteScanner {
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

  mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  mutating func takeAny(_ characters: String) -> Bool {
    guard index < bytes.endIndex, characters.utf8.contains(bytes[index]) else { return false }
    index += 1
    return true
  }

  /// Goes back; always true, so that it can stand in a condition.
  mutating func reset(to other: ByteScanner) -> Bool {
    self = other
    return true
  }
}
