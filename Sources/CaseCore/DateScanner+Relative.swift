extension DateScanner {
  /// A date that depends on today, such as 去年, 近三年 or `last year`: it is read only to be refused by its name.
  mutating func relativeDate() -> Bool {
    let found: Void? = attempt { $0.chineseRelativeDate() || $0.englishRelativeDate() ? () : nil }
    return found != nil
  }

  private mutating func chineseRelativeDate() -> Bool {
    if take("今年", "去年", "前年", "明年", "后年", "本年", "当年") {
      _ = chinesePartOfYear()
      return true
    }
    if let () = attempt({ scanner in
      guard scanner.take("最近", "过去", "未来", "近", "前", "上", "下", "本", "这") else { return nil }
      _ = scanner.number()
      _ = scanner.take("个")
      return scanner.take("季度", "月", "周", "天", "日", "年") ? () : nil
    }) {
      return true
    }
    return take("最近", "近期", "近来", "上半年", "下半年", "目前", "当前", "现在", "至今", "今天", "今日", "昨天", "昨日", "明天", "前天", "后天", "今")
  }

  private mutating func englishRelativeDate() -> Bool {
    let word = letters()
    if ["today", "yesterday", "tomorrow", "now", "recent", "recently", "lately", "currently"].contains(word) { return true }
    guard ["last", "this", "next", "past", "previous", "current", "coming"].contains(word) else { return false }
    skipBlanks()
    _ = digits(1...3)
    skipBlanks()
    let unit = letters()
    return ["day", "week", "month", "quarter", "half", "year", "decade"].contains { unit == $0 || unit == $0 + "s" }
  }
}
