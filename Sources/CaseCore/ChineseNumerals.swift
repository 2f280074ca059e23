/// A number in Chinese numerals, below ten thousand or digit by digit: 三百五十, 十二, 两千, 二〇二五, 三百五, 十二点五.
///
///     numerals -> ( DIGIT DIGIT { DIGIT } | { [ DIGIT ] ( '千' | '百' | '十' ) | '零' } [ DIGIT ] ) [ '点' DIGIT { DIGIT } ]
struct ChineseNumerals {
  var value = 0.0

  /// The text behind it.
  var rest: Substring

  /// Whether it is one numeral between one and nine.
  var isOneDigit = false

  /// Reads the longest number at the beginning of a text; `nil` where there is none.
  ///
  /// 百, 千, 万 and 亿 begin none.
  init?(prefixOf text: Substring) {
    rest = text
    guard let first = text.first, first == "十" || ChineseNumerals.digit(first) != nil else { return nil }
    let digits = text.prefix { ChineseNumerals.digit($0) != nil }
    if digits.count >= 2, text[digits.endIndex...].first.flatMap(ChineseNumerals.place) == nil {
      value = digits.reduce(0) { $0 * 10 + (ChineseNumerals.digit($1) ?? 0) }
      rest = text[digits.endIndex...]
    } else {
      readPlaces()
    }
    readFraction()
    isOneDigit = digits.count == 1 && rest.startIndex == digits.endIndex && value > 0
  }

  /// Thousands, hundreds, tens and ones.
  private mutating func readPlaces() {
    // What a digit counts that nothing stands behind: 三百零五 is three hundred and five, 三百五 three hundred and fifty.
    var (place, last) = (10_000.0, 1.0)
    while let next = rest.first {
      if next == "零" || next == "〇", place > 10 {
        (rest, last) = (rest.dropFirst(), 1)
        continue
      }
      let digit = ChineseNumerals.digit(next)
      let behind = digit == nil ? rest : rest.dropFirst()
      if let factor = behind.first.flatMap(ChineseNumerals.place), factor < place, digit != nil || factor == 10 {
        value += (digit ?? 1) * factor
        (place, last, rest) = (factor, factor / 10, behind.dropFirst())
      } else {
        if let digit { (value, rest) = (value + digit * last, behind) }
        return
      }
    }
  }

  private mutating func readFraction() {
    guard rest.first == "点" else { return }
    let digits = rest.dropFirst().prefix { ChineseNumerals.digit($0) != nil }
    // Beyond that a `Double` holds no fraction.
    guard !digits.isEmpty, value < 1e15 else { return }
    let fraction = digits.compactMap(ChineseNumerals.digit).map { String(Int($0)) }.joined()
    value = Double(String(Int(value)) + "." + fraction) ?? value
    rest = rest[digits.endIndex...]
  }

  private static func digit(_ character: Character) -> Double? {
    switch character {
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func place(_ character: Character) -> Double? {
    switch character {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
