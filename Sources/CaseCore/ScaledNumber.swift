/// A number between whose parts scales stand, without the scale and the unit behind the last one: `3万4000`, `一亿两千万`.
struct ScaledNumber {
  /// What the parts before the last one make.
  private var total = 0.0
  private var last: WrittenNumber

  /// Reads the longest such number at the beginning of a text; `nil` where there is none.
  init?(prefixOf text: Substring, inList: Bool) {
    guard let first = WrittenNumber(prefixOf: text, inList: inList) else { return nil }
    last = first
    var limit = Double.infinity
    while let (scale, behind) = ScaledNumber.chineseScale(last.rest), last.value * scale < limit, last.value == last.value.rounded(),
      let next = WrittenNumber(prefixOf: behind, inList: inList)
    {
      let following = ScaledNumber.chineseScale(next.rest)?.factor
      let isShort = next.isOneDigit && following == nil
      // 三万四 is 三万四千; what 3万4 is nobody knows.
      guard next.value * (following ?? 1) < scale, !isShort || next.isChinese else { return }
      total += last.value * scale
      limit = scale
      last = next
      if isShort { last.value *= scale / 10 }
    }
  }

  /// The factor of a Chinese scale at the beginning of a text, and what follows it.
  private static func chineseScale(_ text: Substring) -> (factor: Double, rest: Substring)? {
    guard let first = text.utf8.first, first >= 0x80 else { return nil }
    let scaled = scale(text)
    return scaled.scale == .one ? nil : (scaled.scale.factor * scaled.factor, scaled.rest)
  }

  /// The scale at the beginning of a text; of 百万亿 the last one and a factor for the others.
  private static func scale(_ text: Substring) -> (factor: Double, scale: Scale, rest: Substring) {
    let (scale, rest) = Scale.prefix(of: text)
    guard scale != .one, scale.factor < Scale.hundredMillion.factor else { return (1, scale, rest) }
    let next = Scale.prefix(of: rest)
    return next.scale == .hundredMillion ? (scale.factor, next.scale, next.rest) : (1, scale, rest)
  }

  /// The number with the scale and the unit behind it.
  func measured(_ isUnit: (String) -> Bool) -> (number: Double, scale: Scale, isScaled: Bool, unit: String, rest: Substring) {
    let spaced = last.rest.drop { $0 == " " }
    let scaled = ScaledNumber.scale(spaced)
    let withScale = ScaledNumber.unit(in: scaled.rest, isUnit)
    let withoutScale = ScaledNumber.unit(in: spaced, isUnit)
    let scaledEnd = withScale?.rest ?? scaled.rest
    // What reads further wins: in "M" the scale, in "米" the unit. But 3万4千 is one number, whatever unit begins with 千.
    if let withoutScale, withoutScale.rest.utf8.count < scaledEnd.utf8.count + (total > 0 && scaled.scale != .one ? 0 : 1) {
      return (total + last.value, .one, total > 0, withoutScale.unit, withoutScale.rest)
    }
    guard scaled.scale != .one else {
      if let thousands = unitOfThousands(isUnit) { return ((total + last.value) / 1000, .one, total > 0, thousands.unit, thousands.rest) }
      return (total + last.value, .one, total > 0, "", last.rest)
    }
    return (last.value * scaled.factor + total / scaled.scale.factor, scaled.scale, true, withScale?.unit ?? "", scaledEnd)
  }

  /// A unit that begins with the 千 that the numerals have taken.
  private func unitOfThousands(_ isUnit: (String) -> Bool) -> (unit: String, rest: Substring)? {
    let text = last.rest.base
    guard last.isChinese, let start = text[..<last.rest.startIndex].indices.last, text[start] == "千" else { return nil }
    return ScaledNumber.unit(in: text[start...], isUnit)
  }

  /// The longest unit at the beginning of a text, and what follows it.
  private static func unit(in text: Substring, _ isUnit: (String) -> Bool) -> (unit: String, rest: Substring)? {
    let text = text.drop { $0 == " " }
    var end = text.index(text.startIndex, offsetBy: 24, limitedBy: text.endIndex) ?? text.endIndex
    while end > text.startIndex {
      let candidate = String(text[..<end])
      if candidate.last != " ", isUnit(candidate) { return (candidate, text[end...]) }
      end = text.index(before: end)
    }
    return nil
  }
}
