extension DateScanner {
  enum RangeSign { case dash, other }

  /// A sign between two dates: `..`, `~`, 至, 到 or a dash.
  mutating func rangeSign() -> RangeSign? {
    skipBlanks()
    let sign: RangeSign? = take("..", "~", "至", "到") ? .other : take("-", "——", "—", "–", "‐", "‑") ? .dash : nil
    skipBlanks()
    return sign
  }

  /// The end of a range that takes what it lacks from the beginning, such as `..12` behind `2025-07-10`; behind a dash, any date.
  mutating func end(of start: WrittenDate) -> WrittenDate? {
    attempt { scanner in
      let hasHyphen = scanner.hasHyphen
      guard let sign = scanner.rangeSign(), sign != .dash || !hasHyphen else { return nil }
      if let part = scanner.attempt({ $0.end(ofPart: start.part) }) { return WrittenDate(year: start.year, part: part) }
      if scanner.relativeDate() { return WrittenDate(year: start.year, part: .whole, fault: .relative) }
      return sign == .dash ? scanner.date() : nil
    }
  }

  private mutating func end(ofPart start: WrittenDate.Part) -> WrittenDate.Part? {
    switch start {
    case .whole: return nil
    case .half:
      if take("下半年") { return .half(2) }
      return take("H", "h") ? digits(1...1).map { .half($0) } : nil
    case .quarter:
      if let quarter = attempt({ scanner in
        _ = scanner.take("第")
        return scanner.number().flatMap { scanner.take("季度") ? $0 : nil }
      }) {
        return .quarter(quarter)
      }
      _ = take("Q", "q")
      return bareNumber().map { .quarter($0) }
    case .month: return attempt { $0.monthAndDay() } ?? bareNumber().map { .month($0) }
    case .day(_, let month):
      return attempt { $0.monthAndDay() } ?? attempt { scanner in
        scanner.number().flatMap { scanner.take("日", "号") ? .day($0, ofMonth: month) : nil }
      } ?? bareNumber().map { .day($0, ofMonth: month) }
    }
  }

  /// `8月`, `8月15日` or `08-15`.
  private mutating func monthAndDay() -> WrittenDate.Part? {
    guard let month = number() else { return nil }
    if take("月") {
      return attempt { scanner in scanner.number().flatMap { scanner.take("日", "号") ? .day($0, ofMonth: month) : nil } } ?? .month(month)
    }
    return take("-", "/", ".") ? digits(1...2).map { .day($0, ofMonth: month) } : nil
  }

  /// A number with nothing behind it that would make it another.
  private mutating func bareNumber() -> Int? {
    guard let number = digits(1...2) else { return nil }
    let isRange = sees { $0.take("..") }
    let isOther = sees { scanner in
      if scanner.take("年", "月", "季", "-", "/", ".") || !scanner.letters().isEmpty { return true }
      scanner.skipBlanks()
      return DateScanner.month(named: scanner.letters()) != nil
    }
    return isRange || !isOther ? number : nil
  }
}
