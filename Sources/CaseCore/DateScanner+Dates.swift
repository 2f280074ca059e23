extension DateScanner {
  /// A date with its year.
  mutating func date() -> WrittenDate? {
    if let date = attempt({ $0.englishDate() }) { return date }
    if let year = digits(4...4) ?? attempt({ $0.chineseYear() }) { return WrittenDate(year: year, part: partOfYear()) }
    return attempt { scanner in
      guard let year = scanner.digits(2...2) else { return nil }
      let part = scanner.partOfYear()
      // In `10 July` it is a day.
      let isDay = scanner.sees { scanner in
        scanner.skipBlanks()
        return !scanner.letters().isEmpty
      }
      return isDay ? nil : WrittenDate(year: year, part: part, fault: .shortYear)
    }
  }

  /// The numerals before 年.
  private mutating func chineseYear() -> Int? {
    guard let year = numerals(1000...9999), sees({ $0.take("年") }) else { return nil }
    return year
  }

  /// What follows the digits of a year.
  private mutating func partOfYear() -> WrittenDate.Part {
    if take("年") { return chinesePartOfYear() }
    return attempt { scanner in
      scanner.skipBlanks()
      return scanner.letteredPart()
    } ?? attempt { scanner in
      guard let separator = ["-", "/", "."].first(where: { scanner.take($0) }), let month = scanner.digits(1...2) else { return nil }
      scanner.hasHyphen = separator == "-"
      return scanner.attempt { $0.take(separator) ? $0.digits(1...2).map { .day($0, ofMonth: month) } : nil } ?? .month(month)
    } ?? .whole
  }

  /// `Q3` or `H1`.
  private mutating func letteredPart() -> WrittenDate.Part? {
    if take("Q", "q") { return digits(1...1).map { .quarter($0) } }
    return take("H", "h") ? digits(1...1).map { .half($0) } : nil
  }

  /// What follows `2025年`; of 7-9月 the beginning.
  mutating func chinesePartOfYear() -> WrittenDate.Part {
    if take("上半年") { return .half(1) }
    if take("下半年") { return .half(2) }
    return attempt { $0.letteredPart() } ?? attempt { $0.quarter() }
      ?? attempt { scanner in
        guard let month = scanner.number(), scanner.takeOrSeeBehindRange("月") else { return nil }
        return scanner.attempt { scanner in
          guard let day = scanner.number(), scanner.takeOrSeeBehindRange("日", "号") else { return nil }
          return .day(day, ofMonth: month)
        } ?? .month(month)
      } ?? .whole
  }

  /// `第三季度`, or the beginning of 一至三季度.
  private mutating func quarter() -> WrittenDate.Part? {
    _ = take("第")
    guard let quarter = number(), takeOrSeeBehindRange("季度") else { return nil }
    return .quarter(quarter)
  }

  /// Whether a mark stands there, which is read, or behind the end of a range, whose sign stands here.
  private mutating func takeOrSeeBehindRange(_ marks: String...) -> Bool {
    take(anyOf: marks)
      || sees { scanner in
        guard scanner.rangeSign() != nil else { return false }
        _ = scanner.take("第")
        return scanner.number() != nil && scanner.take(anyOf: marks)
      }
  }

  /// `July 2025`, `10 July 2025`, `July 10, 2025`, `Q3 2025`.
  private mutating func englishDate() -> WrittenDate? {
    if let part = attempt({ $0.letteredPart() }) {
      skipBlanks()
      return digits(4...4).map { WrittenDate(year: $0, part: part) }
    }
    var day = digits(1...2)
    skipBlanks()
    guard let month = DateScanner.month(named: letters()) else { return nil }
    skipBlanks()
    if day == nil {
      day = digits(1...2)
      _ = take(",")
      skipBlanks()
    }
    return digits(4...4).map { WrittenDate(year: $0, part: day.map { .day($0, ofMonth: month) } ?? .month(month)) }
  }

  static func month(named name: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    return names.firstIndex { $0 == name || $0.prefix(3) == name || (name == "sept" && $0 == "september") }.map { $0 + 1 }
  }
}
